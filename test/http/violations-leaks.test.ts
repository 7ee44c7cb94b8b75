// Before the verdict nothing of a report about an office is told to anybody but those who decide and examine: every answer of every
// route with its headers, lists, searches, files and everything written for others. Annex 4 article 8.
import { and, eq, inArray } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import { fileRequest } from '#actions/requests/file'
import { systemToken } from '#actions/sessions/tokens'
import { files } from '#db/schema/files'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { looks } from '#db/schema/verdicts'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { signed, voted } from '#test/world/requests'
import { answered, examined, faultFound, openOf, passed, put, sanctioned, violationForm } from '#test/world/violations'
import { subjectsOf } from '../guard/matrix/subjects.ts'
import { leaksTo } from './every-route.ts'

let database: TestDatabase
let world: World
let web: Web
/** Reports at every stage of their way, by their stage. */
const made: Record<string, string> = {}
let papers: string[]
let asked: string[]
let letters: string[]
let reporter: string

const account = 'قناری دیدم که صندوق را باز کردند'
const finding = 'گزارش محرمانه کمیته درباره قناری'
const source = 'نامه ۷۷۱۲۳۴'
const name = 'کاوه گزارش‌نژاد'
const paper = 'عکس-قناری'
/** What stands in the report alone; `let` is the text that the secretariat lets through. */
const telling = [account, 'قناری', finding, '۷۷۱۲۳۴', '771234', name, 'گزارش‌نژاد', paper]
const through = 'درباره صندوق دفتر گزارشی رسیده است.'

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  // whoever reports has a name that stands nowhere else
  reporter = await addPerson(world, { name })
  const since = addDays(world.today, -100)
  await database.db
    .insert(memberships)
    .values({ provinceId: world.province, personId: reporter, role: 'inspector', since })
  await loadWords()
  for (const stage of ['check', 'passed', 'hearing', 'proposal', 'vote', 'letter', 'compliance'] as const)
    await bring(stage)
  papers = (await database.db.select({ id: files.id }).from(files)).map(({ id }) => id)
  asked = (await database.db.select({ id: tasks.id }).from(tasks)).map(({ id }) => id)
  letters = (await database.db.select({ id: notices.id }).from(notices)).map(({ id }) => id)
})
afterAll(() => database.drop())

async function bring(stage: string): Promise<void> {
  const context = await world.as(reporter)
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  const upload = await uploadFile(context, newKey(), { bytes: png, name: `${paper}.png` })
  if (!upload.ok) throw new Error(JSON.stringify(upload))
  const { id: file } = upload.value
  const form = violationForm(world, {
    account,
    source,
    papers: { evidence: [{ id: file, name: `${paper}.png`, size: 70, type: 'image/png' }] },
  })
  const filed = await fileRequest(context, newKey(), { office: world.offices[0]!.id, kind: 'violation', form })
  if (!filed.ok) throw new Error(JSON.stringify(filed))
  const { id } = filed.value
  made[stage] = id
  if (stage === 'check') return
  if (stage === 'passed') return passed(world, id, through)
  await put(world, id, through)
  if (stage === 'hearing') return
  await answered(world, id, false)
  if (stage === 'proposal') return
  const outcome = await examined(world, id, faultFound(), 'clerk', finding)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  if (stage === 'vote') return
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  if (stage === 'letter') return
  await signed(world, id)
}

const found = (said: string) => telling.filter((one) => said.includes(one))

const outsiders = [
  ['holder', () => world.people.holder.id],
  ['substitute', () => world.people.substitute.id],
  ['staff', () => world.people.staff.id],
  ['holder next door', () => world.offices[1]!.holder.id],
  ['association', () => world.people.association.id],
  ['kanoon, where the committee examines', () => world.people.kanoon.id],
  ['agency', () => world.people.agency.id],
  ['inspector', () => world.people.inspector.id],
  ['supervision', () => world.people.supervision.id],
  ['administrator', () => world.people.admin.id],
] as const

describe.each(outsiders)('the %s', (who, person) => {
  test('reads it in no answer of any route', async () => {
    const near = ['holder', 'substitute', 'association'].includes(who)
    const known = { world, web, kind: 'violation', made: Object.values(made), tasks: asked, letters, papers }
    const { leaks, tried } = await leaksTo(known, person(), telling, near)
    expect(leaks).toEqual([])
    expect(tried).toBeGreaterThan(near ? 200 : 100)
  })

  test('finds nothing by what stands in it', async () => {
    for (const typed of telling)
      for (const list of ['/api/app/requests?filter=all&search=', '/api/app/find?q=']) {
        const answer = await web.visit(`${list}${encodeURIComponent(typed)}`, { as: person() })
        const said = answer.status === 200 ? await answer.text() : ''
        for (const id of Object.values(made)) expect(said, `${who} ${typed}`).not.toContain(id)
      }
  })

  test('sees the proceeding where it may alone', async () => {
    const status = async (stage: string) =>
      (await web.visit(`/api/app/requests/${made[stage]}`, { as: person() })).status
    const stages = Object.keys(made)
    const seen = []
    for (const stage of stages) if ((await status(stage)) === 200) seen.push(stage)
    // the office once it was put to it; nobody else at all
    const put = stages.filter((stage) => stage !== 'check' && stage !== 'passed')
    expect(seen).toEqual(who === 'holder' ? put : [])
  })
})

