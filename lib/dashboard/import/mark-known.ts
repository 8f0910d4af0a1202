import 'server-only'
import { db } from '@/lib/db'
import type { ImportLine } from './line'
import { identityOf } from './read-lines'

/** Lines whose company, address and guide are here already are not new. `ownPrefix`: what this very list has made does not count. */
export async function markKnown(lines: ImportLine[], ownPrefix: string): Promise<ImportLine[]> {
  const tenants = lines.flatMap((line) => (line.state === 'new' ? [line.tenant] : []))
  if (tenants.length === 0) return lines
  const companies = [...new Set(tenants.map(({ company }) => company.toLowerCase()))]
  const emails = [...new Set(tenants.map(({ email }) => email.toLowerCase()))]
  const rows = await db.$queryRaw<
    { onboardingId: string; guideId: string; company: string; email: string }[]
  >`
    select o."id" as "onboardingId", o."guideId", t."name" as company, p."email"
    from "Participant" p
    join "Onboarding" o on o."id" = p."onboardingId"
    join "Tenant" t on t."id" = o."tenantId"
    where lower(p."email") = any(${emails}) and p."staffId" is null and lower(t."name") = any(${companies})
      and (o."inviteKey" is null or not starts_with(o."inviteKey", ${ownPrefix}))`
  const known = new Map(rows.map((row) => [identityOf(row), row.onboardingId]))
  return lines.map((line) => {
    const onboardingId = line.state === 'new' ? known.get(identityOf(line.tenant)) : undefined
    if (!onboardingId) return line
    const { company, email } = line
    return { line: line.line, company, email, state: 'known', onboardingId }
  })
}
