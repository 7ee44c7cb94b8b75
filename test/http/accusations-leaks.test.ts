// Before the verdict nothing of a report about an agency or the kanoon is told to anybody but those who decide and examine: every answer
// of every route. The body reads what was put to it, once that is signed, and whoever reported their own words. Annex 4 article 8.
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { tasks } from '#db/schema/tasks'
import { looks } from '#db/schema/verdicts'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { addPerson, buildWorld, type World } from '#test/world'
import { accused, bodyAnswered, bodyExamined, bodyFor, putToBody } from '#test/world/accusations'
import { signed, voted } from '#test/world/requests'
import { passed } from '#test/world/violations'
import { type Known, leaksTo } from './every-route.ts'

let database: TestDatabase
let world: World
let web: Web
let rival: string
const made: Record<string, string> = {}
let known: Known

const account = 'قناری گفت که سامانه را بسته‌اند'
const finding = 'گزارش محرمانه نشست درباره قناری'
const source = 'نامه ۸۸۱۲۳۴'
const telling = [account, 'قناری', finding, '۸۸۱۲۳۴', '881234']
const through = 'گزارشی درباره سامانه رسیده است.'
const report = { account, source }

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  await loadWords()
  for (const kind of ['agency', 'association', 'kanoon'] as const) await bodyFor(world, kind)
  // somebody of another agency, who stands for no body that is accused
  rival = await addPerson(world, { name: 'دستگاه دیگر' })
  const since = addDays(world.today, -100)
  await database.db.insert(memberships).values({ provinceId: world.province, personId: rival, role: 'agency', since })
  for (const stage of ['check', 'passed', 'hearing', 'proposal', 'vote', 'letter', 'compliance'] as const)
    await bringAgency(stage)
  for (const stage of ['check', 'passed', 'hearing', 'proposal', 'letter', 'compliance'] as const)
    await bringKanoon(stage)
  known = {
    ...{ world, web, kind: 'accusation', made: Object.values(made), papers: [] },
    tasks: (await database.db.select({ id: tasks.id }).from(tasks)).map(({ id }) => id),
    letters: (await database.db.select({ id: notices.id }).from(notices)).map(({ id }) => id),
  }
})
afterAll(() => database.drop())

async function bringAgency(stage: string): Promise<void> {
  const id = await accused(world, 'accusation', 'holder', report)
  made[`agency ${stage}`] = id
  if (stage === 'check') return
  if (stage === 'passed') return passed(world, id, through)
  await putToBody(world, id, 'agency', through)
  if (stage === 'hearing') return
  await bodyAnswered(world, id, 'agency')
  if (stage === 'proposal') return
  await bodyExamined(world, id, 'kanoon', undefined, finding)
  if (stage === 'vote') return
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  if (stage === 'compliance') await signed(world, id)
}

async function bringKanoon(stage: string): Promise<void> {
  const id = await accused(world, 'misconduct', 'holder', report)
  made[`kanoon ${stage}`] = id
  if (stage === 'check') return
  if (stage === 'passed') return passed(world, id, through)
  await putToBody(world, id, 'kanoon', through)
  if (stage === 'hearing') return
  await bodyAnswered(world, id, 'kanoon')
  if (stage === 'proposal') return
  await bodyExamined(world, id, 'supervision', undefined, finding)
  if (stage === 'compliance') await signed(world, id)
}

/** Who sees which at all, by the names of `made`; whoever examines reads it whole and is no outsider to it. */
const put = ['hearing', 'proposal', 'vote', 'letter', 'compliance']
const outsiders: [string, () => string, string[]][] = [
  ['staff', () => world.people.staff.id, []],
  ['substitute', () => world.people.substitute.id, []],
  ['holder next door', () => world.offices[1]!.holder.id, []],
  ['association', () => world.people.association.id, []],
  ['agency', () => world.people.agency.id, put.map((stage) => `agency ${stage}`)],
  ['other agency', () => rival, []],
  ['inspector', () => world.people.inspector.id, []],
  ['administrator', () => world.people.admin.id, []],
]

