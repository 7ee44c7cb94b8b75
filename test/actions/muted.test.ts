import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mutePerson } from '#actions/people/mute'
import { outbox } from '#db/schema/outbox'
import { post } from '#messages/send'
import { type MessageKind, messageKinds, optionalKinds } from '#rules/messages'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** What reaches everybody, whatever they chose. */
const owed: readonly MessageKind[] = [
  'notice',
  'reminder',
  'answer',
  'sign',
  'ballot',
  'consent',
  'loginCode',
  'secondAccount',
]

/** Which of all kinds of messages become rows for the holder. */
async function told(): Promise<MessageKind[]> {
  const { holder } = world.people
  await world.db.delete(outbox)
  const { province, now } = world
  const messages = messageKinds.map((kind) => ({ to: { person: holder.id }, kind, subjectId: newKey() }))
  await world.db.transaction((tx) => post(tx, { province, now, channels: ['telegram', 'bale'] }, messages))
  const rows = await world.db.select({ kind: outbox.kind }).from(outbox).where(eq(outbox.personId, holder.id))
  return rows.map(({ kind }) => kind)
}

test('whoever wants official letters only gets no news, and everything else as ever', async () => {
  await world.bind(world.people.holder.id)
  expect((await told()).sort()).toEqual([...messageKinds].sort())
  const mute = async (muted: boolean) =>
    expect(
      await mutePerson(await world.as('holder'), newKey(), { person: world.people.holder.id, muted }),
    ).toMatchObject({ ok: true })
  await mute(true)
  expect((await told()).sort()).toEqual(messageKinds.filter((kind) => !optionalKinds.includes(kind)).sort())
  expect(await told()).toEqual(expect.arrayContaining([...owed]))
  await mute(false)
  expect((await told()).sort()).toEqual([...messageKinds].sort())
})

test('nobody chooses for another', async () => {
  const outcome = await mutePerson(await world.as('clerk'), newKey(), { person: world.people.holder.id, muted: true })
  expect(outcome).toMatchObject({ ok: false })
})
