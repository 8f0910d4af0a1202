import { PlainFailure, runPlainCommand } from '../bin/plain-command'
import { buildProduct } from './launcher/build'

const usage = `npm run build

Builds the product into .next, for \`npm start\`.
`

await runPlainCommand({ usage }, () =>
  buildProduct().catch((error: Error) => {
    throw new PlainFailure(error.message)
  }),
)