test('the office reads what was put to it and its own answer, and neither stage nor verdict before it is signed', async () => {
  const { holder } = world.people
  const read = async (stage: string) =>
    (await (await web.visit(`/api/app/requests/${made[stage]}`, { as: holder.id })).json()) as Record<string, unknown>
  const vote = await read('vote')
  expect(vote).toMatchObject({
    view: 'accused',
    person: '',
    personId: '',
    ballot: null,
    reports: [],
    looks: [],
    earlier: [],
  })
  expect(Object.keys(vote.form as object).sort()).toEqual(['seenOn', 'what'])
  expect(vote.allegation).toMatchObject({ text: through })
  expect(await read('letter')).toMatchObject({ outcome: null })
  expect(await read('compliance')).toMatchObject({ outcome: 'granted' })
})

test('whoever reported reads their own words, and how it ended once that is signed', async () => {
  const read = async (stage: string) =>
    (await (await web.visit(`/api/app/requests/${made[stage]}`, { as: reporter })).json()) as Record<string, unknown>
  for (const stage of ['check', 'hearing', 'proposal', 'vote', 'letter']) {
    const seen = await read(stage)
    expect(seen, stage).toMatchObject({
      view: 'reporter',
      stage: 'check',
      outcome: null,
      ballot: null,
      reports: [],
      tasks: [],
    })
    expect(JSON.stringify(seen)).not.toContain(finding)
    // nor when it moved
    expect(seen).toMatchObject({ stageAt: seen.filedAt, stageDue: null })
    expect((seen.timeline as { what: string; state: string }[]).filter(({ state }) => state === 'done')).toMatchObject([
      { what: 'filed' },
    ])
  }
  // nor does what they may do tell that the members refused, before that is signed
  await database.db.update(requests).set({ outcome: 'refused' }).where(eq(requests.id, made.letter!))
  expect(await read('letter')).toMatchObject({ outcome: null, may: { again: false } })
  await database.db.update(requests).set({ outcome: 'granted' }).where(eq(requests.id, made.letter!))
  expect(await read('compliance')).toMatchObject({ outcome: 'granted' })
  const rows = (await (await web.visit('/api/app/requests?filter=mine', { as: reporter })).json()) as {
    stage: string
  }[]
  expect(rows.map(({ stage }) => stage).sort()).toEqual([...Array(6).fill('check'), 'compliance'].sort())
})

test('whoever decides reads it whole, and that they looked is kept', async () => {
  const { clerk, head } = world.people
  for (const as of [clerk.id, head.id]) {
    const seen = await (await web.visit(`/api/app/requests/${made.vote}`, { as })).text()
    expect(seen).toContain(account)
    expect(seen).toContain(finding)
  }
  const kept = await database.db.select().from(looks).where(eq(looks.requestId, made.vote!))
  expect(kept.map(({ personId }) => personId)).toEqual(expect.arrayContaining([clerk.id, head.id]))
  const { looks: told } = (await (await web.visit(`/api/app/requests/${made.vote}`, { as: clerk.id })).json()) as {
    looks: string[]
  }
  expect(told.length).toBeGreaterThan(1)
})

test('the evidence is for those who decide, the answer’s files for them and the office, never for whoever reported', async () => {
  const [evidence] = papers
  const status = async (as: string) => (await web.visit(`/api/app/files/${evidence}`, { as })).status
  expect(await status(world.people.clerk.id)).toBe(200)
  expect(await status(reporter)).toBe(200)
  for (const as of [world.people.holder.id, world.people.association.id, world.people.kanoon.id])
    expect(await status(as)).toBe(404)
})

test('nothing is on the public page, and nothing was sent to anybody whom it does not concern', async () => {
  const { license } = world.offices[0]!
  for (const path of [`/o/${license}`, `/api/offices/${license}`]) {
    const said = await (await web.visit(path)).text()
    expect(found(said)).toEqual([])
    expect(said).not.toContain('تخلف')
  }
  const ids = Object.values(made)
  const sent = await database.db.select().from(outbox).where(inArray(outbox.subjectId, ids))
  const told = new Set(sent.map(({ personId }) => personId))
  for (const one of ['association', 'kanoon', 'agency', 'admin', 'staff'] as const)
    expect(told.has(world.people[one].id), one).toBe(false)
  const [row] = await database.db.select().from(requests).where(eq(requests.id, made.check!))
  expect(
    sent.filter(({ subjectId, personId }) => subjectId === row!.id && personId === world.people.holder.id),
  ).toEqual([])
})

test('a system reads it in no answer, whatever its agency’s key opens', async () => {
  const key = await subjectsOf(world).systemKey()
  const headers = { authorization: `Bearer ${systemToken(world.secret, key, 0)}` }
  for (const list of ['offices', 'services', 'inquiries?state=all', 'cases', 'resolutions']) {
    const answer = await web.visit(`/api/v1/${list}`, { headers })
    expect([answer.status, found(await answer.text())], list).toEqual([200, []])
  }
  for (const id of asked)
    expect((await web.visit(`/api/v1/inquiries/${id}`, { headers })).status, 'a task of a report').toBe(404)
})

test('a verdict stands there at last', async () => {
  const id = await sanctioned(world, faultFound({ row: '4' }))
  expect(await openOf(world, id, 'hearing', 'verdict')).toBeDefined()
  const rows = await database.db
    .select()
    .from(requests)
    .where(and(eq(requests.kind, 'violation'), eq(requests.stage, 'compliance')))
  expect(rows).toHaveLength(2)
})
