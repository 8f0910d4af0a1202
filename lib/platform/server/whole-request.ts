import { IncomingMessage } from 'node:http'

type Arrival = 'whole' | 'tooLarge' | 'broken'

/**
 * A request whose body is taken in before anybody reads it. Nothing beyond the limit is kept, whether or not the length was said
 * beforehand, and a slow sender keeps a connection and no more.
 */
export class WholeRequest extends IncomingMessage {
  private received = 0
  private limit = 0
  private arrive: ((arrival: Arrival) => void) | undefined

  /** Resolves when the whole body is here, or is too large, or will not come. To be called at once: bytes do not wait. */
  receive(limit: number): Promise<Arrival> {
    this.limit = limit
    if (Number(this.headers['content-length']) > limit) this.received = limit + 1
    return new Promise((resolve) => {
      this.arrive = resolve
      this.once('close', () => resolve('broken'))
      if (this.received > limit) resolve('tooLarge')
    })
  }

  /** Returns a request like this one, without a body, for what answers a body that is too large. What still comes is dropped. */
  withoutBody(): IncomingMessage {
    this.resume()
    const { method, url, headers, httpVersion } = this
    const empty = new IncomingMessage(this.socket)
    Object.assign(empty, { method, url, httpVersion, complete: true })
    Object.assign(empty.headers, headers)
    empty.push(null)
    return empty
  }

  override push(chunk: Buffer | null): boolean {
    if (chunk === null) this.arrive?.('whole')
    else if (this.isTooLarge(chunk.length)) return true
    super.push(chunk)
    // The server stops reading when this is false, and goes on when somebody reads, which is not before the end.
    return true
  }

  private isTooLarge(length: number): boolean {
    this.received += length
    if (this.received <= this.limit) return false
    this.arrive?.('tooLarge')
    return true
  }
}
