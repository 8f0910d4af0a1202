import { buildProduct } from './launcher/build'

await buildProduct().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
