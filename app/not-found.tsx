/**
 * Replaces Next's built-in page for a missing address, which Next sends with the data of every page and which is 1.4 kB. Nobody sees this one:
 * the proxy sends every request to a page in a language.
 */
export default function NotFound() {
  return <h1>404</h1>
}
