import 'server-only'
import { db } from '@/lib/platform/db'
import { type ImportLine, identityOf } from './read-lines'

/** Marks lines whose company, address and guide exist already. What this very list has made, under keys with `ownPrefix`, does not count. */
export async function markExisting(lines: ImportLine[], ownPrefix: string): Promise<ImportLine[]> {
  const invites = lines.flatMap((line) => (line.state === 'new' ? [line.invite] : []))
  if (invites.length === 0) return lines
  const companies = [...new Set(invites.map(({ company }) => company.toLowerCase()))]
  const emails = [...new Set(invites.map(({ email }) => email.toLowerCase()))]
  const rows = await db.$queryRaw<
    { onboardingId: string; guideId: string; company: string; email: string }[]
  >`
    select o."id" as "onboardingId", o."guideId", t."name" as company, p."email"
    from "Participant" p
    join "Onboarding" o on o."id" = p."onboardingId"
    join "Tenant" t on t."id" = o."tenantId"
    where lower(p."email") = any(${emails}) and p."staffId" is null and lower(t."name") = any(${companies})
      and (o."inviteKey" is null or not starts_with(o."inviteKey", ${ownPrefix}))`
  const existing = new Map(rows.map((row) => [identityOf(row), row.onboardingId]))
  return lines.map((line) => {
    const onboardingId = line.state === 'new' ? existing.get(identityOf(line.invite)) : undefined
    if (!onboardingId) return line
    const { company, email } = line
    return { line: line.line, company, email, state: 'existing', onboardingId }
  })
}
