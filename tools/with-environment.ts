import { openEnvironment } from './launcher/environment'
import { runScript } from './launcher/run'

// Runs a script with a database and secrets: tsx tools/with-environment.ts <script> [arguments]
const [script = '', ...args] = process.argv.slice(2)
const environment = await openEnvironment()
const { code } = await runScript(script, args, { env: environment.env, echo: true }).finally(
  environment.close,
)
process.exitCode = code
