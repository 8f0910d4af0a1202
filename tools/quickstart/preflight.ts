import { statfsSync } from 'node:fs'
import getPort from 'get-port'
import { PlainFailure } from '../../bin/plain-command'

const highestPort = 65_535
const neededBytes = 500 * 1024 * 1024

/** Returns the port to serve on. Throws a failure in plain words when the port cannot be used. */
export async function choosePort(command: string): Promise<number> {
  const text = process.env.PORT || '3000'
  const port = parsePort(text)
  if (!port) throw new PlainFailure(`PORT must be a number from 1 to 65535, not "${text}".`)
  const candidates = Array.from({ length: 50 }, (_, more) => port + more)
  const free = await getPort({ port: candidates.filter((candidate) => candidate <= highestPort) })
  if (free === port) return port
  throw new PlainFailure(
    `Port ${port} is taken by another program (perhaps by Handrail in another window).\n` +
      `Stop that program, or choose another port:\n\n  PORT=${free} npm run ${command}`,
  )
}

/** Returns the port that a text names, or undefined when it is not a port. */
export function parsePort(text: string): number | undefined {
  const port = Number(text)
  return /^\d+$/.test(text) && port > 0 && port <= highestPort ? port : undefined
}

/** Throws a failure in plain words when the disk has too little space. */
export function checkDisk(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir)
  if (bavail * bsize > neededBytes) return
  const megabytes = Math.round((bavail * bsize) / 1024 / 1024)
  throw new PlainFailure(
    `Only ${megabytes} MB are free where ${dataDir} stands. Free about 2 GB, or point DATA_DIR at another disk.`,
  )
}
