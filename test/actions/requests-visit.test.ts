// A visit measures: rules, voters, letter and effect go by what was found, not by what was told.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkRequest, reportVisit } from '#actions/requests/report'
import { notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { requestById } from '#reads/requests/requests'
import { newPlace } from '#rules/proceedings/checklists'
import type { Findings } from '#rules/proceedings/visit'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { filed, reviewed, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
let nth = 0
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const openTask = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!

/** A move to a place of sixty square metres, as its holder says; at its visit. */
async function atVisit() {
  const office = world.offices.filter(({ license }) => license.startsWith('72'))[nth++]!
  const position = { lat: 38.18 + nth / 100, lon: 48.22 }
  const form = { place: 'گلدشت', address: 'خیابان بهار، پلاک ۲۲', position, area: 60, reason: 'پایان اجاره' }
  const id = await filed(world, 'relocation', form, office)
  await reviewed(world, id)
  await checkRequest(await world.as('clerk'), newKey(), { task: (await openTask(id)).id, complete: true, word: '' })
  return id
}

/** The clerk reports what was measured. */
async function measured(id: string, area: number, fit: boolean, word = '') {
  const findings: Findings = Object.fromEntries(
    newPlace.map(({ name, answer }) => [name, { answer: answer === 'number' ? area : 'yes', note: '' } as const]),
  )
  const said = {
    task: (await openTask(id)).id,
    fit,
    word,
    findings,
    present: 'نماینده کارگروه',
    position: null,
    files: [],
  }
  return reportVisit(await world.as('clerk'), newKey(), said)
}

const areaCheck = async (id: string) => {
  const seen = await requestById(database.db, (await world.as('head')).actor, id, world.today)
  return seen!.checks.find(({ key }) => key === 'relocation-rule-area')!
}

it.each([
  [50, true],
  [49.5, false],
])('a place measured at %s is fit: %s', async (area, fits) => {
  const id = await atVisit()
  expect((await areaCheck(id)).met).toBe(true)
  const said = await measured(id, area, true)
  expect(said.ok).toBe(fits)
  if (!said.ok && 'refusals' in said)
    expect(said.refusals).toMatchObject([
      { key: 'relocation-area-too-small', field: 'area', facts: { area, least: 50 }, cite: { annex: 1, article: 13 } },
      { key: 'visit-not-fit', field: 'word' },
    ])
})

it('a place found too small goes before those who vote as a rule that is not met, and the letter carries what was measured', async () => {
  const id = await atVisit()
  // a figure that no place has is a slip, whatever is said of the place
  for (const slip of [0, 5001])
    expect(await measured(id, slip, false, 'بسته است')).toMatchObject({ ok: false, refusals: [{ field: 'area' }] })
  expect(await measured(id, 41, false, 'بخشی از آن انبار است')).toMatchObject({ ok: true })
  expect(await areaCheck(id)).toMatchObject({ met: false, refusal: { facts: { area: 41, least: 50 } } })
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const [letter] = await database.db.select().from(notices).where(eq(notices.requestId, id))
  expect(letter!.body).toContain('با مساحت ۴۱ متر مربع')
  expect(letter!.body).not.toContain('۶۰')
})
