import { createServer } from 'node:net'

/** The port if nothing answers on it at this machine's loopback addresses, IPv4 and IPv6. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const refusal = await tryListen(port, host)
    if (typeof refusal === 'string' && !['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(refusal)) return false
  }
  return true
}

/** A port nobody uses now. Another program may take it before we do: whoever uses it must cope. */
export async function findFreePort(): Promise<number> {
  const port = await tryListen(0, '127.0.0.1')
  if (typeof port === 'number') return port
  throw new Error(`no free port on 127.0.0.1: ${port}`)
}

/** Reads PORT; undefined when it is no port. */
export function parsePort(text: string): number | undefined {
  const port = Number(text)
  return /^\d+$/.test(text) && port > 0 && port < 65_536 ? port : undefined
}

/** Answers the port on success and the error's code otherwise. */
function tryListen(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(taken))
    })
  })
}
