// The result letter on its way back from the signer.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { loadWords } from '#locales/files'
import { waitingFor } from '#reads/people/waiting'
import { requestById } from '#reads/requests/requests'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { atVote, voted } from '../world/requests.ts'
import { buildWorld, newKey, type World } from '../world.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database?.drop())

const told = async (kind: 'sentBack' | 'request', subjectId: string) =>
  (
    await database.db
      .select({ person: outbox.personId })
      .from(outbox)
      .where(and(eq(outbox.kind, kind), eq(outbox.subjectId, subjectId)))
  ).map(({ person }) => person)
const course = async (id: string) => {
  const { actor, db } = await world.as('holder')
  const found = await requestById(db, actor, id, world.today)
  return found!.timeline.map(({ what, state }) => `${state} ${what}`)
}

test('a result letter that the signer sends back is the clerk’s to mend, and the request says where it waits', async () => {
  const id = await atVote(world, 'leave')
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
  const back = await sendBackNotice(await world.as('secretary'), newKey(), { id: letter!.id, word: 'متن روشن نیست' })
  expect(back).toMatchObject({ ok: true })
  expect(await told('sentBack', letter!.id)).toEqual([world.people.clerk.id])
  expect(await told('request', id)).toContain(world.people.holder.id)
  expect(await course(id)).toEqual(expect.arrayContaining(['done letter-returned', 'now now-letter-returned']))
  const clerk = await world.as('clerk')
  expect((await waitingFor(database.db, clerk.actor, world.now)).sentBack).toBe(1)

  const again = await submitNotice(clerk, newKey(), { id: letter!.id, version: letter!.version + 1 })
  expect(again).toMatchObject({ ok: true })
  expect(await course(id)).toEqual(expect.arrayContaining(['done letter-resubmitted', 'now now-letter']))
})
