import { connect, createServer, type Socket } from 'node:net'

export type DatabaseProxy = {
  /** The address of the database by way of this proxy. */
  url: string
  /** Refuses connections and closes those that are open, like a server that is off. */
  cut(): Promise<void>
  /** Takes connections and passes nothing on, like a server that has frozen. */
  silence(): void
  /** Ends a `cut` or a `silence`. What was said meanwhile arrives now. */
  restore(): Promise<void>
}

/** Opens a proxy to a database that a test can cut, silence and restore. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname)
    for (const socket of [client, behind]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    client.on('close', () => behind.destroy())
    behind.on('close', () => client.destroy())
    client.on('data', (data) => behind.write(data))
    behind.on('data', (data) => client.write(data))
    if (isSilent) for (const socket of [client, behind]) socket.pause()
  })
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  const port = await listen(0)
  return {
    url: Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(port) }).href,
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    silence() {
      isSilent = true
      for (const socket of sockets) socket.pause()
    },
    async restore() {
      isSilent = false
      for (const socket of sockets) socket.resume()
      if (!server.listening) await listen(port)
    },
  }
}
