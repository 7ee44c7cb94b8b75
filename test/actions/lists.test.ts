import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endList, type ListInput, saveList } from '#actions/lists/save'
import { lists } from '#db/schema/lists'
import { listsOf } from '#reads/notices/lists'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const inputOf = (over: Partial<ListInput> = {}): ListInput => ({
  id: newKey(),
  version: null,
  name: 'روستایی‌های مهرآباد',
  selection: { counties: [world.counties[0]!.id], kinds: ['rural'] },
  ...over,
})
const save = async (input: ListInput, who: 'clerk' | 'secretary' = 'clerk') =>
  saveList(await world.as(who), newKey(), input)
const kept = async () => (await listsOf(database.db, (await world.as('clerk')).actor)).map(({ name }) => name)

describe('a list', () => {
  it('keeps a selection under a name, is renamed, chosen again and ended', async () => {
    const input = inputOf({ name: '  روستايي‌هاي مهرآباد ' })
    expect(await save(input)).toMatchObject({ ok: true, value: { id: input.id, version: 1 } })
    expect(await listsOf(database.db, (await world.as('secretary')).actor)).toMatchObject([
      { name: 'روستایی‌های مهرآباد', selection: input.selection, version: 1, by: world.people.clerk.name },
    ])
    expect(await save({ ...input, version: 1, name: 'روستاها' })).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await kept()).toEqual(['روستاها'])
    expect(await endList(await world.as('clerk'), newKey(), { id: input.id, version: 2 })).toMatchObject({ ok: true })
    expect(await kept()).toEqual([])
  })

  it('is never overwritten or ended by who has not seen its last change', async () => {
    const input = inputOf()
    await save(input)
    await save({ ...input, version: 1, name: 'نخست' }, 'secretary')
    const late = { ok: false, why: 'conflict', refusals: [{ key: 'lists-changed-meanwhile' }] }
    expect(await save({ ...input, version: 1, name: 'دوم' })).toMatchObject(late)
    expect(await endList(await world.as('clerk'), newKey(), { id: input.id, version: 1 })).toMatchObject(late)
    expect(await save({ ...input, version: null, name: 'سوم' })).toMatchObject(late)
    expect(await kept()).toEqual(['نخست'])
    await endList(await world.as('clerk'), newKey(), { id: input.id, version: 2 })
    expect(await save({ ...input, version: 2, name: 'چهارم' })).toMatchObject(late)
  })

  it.each([
    { it: 'no name', name: ' \u200c ', key: 'lists-name-needed' },
    { it: 'too long a name', name: 'ن'.repeat(101), key: 'field-too-long' },
  ])('is refused with $it', async ({ name, key }) => {
    expect(await save(inputOf({ name }))).toMatchObject({ ok: false, refusals: [{ key, field: 'name' }] })
  })

  it('has a name of its own while it stands; a second one at the same moment is told so', async () => {
    const first = inputOf()
    await save(first)
    expect(await save(inputOf())).toMatchObject({ ok: false, refusals: [{ key: 'lists-name-taken', field: 'name' }] })
    expect(await save({ ...first, version: 1 })).toMatchObject({ ok: true })
    await endList(await world.as('clerk'), newKey(), { id: first.id, version: 2 })
    const both = await Promise.all([save(inputOf()), save(inputOf({}), 'secretary')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await kept()).toEqual(['روستایی‌های مهرآباد'])
  })

  it('is the secretariat’s own, and one province’s', async () => {
    const input = inputOf()
    await save(input)
    for (const who of ['head', 'member', 'holder', 'association', 'kanoon', 'agency', 'admin'] as const) {
      expect((await saveList(await world.as(who), newKey(), inputOf({ name: who }))).ok, who).toBe(false)
      expect(await listsOf(database.db, (await world.as(who)).actor), who).toEqual([])
    }
    const other = await buildWorld(database.db)
    const theirs = await other.as('clerk')
    expect(await listsOf(database.db, theirs.actor)).toEqual([])
    expect(await saveList(theirs, newKey(), { ...input, version: 1 })).toMatchObject({ ok: false, why: 'unknown' })
    expect(await endList(theirs, newKey(), { id: input.id, version: 1 })).toMatchObject({ ok: false, why: 'unknown' })
    expect(await saveList(theirs, newKey(), inputOf())).toMatchObject({ ok: true })
    expect(await database.db.select().from(lists).where(eq(lists.provinceId, world.province))).toHaveLength(1)
  })
})
