import { afterAll, beforeAll, expect, test } from 'vitest'
import { resultLetter } from '#reads/requests/letter'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'
import { atVote, signed, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** Who is led to the letter: as its recipient, as the desk, or not at all. */
async function ways(id: string) {
  const found: Record<string, string> = {}
  for (const who of ['holder', 'staff', 'clerk', 'secretary', 'member', 'association', 'inspector'] as const) {
    const { actor } = await world.as(who)
    const letter = await resultLetter(database.db, actor, id, world.now)
    found[who] = letter ? [letter.recipient && 'recipient', letter.notice && 'notice'].filter(Boolean).join() : ''
  }
  return found
}

test('a request leads to its letter once that is signed: the office to its own record, the desk to the letter', async () => {
  const id = await atVote(world, 'station')
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  expect(Object.values(await ways(id)).join('')).toBe('')
  await signed(world, id)
  expect(await ways(id)).toEqual({
    holder: 'recipient',
    staff: 'recipient',
    clerk: 'notice',
    secretary: 'notice',
    member: '',
    association: '',
    inspector: '',
  })
  const stranger = world.offices[1]!.holder.id
  expect(await resultLetter(database.db, (await world.as(stranger)).actor, id, world.now)).toBeNull()
})
