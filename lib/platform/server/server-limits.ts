/** Milliseconds. A slow phone sends the largest form in this time; whoever sends a byte now and then does not keep a place for ever. */
export const timeLimits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  // Longer than proxies keep a connection, so that none of them sends a request into one that is just being closed.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
}

/** Connections that this process keeps at the same time. Each idle one costs some kilobytes. */
export const maxConnections = 10_000
