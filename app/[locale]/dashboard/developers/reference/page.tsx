import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersFrame } from '@/components/staff/developers/developers-frame'
import { ReferencePage } from '@/components/staff/developers/reference/reference-page'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { apiBase } from '@/lib/api/find-operation'
import { operations } from '@/lib/api/operations'
import { absoluteUrl } from '@/lib/platform/env'
import { apiReferencePath } from '@/lib/platform/routes'
import { toReference } from '@/lib/staff/developers/reference/reference'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('developers')
  return { title: t('sections.reference') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/developers/reference'>) {
  const { locale } = await params
  const here = apiReferencePath(locale)
  const staff = await requireStaff(locale, here)
  return (
    <DevelopersFrame staff={staff} here={here} section="reference">
      <ReferencePage
        reference={toReference(operations)}
        server={absoluteUrl(apiBase)}
        documentPath={`${apiBase}/openapi.json`}
      />
    </DevelopersFrame>
  )
}
