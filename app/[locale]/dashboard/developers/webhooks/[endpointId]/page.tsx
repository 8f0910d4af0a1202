import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { EndpointPage } from '@/components/staff/developers/webhooks/endpoint-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { webhookPath } from '@/lib/platform/routes'
import { logKinds, parsePlace, readLog } from '@/lib/staff/developers/webhooks/deliveries'
import { parseWebhookNotice } from '@/lib/staff/developers/webhooks/form-states'
import { getEndpoint } from '@/lib/staff/developers/webhooks/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks')
  return { title: t('title') }
}

type Props = PageProps<'/[locale]/dashboard/developers/webhooks/[endpointId]'>

/** Reads `show`, `before` and `notice` from the address: what the log shows, its place, and what was just done. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, endpointId } = await params
  const { show, before, notice } = await searchParams
  const here = webhookPath(locale, endpointId)
  const staff = await requireStaff(locale, here)
  const endpoint = await getEndpoint(staff, endpointId)
  if (!endpoint) return redirectToNotFound()
  const kind = logKinds.find((one) => one === show) ?? 'all'
  const place = parsePlace(before)
  const log = await readLog(staff, endpointId, { kind, before: place })
  return (
    <DevelopersFrame staff={staff} here={here} section="webhooks">
      <EndpointPage
        staff={staff}
        endpoint={endpoint}
        log={log}
        kind={kind}
        isOlder={place !== undefined}
        notice={parseWebhookNotice(notice)}
      />
    </DevelopersFrame>
  )
}
