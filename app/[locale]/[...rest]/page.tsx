import { refuse } from '@/lib/auth/refuse'

export default async function UnknownPage() {
  await refuse()
}
