// A province with as many active offices as asked, every holder bound to Telegram, and letters to them.
import { randomUUID } from 'node:crypto'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import type { Connection } from '#db/client'
import type { Selection } from '#db/schema/notices'
import type { TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

type Connected = Pick<Connection, 'db' | 'sql'>

/** Signs a letter to all offices and queues it; answers to how many. Only the letter is left in the outbox. */
export async function letterToAll(database: TestDatabase, offices: number): Promise<number> {
  const world = await manyOffices(database, offices)
  const id = await submitted(world, { standings: ['active'] })
  await database.sql`delete from outbox`
  const recipients = await sign(world, id)
  await database.sql`delete from outbox where kind <> 'notice'`
  return recipients
}

/** The small province with so many more active offices; chats of the holders are numbers from 700,000,001. */
export async function manyOffices(database: Connected, offices: number, now?: Date): Promise<World> {
  const world = await buildWorld(database.db, now ? { now } : {})
  await addOffices(database, world, offices)
  return world
}

/** Drafts a letter and submits it for signature; gives its id. */
export async function submitted(world: World, selection: Selection, over: { urgent?: boolean } = {}): Promise<string> {
  const id = randomUUID()
  const clerk = await world.as('clerk')
  const letter = { kind: 'circular' as const, subject: 'آزمون ارسال', body: 'متن نامه', answerBy: null, files: [] }
  const drafted = await saveDraft(clerk, newKey(), { id, version: null, ...letter, ...over, selection })
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.why}`)
  const asked = await submitNotice(clerk, newKey(), { id, version: drafted.value.version })
  if (!asked.ok) throw new Error(`not submitted: ${asked.why}`)
  return id
}

/** The head signs a submitted letter; answers to how many it goes. */
export async function sign(world: World, id: string): Promise<number> {
  const signed = await signNotice(await world.as('head'), newKey(), { id })
  if (!signed.ok) throw new Error(`not signed: ${signed.why}`)
  return signed.value.recipients
}

/** More active offices like the first, each with its holder, and a binding for every holder. */
async function addOffices({ sql }: Connected, world: World, count: number): Promise<void> {
  const first = world.offices[0]!
  await sql`
    with one as (select generate_series(1, ${count}) as nth),
    person as (
      insert into people (id, province_id, kind, name, locale, created_at)
      select gen_random_uuid(), ${world.province}, 'natural', 'دارنده ' || nth, 'fa', ${world.now} from one
      returning id, split_part(name, ' ', 2)::int as nth
    ), office as (
      insert into offices
      select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'name', 'دفتر ' || nth))).*
      from offices o, one where o.id = ${first.id}
      returning id, split_part(name, ' ', 2)::int as nth
    )
    insert into licenses
    select (jsonb_populate_record(l, jsonb_build_object(
      'id', gen_random_uuid(), 'office_id', office.id, 'holder_id', person.id, 'code', '99-99-' || 10000 + office.nth))).*
    from licenses l, office join person using (nth) where l.id = ${first.licenseId}`
  await sql`
    insert into license_codes (code, province_id, office_id, since)
    select code, province_id, office_id, now() from licenses on conflict do nothing`
  await sql`
    insert into memberships (id, province_id, person_id, role, office_id, since)
    select gen_random_uuid(), province_id, holder_id, 'holder', office_id, ${world.today} from licenses l
    where not exists (select 1 from memberships m where m.person_id = l.holder_id and m.office_id = l.office_id)`
  await sql`
    insert into bindings (id, province_id, person_id, messenger, user_id, chat_id, bound_at, used_at)
    select gen_random_uuid(), ${world.province}, holder_id, 'telegram', chat, chat, ${world.now}, ${world.now}
    from (
      select holder_id, (700000000 + row_number() over ())::text as chat from (select distinct holder_id from licenses) holders
    ) one`
}
