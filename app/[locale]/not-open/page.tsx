import NotFoundPage from '@/app/[locale]/not-found'

/**
 * Shows the page that says an address is not open. The proxy serves it with status 404, because Next renders
 * `notFound()` in the browser only.
 */
export default function NotOpenPage() {
  return <NotFoundPage />
}
