import 'server-only'
import { forgetCredentials, listForgettable } from '@/lib/connection/release/forget'
import { publishedDays } from '@/lib/onboarding/published/event-types'
import { db } from '@/lib/platform/db'
import { oneByOne } from './one-by-one'

/** The most rows of one kind in one round. The others wait for the next hour. */
const batchSize = 10_000

/** Each of these is a change of its own. */
const receivedAtOnce = 500

/**
 * Deletes what opens nothing any more: sessions, tokens kept for mails, sign-in links, the contents of imported lists,
 * refused sign-ins and pauses of ERPs, events that the vendor's software can read no more, credentials to be
 * forgotten, and counters of tries. Returns how many rows of each.
 */
export async function clearExpired() {
  return {
    customerSessions: await db.$executeRaw`
      delete from "CustomerSession" where id in (
        select id from "CustomerSession" where "expiresAt" < now() limit ${batchSize} for update skip locked)`,
    keptTokens: await db.$executeRaw`
      update "AccessLink" set "tokenSealed" = null where id in (
        select id from "AccessLink" where "tokenSealed" is not null and "expiresAt" < now()
        limit ${batchSize} for update skip locked)`,
    staffSessions: await db.$executeRaw`
      delete from "StaffSession" where id in (
        select id from "StaffSession"
        where "expiresAt" < now() and ("endedFor" is null or "expiresAt" < now() - interval '1 day')
        limit ${batchSize} for update skip locked)`,
    signInLinks: await db.$executeRaw`
      delete from "SignInLink" where id in (
        select id from "SignInLink" where "expiresAt" < now() - interval '1 day'
        limit ${batchSize} for update skip locked)`,
    importedLists: await db.$executeRaw`
      update "TenantImport" set "contentSealed" = null, "linksSealed" = null where id in (
        select id from "TenantImport" where "createdAt" < now() - interval '1 day'
          and coalesce("contentSealed", "linksSealed") is not null
        limit ${batchSize} for update skip locked)`,
    refusedSignIns: await db.$executeRaw`
      delete from "RefusedSignIn" where id in (
        select id from "RefusedSignIn" where at < now() - interval '1 day'
        limit ${batchSize} for update skip locked)`,
    erpPauses: await db.$executeRaw`
      delete from "ErpPause" where "erpCompany" in (
        select "erpCompany" from "ErpPause" where "changedAt" < now() - interval '1 day' and until < now()
        limit ${batchSize} for update skip locked)`,
    // They may hold a link, sealed.
    answersOfTheApi: await db.$executeRaw`
      delete from "IdempotentRequest" where id in (
        select id from "IdempotentRequest" where at < now() - interval '1 day'
        limit ${batchSize} for update skip locked)`,
    // With their deliveries and what came back.
    publishedEvents: await db.$executeRaw`
      delete from "PublishedEvent" where id in (
        select id from "PublishedEvent" where at < now() - make_interval(days => ${publishedDays}::int)
        limit ${batchSize} for update skip locked)`,
    forgottenCredentials: (await oneByOne(await listForgettable(receivedAtOnce), forgetCredentials)).done,
    tries: await db.$executeRaw`
      delete from "RateLimit" where key in (
        select key from "RateLimit" where expire < now() limit ${batchSize} for update skip locked)`,
  }
}
