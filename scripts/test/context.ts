export type Context = {
  /** A throwaway database, by name; the server is started when first asked for. */
  databaseUrl(name: string): Promise<string>
  onShutdown(close: () => Promise<unknown>): void
  /** What follows `--` on the command line, for the test runner. */
  extra: string[]
}
