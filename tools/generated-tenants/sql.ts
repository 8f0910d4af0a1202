const owners = 12

/** Writes the owners. */
export const staff = `
insert into "Staff" ("id", "issuer", "subject", "email", "name", "role")
select gen_random_uuid(), 'generated', i, 'owner' || i || '@vendor.example', 'Owner ' || i, 'manager'
from generate_series(1, ${owners}) i on conflict do nothing`

/**
 * Makes one draft per tenant. $1 is the count, $2 the guides, $3 the companies and $4 the people, both with normalized
 * names. The first guides and owners get more tenants than the last.
 */
export const drafts = `
create temp table draft as
with owner as (select array_agg("id" order by "email") as ids from "Staff" where "issuer" = 'generated'),
rolled as materialized (
  select i, gen_random_uuid() as "id", gen_random_uuid() as "tenantId",
    $2::jsonb -> (power(random(), 2) * jsonb_array_length($2::jsonb))::int as guide,
    $3::jsonb -> (random() * (jsonb_array_length($3::jsonb) - 1))::int as c,
    $4::jsonb -> (random() * (jsonb_array_length($4::jsonb) - 1))::int as p,
    random() as luck, random() as age, random() as share, random() as wait,
    case when random() < 0.7 then (power(random(), 2) * ${owners})::int + 1 end as owner,
    (array['en', 'en', 'fr', 'no'])[(random() * 3)::int + 1] as "locale"
  from generate_series(1, $1::int) i
),
settled as (
  select *, coalesce(guide, $2::jsonb -> 0) as g,
    case when luck < 0.63 then 'connected' when luck < 0.64 then 'broken' when luck < 0.66 then 'problem'
      when luck < 0.76 then 'waiting' when luck < 0.88 then 'inProgress' else 'notStarted' end as rolled_state,
    now() - (0.01 + power(age, 3) * case when luck < 0.63 then 900 else 14 end) * interval '1 day' as moved
  from rolled
)
select *, owner.ids[settled.owner] as "ownerId",
  case when rolled_state = 'connected' and (g ->> 'isAttested')::boolean then 'attested' else rolled_state end as state,
  rolled_state = 'connected' as "hasEnded",
  jsonb_array_length(g -> 'tasks') as total,
  (c ->> 'name') || ' ' || i as company, (c ->> 'normalized') || ' ' || i as normalized,
  p ->> 'name' as person, p ->> 'normalized' as "normalizedPerson",
  regexp_replace(p ->> 'normalized', '[^a-z]+', '.', 'g') || '@' || regexp_replace(c ->> 'normalized', '[^a-z]+', '-', 'g')
    || '-' || i || '.example' as email
from settled, owner`

/** Writes the tenants of the drafts. */
export const tenants = `
insert into "Tenant" ("id", "name", "createdAt")
select "tenantId", company, moved - interval '10 days' from draft`

/** Writes the onboardings of the drafts. */
export const onboardings = `
insert into "Onboarding" ("id", "tenantId", "guideId", "guideVersion", "locale", "erpLanguage", "tasksDone", "tasksTotal",
  "createdAt", "lastActivityAt", "changedAt", "connectedAt", "completedAt", "openedAt", "ownerId", "archivedAt", "company",
  "companyFolded", "searchText", "state", "currentTaskId", "waitingOn", "waitingSince", "lastEventKind", "helpFrom",
  "helpOrder", "helpReason", "failedTests", "summarizedBy")
select d."id", d."tenantId", g ->> 'id', g ->> 'version', "locale", 'en', done, total, moved - interval '10 days', moved, moved,
  case when "hasEnded" then moved end, case when "hasEnded" or state = 'broken' then moved end,
  case when state <> 'notStarted' then moved - interval '9 days' end, "ownerId",
  case when luck between 0.2 and 0.24 then moved end, company, normalized,
  ' ' || normalized || ' ' || "normalizedPerson" || ' ' || email, state,
  case when not "hasEnded" then g -> 'tasks' ->> least(done, total - 1) end, "waitingOn",
  case when not "hasEnded" then moved end,
  case when state = 'notStarted' then 'invited' when "hasEnded" then 'connected' else 'taskCompleted' end, "helpFrom",
  "helpFrom" - case state when 'broken' then 30 when 'problem' then 14 else 0 end * interval '1 day',
  case when "helpFrom" is null then null when state = 'broken' then 'broken' when state = 'problem' then 'testFailing'
    when state = 'waiting' then 'waitingLong' when state = 'notStarted' then 'linkNeverOpened' else 'taskOpenLong' end,
  case when state in ('problem', 'broken') then 2 else 0 end, g ->> 'fingerprint'
from draft d, lateral (
  select case when "hasEnded" then total when state = 'notStarted' then 0 else (share * (total - 1))::int end as done,
    case when "hasEnded" then null
      when state = 'waiting' then (array['mail', 'colleague', 'approval', 'vendor', 'other'])[(wait * 4)::int + 1]
      else 'customer' end as "waitingOn",
    case when "hasEnded" then null when state in ('problem', 'broken') then moved
      else moved + (12 + wait * 84) * interval '1 hour' end as "helpFrom"
) derived`

/** Writes the contact of each draft. */
export const participants = `
insert into "Participant" ("id", "onboardingId", "email", "name", "locale", "erpLanguage")
select gen_random_uuid(), "id", email, person, "locale", 'en' from draft`

/** Writes the invitation, the opening of the link and the tasks that were done of each draft, spread over the time until it last moved. */
export const events = `
insert into "Event" ("id", "onboardingId", "at", "kind", "taskId")
select gen_random_uuid(), o."id", o."createdAt" + (o."lastActivityAt" - o."createdAt") * (0.05 + 0.95 * power(at / (o."tasksDone" + 1.0), 1 + d.luck)),
  case when at = 0 then 'linkOpened' else 'taskCompleted' end,
  case when at > 0 then d.g -> 'tasks' ->> (at - 1)::int end
from draft d join "Onboarding" o on o."id" = d."id", generate_series(0, o."tasksDone") at
where o."openedAt" is not null`

/** Lists the indexes of the onboardings that are not unique. */
export const indexes = `
select c.relname as name, pg_get_indexdef(c.oid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
where i.indrelid = '"Onboarding"'::regclass and not i.indisunique`
