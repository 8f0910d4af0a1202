import { furtherSenders } from './settings'
import { startSandbox } from './start-sandbox'

const port = Number(process.env.SANDBOX_PORT ?? 0)
const sandbox = await startSandbox({
  port,
  senderPassword: process.env.SANDBOX_SENDER_PASSWORD || undefined,
  senderIds: furtherSenders(process.env),
})
console.log(`sandbox listening on ${sandbox.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await sandbox.close()
    process.exit(0)
  })
}
