import NotFoundPage from '@/app/[locale]/not-found'

/** What `notFound()` would show, as a page: Next draws that in the browser alone. The proxy serves it as 404. */
export default function NotOpenPage() {
  return <NotFoundPage />
}
