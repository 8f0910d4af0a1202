import 'server-only'
import { getStaff } from '@/lib/auth/staff-queries'
import type { Setup } from '@/lib/onboarding/setup'
import { findView } from './view-as-customer'

/** What a manager sees who looks at an onboarding as its customer does; null for anybody else. */
export async function getView(viewId: string): Promise<Setup | null> {
  const staff = await getStaff()
  return staff?.role === 'manager' ? findView(staff, viewId) : null
}
