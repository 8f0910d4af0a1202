import { redirectToNotFound } from '@/lib/platform/forms/redirect'

export default async function UnknownPage() {
  await redirectToNotFound()
}
