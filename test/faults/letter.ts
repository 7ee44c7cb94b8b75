// A letter signed to all active offices of a province that has as many as asked, every holder bound to Telegram.
import { randomUUID } from 'node:crypto'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import type { TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

/** Signs and queues it; answers to how many. Everybody else's messages are let go, so that only the letter is left. */
export async function letterToAll(database: TestDatabase, offices: number): Promise<number> {
  const world = await buildWorld(database.db)
  await addOffices(database, world, offices)
  const id = randomUUID()
  const clerk = await world.as('clerk')
  const letter = { kind: 'circular' as const, subject: 'آزمون ارسال', body: 'متن نامه', answerBy: null, files: [] }
  const selection = { standings: ['active'] }
  const drafted = await saveDraft(clerk, newKey(), { id, version: null, ...letter, selection })
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.why}`)
  const submitted = await submitNotice(clerk, newKey(), { id, version: drafted.value.version })
  if (!submitted.ok) throw new Error(`not submitted: ${submitted.why}`)
  await database.sql`delete from outbox`
  const signed = await signNotice(await world.as('head'), newKey(), { id })
  if (!signed.ok) throw new Error(`not signed: ${signed.why}`)
  await database.sql`delete from outbox where kind <> 'notice'`
  return signed.value.recipients
}

/** More active offices like the first, and a binding for every holder. */
async function addOffices({ sql }: TestDatabase, world: World, count: number): Promise<void> {
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
    insert into bindings (id, province_id, person_id, messenger, user_id, chat_id, bound_at, used_at)
    select gen_random_uuid(), ${world.province}, holder_id, 'telegram', holder_id, holder_id, ${world.now}, ${world.now}
    from (select distinct holder_id from licenses) holders`
}
