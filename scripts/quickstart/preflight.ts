import { statfsSync } from 'node:fs'
import { isPortFree, parsePort } from '../launcher/port'
import { PlainFailure } from '../launcher/steps'

const neededBytes = 500 * 1024 * 1024

/** The port to serve on; throws in plain words when it cannot be used. */
export async function choosePort(command: string): Promise<number> {
  const wanted = process.env.PORT || '3000'
  const port = parsePort(wanted)
  if (!port) throw new PlainFailure(`PORT must be a number from 1 to 65535, not "${wanted}".`)
  if (await isPortFree(port)) return port
  const other = await suggestPort(port)
  throw new PlainFailure(
    `Port ${port} is taken by another program (perhaps by Handrail in another window).\n` +
      `Stop that program, or choose another port:\n\n  PORT=${other} npm run ${command}`,
  )
}

export function checkDisk(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize > neededBytes) return
  const megabytes = Math.round((bavail * bsize) / 1024 / 1024)
  throw new PlainFailure(
    `Only ${megabytes} MB are free where ${dataDir} stands. Free about 2 GB, or point DATA_DIR at another disk.`,
  )
}

async function suggestPort(taken: number): Promise<number> {
  for (let port = taken + 1; port < taken + 50; port++) if (await isPortFree(port)) return port
  return taken + 1000
}
