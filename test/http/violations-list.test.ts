// The list of violations: who has it, what each sees of it, how it is narrowed, and its sheet.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadWords } from '#locales/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { accused, accusedNames, bodyFor } from '#test/world/accusations'
import { reported, sanctioned } from '#test/world/violations'

type Row = { id: string; state: string; about: string; row: string | null; sanction: string | null; where: string }
let database: TestDatabase
let world: World
let web: Web
const made: Record<'early' | 'decided' | 'agency' | 'kanoon', string> = {} as never

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  await loadWords()
  made.early = await reported(world)
  await bodyFor(world, 'agency')
  made.agency = await accused(world)
  await bodyFor(world, 'kanoon')
  made.kanoon = await accused(world, 'misconduct')
  made.decided = await sanctioned(world)
})
afterAll(() => database.drop())

const rowsFor = async (as: string, query = '') => {
  const answer = await web.visit(`/api/app/violations${query}`, { as })
  return answer.status === 200 ? ((await answer.json()) as Row[]) : answer.status
}
const ids = (rows: Row[] | number) => (typeof rows === 'number' ? rows : rows.map(({ id }) => id).sort())

describe('who sees the list', () => {
  test.each(['clerk', 'secretary', 'head', 'member'])('a %s sees those of offices and bodies alike', async (role) => {
    const rows = await rowsFor(world.people[role as 'clerk'].id)
    expect(ids(rows)).toEqual([made.early, made.agency, made.kanoon, made.decided].sort())
  })
  test('whoever examines sees what is theirs, and none before that', async () => {
    expect(await rowsFor(world.people.kanoon.id)).toEqual([])
    expect(await rowsFor(world.people.supervision.id)).toEqual([])
  })
  test.each(['association', 'inspector', 'agency'])(
    'a %s, who may have reported it, has no such list',
    async (role) => {
      expect(await rowsFor(world.people[role as 'agency'].id)).toBe(403)
    },
  )
  test('nor has a holder', async () => {
    expect(await rowsFor(world.offices[0]!.holder.id)).toBe(403)
  })
})

describe('what narrows it', () => {
  const clerk = () => world.people.clerk.id
  test.each([
    ['?state=open', ['early', 'agency', 'kanoon']],
    ['?state=decided', ['decided']],
    ['?state=ended', []],
    ['?kind=violation', ['early', 'decided']],
    ['?kind=accusation', ['agency']],
    ['?kind=misconduct', ['kanoon']],
    [`?search=${encodeURIComponent('فاضلاب')}`, ['agency']],
    [`?search=${encodeURIComponent('هیچ‌جا')}`, []],
  ] as const)('%s', async (query, names) => {
    const wanted = names.map((name) => made[name]).sort()
    expect(ids(await rowsFor(clerk(), query))).toEqual(wanted)
  })
  test('an office has its own, without those of bodies that concern it', async () => {
    const rows = await rowsFor(clerk(), `?office=${world.offices[0]!.id}`)
    expect(ids(rows)).toEqual([made.early, made.decided].sort())
  })
  test('a verdict shows its row, and what is under way its stage', async () => {
    const rows = (await rowsFor(clerk())) as Row[]
    expect(rows.find(({ id }) => id === made.decided)).toMatchObject({ row: '3', state: 'owed' })
    expect(rows.find(({ id }) => id === made.agency)).toMatchObject({ row: null, about: accusedNames.agency })
    expect(rows.at(-1)!.id).toBe(made.decided)
  })
})

test('the sheet has the same rows', async () => {
  const answer = await web.visit('/api/app/violations/file?format=csv&kind=accusation', { as: world.people.clerk.id })
  const said = await answer.text()
  expect(said.trim().split('\n')).toHaveLength(2)
  expect(said).toContain(accusedNames.agency)
})
