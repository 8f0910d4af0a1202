/**
 * What Next would show for an address outside of every language, to which the proxy leads nobody. It stands here because Next sends its own,
 * of which this takes the place, as data with each page.
 */
export default function NotFound() {
  return <h1>404</h1>
}