describe.each(outsiders)('the %s', (who, person, seen) => {
  test('reads it in no answer of any route', async () => {
    const { leaks, tried } = await leaksTo(known, person(), telling, who === 'agency' || who === 'association')
    expect(leaks).toEqual([])
    expect(tried).toBeGreaterThan(100)
  })
  test('sees the proceeding where it may alone', async () => {
    const found = []
    for (const [name, id] of Object.entries(made))
      if ((await web.visit(`/api/app/requests/${id}`, { as: person() })).status === 200) found.push(name)
    expect(found).toEqual(seen)
  })
})

test('the kanoon reads what is put to it of itself, and whole what it examines of agencies', async () => {
  const as = world.people.kanoon.id
  const found = []
  for (const [name, id] of Object.entries(made)) {
    const answer = await web.visit(`/api/app/requests/${id}`, { as })
    if (answer.status !== 200) continue
    const { view } = (await answer.json()) as { view: string }
    found.push(`${name}: ${view}`)
  }
  const examines = ['proposal', 'vote', 'letter', 'compliance'].map((stage) => `agency ${stage}: whole`)
  const heard = ['hearing', 'proposal', 'letter', 'compliance'].map((stage) => `kanoon ${stage}: accused`)
  expect(found).toEqual([...examines, ...heard])
  for (const [name, id] of Object.entries(made).filter(([one]) => one.startsWith('kanoon'))) {
    const said = await (await web.visit(`/api/app/requests/${id}`, { as })).text()
    expect(
      telling.filter((one) => said.includes(one)),
      name,
    ).toEqual([])
  }
})

test('the body reads the text that was let through, and neither who reported nor the verdict before it is signed', async () => {
  const read = async (stage: string) =>
    (await (
      await web.visit(`/api/app/requests/${made[`agency ${stage}`]}`, { as: world.people.agency.id })
    ).json()) as {
      form: object
    }
  const vote = await read('vote')
  expect(vote).toMatchObject({ view: 'accused', person: '', personId: '', ballot: null, reports: [], looks: [] })
  expect(Object.keys(vote.form).sort()).toEqual(['body', 'seenOn', 'what'])
  expect(vote).toMatchObject({ allegation: { text: through } })
  expect(await read('letter')).toMatchObject({ outcome: null })
  expect(await read('compliance')).toMatchObject({ outcome: 'granted' })
})

test('the holder who reported reads the own words, and how it ended once that is signed', async () => {
  for (const [name, id] of Object.entries(made)) {
    const seen = (await (await web.visit(`/api/app/requests/${id}`, { as: world.people.holder.id })).json()) as object
    const over = name.endsWith('compliance')
    expect(seen, name).toMatchObject(
      over ? { view: 'reporter', outcome: 'granted' } : { view: 'reporter', stage: 'check', outcome: null, tasks: [] },
    )
    expect(JSON.stringify(seen)).not.toContain(finding)
  }
})

test('who looked is kept, nobody else was sent anything, and nothing is public', async () => {
  const looked = made['agency vote']!
  await web.visit(`/api/app/requests/${looked}`, { as: world.people.clerk.id })
  const kept = await database.db.select().from(looks).where(eq(looks.requestId, looked))
  expect(kept.map(({ personId }) => personId)).toContain(world.people.clerk.id)
  const sent = await database.db
    .select()
    .from(outbox)
    .where(inArray(outbox.subjectId, Object.values(made)))
  const told = new Set(sent.map(({ personId }) => personId))
  for (const one of ['association', 'admin', 'staff', 'substitute', 'inspector'] as const)
    expect(told.has(world.people[one].id), one).toBe(false)
  const { license } = world.offices[0]!
  for (const path of [`/o/${license}`, `/api/offices/${license}`]) {
    const said = await (await web.visit(path)).text()
    expect([...telling, through, 'تخلف'].filter((one) => said.includes(one))).toEqual([])
  }
})
