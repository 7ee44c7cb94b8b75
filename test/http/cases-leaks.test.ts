// Nothing that is said to an office, its association or anybody else who does not handle complaints tells who complained, or what
// they wrote before the secretariat let it through: every answer of every route with its headers, and everything written for it.
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '#act/act'
import { answerCase } from '#actions/cases/answer'
import { assignCase } from '#actions/cases/assign'
import { closeCase } from '#actions/cases/close'
import { examineCase } from '#actions/cases/examine'
import { type FileCase, fileCase } from '#actions/cases/file'
import { judgeCase } from '#actions/cases/judge'
import { handOverCase, referCase } from '#actions/cases/refer'
import { addWord } from '#actions/cases/word'
import { audit } from '#db/schema/audit'
import { files } from '#db/schema/files'
import { keys } from '#db/schema/keys'
import { outbox } from '#db/schema/outbox'
import { tasks } from '#db/schema/tasks'
import { digits } from '#locales/format'
import type { Examiner } from '#rules/cases'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { agencyBody } from '#test/world/cases'

let database: TestDatabase
let world: World
let web: Web
let body: string
/** Cases at every stage of their way, hidden and named ones. */
const made: { id: string; trackingCode: string; secret: string }[] = []
let papers: string[]
/** What the cases wait for. */
let asked: string[]

const name = 'کاوه شاکی‌نژاد'
const mobile = '09140007766'
const word = 'همسایه روبه‌روی دفتر هستم'
const paper = 'کارت‌ملی-کاوه'
/** Stands in the citizen's text alone, and is taken out of what is let through. */
const own = 'دختر همسایه‌تان قناری‌زاده'
const passed = 'رفتار تند بود.'
/** Nothing else happened at that instant. */
const filedAt = new Date('2026-10-10T06:41:27.358Z')
const telling = [own, 'قناری', name, 'شاکی‌نژاد', mobile, '9140007766', digits('fa', mobile), word, paper]

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  body = await agencyBody(world)
  for (const [confidential, examiner] of [
    [true, 'association'],
    [false, 'kanoon'],
  ] as const)
    for (const stage of [
      'registered',
      'examining',
      'office',
      'answered',
      'resolved',
      'reopened',
      'agency',
      'committee',
    ] as const)
      await bring(stage, { confidential }, examiner)
  papers = (await database.db.select({ id: files.id }).from(files)).map(({ id }) => id)
  asked = (await openTasks()).map(({ id }) => id)
})
afterAll(() => database.drop())

const openTasks = () => database.db.select().from(tasks).where(eq(tasks.state, 'open')).orderBy(tasks.id)

function value<O>(outcome: Outcome<O>): O {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function bring(stage: string, over: Partial<FileCase>, examiner: Examiner): Promise<void> {
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  const one = value(
    await fileCase(world.nobody({ now: filedAt }), newKey(), {
      license: world.offices[0]!.license,
      kind: 'complaint',
      topic: 'conduct',
      text: `${passed} من ${own} هستم.`,
      name,
      mobile,
      confidential: true,
      files: [{ bytes: picture, name: `${paper}.png` }],
      chat: { messenger: 'telegram', chat: '4711' },
      ...over,
    }),
  )
  made.push(one)
  value(await addWord(world.nobody(), newKey(), { ...one, word }))
  const said = { case: one.id, word: 'حرف' }
  const steps: [string, () => Promise<Outcome<null>>][] = [
    ['examining', async () => assignCase(await world.as('clerk'), newKey(), { ...said, text: passed, examiner })],
    ['office', async () => examineCase(await world.as(examiner), newKey(), { ...said, to: 'ask' })],
    ['answered', async () => answerCase(await world.as('holder'), newKey(), said)],
    ['resolved', async () => closeCase(await world.as('clerk'), newKey(), { case: one.id, result: 'نتیجه' })],
    ['reopened', async () => judgeCase(world.nobody(), newKey(), { ...one, satisfied: false, reopen: true, word })],
  ]
  const referred = { ...said, text: passed, body, agency: '' }
  if (stage === 'agency') value(await handOverCase(await world.as('clerk'), newKey(), referred))
  if (stage === 'committee') {
    value(await steps[0]![1]())
    value(await referCase(await world.as('clerk'), newKey(), referred))
  }
  for (const [name, step] of steps.slice(0, steps.findIndex(([name]) => name === stage) + 1)) {
    const outcome = await step()
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  }
}

const codesIn = (said: string) => made.flatMap(({ trackingCode: code }) => (said.includes(code) ? [code] : []))
const told = (said: string) => telling.filter((one) => said.includes(one))

/** Every address of a route: its parts filled with all the ids there are, or with one of each. */
function addresses(path: string, all: boolean): string[] {
  const some = <T>(of: readonly T[]) => (all ? of : of.slice(2, 3))
  const ids = [...some(made.map(({ id }) => id)), ...some(papers), ...some(asked), world.offices[0]!.id]
  const codes = some(made.map(({ trackingCode }) => trackingCode))
  if (path.includes(':id')) return ids.map((id) => path.replace(':id', id).replaceAll(/:\w+/g, newKey()))
  if (path.includes(':code'))
    return codes.map((code) => path.replace(':code', code).replaceAll(/:\w+/g, 'x'.repeat(22)))
  return [path.replace(':license', world.offices[0]!.license).replaceAll(/:\w+/g, newKey())]
}

const office = [
  ['holder', () => world.people.holder.id],
  ['substitute', () => world.people.substitute.id],
  ['staff', () => world.people.staff.id],
  ['holder next door', () => world.offices[1]!.holder.id],
] as const

/** Everybody who handles no complaint, or only those they were given, as the secretariat let them through. */
const others = [
  ['association', () => world.people.association.id],
  ['head', () => world.people.head.id],
  ['member', () => world.people.member.id],
  ['agency', () => world.people.agency.id],
  ['inspector', () => world.people.inspector.id],
  ['administrator', () => world.people.admin.id],
  ['supervision', () => world.people.supervision.id],
] as const

// before anything is answered
test.each([
  ['holder', 3],
  ['substitute', 3],
  ['staff', 0],
] as const)('the day of the %s names the %i complaints that they may open', async (who, count) => {
  const as = world.people[who].id
  const { cases } = (await (await web.visit('/api/app/today', { as })).json()) as { cases: { id: string }[] }
  expect(cases).toHaveLength(count)
  for (const { id } of cases) expect((await web.visit(`/api/app/cases/${id}`, { as })).status).toBe(200)
})

test('the association examines by what was let through, the kanoon by the citizen’s own words', async () => {
  const read = async (as: string, id: string) =>
    (await (await web.visit(`/api/app/cases/${id}`, { as })).json()) as { text: string | null; files: object[] }
  const { association, kanoon, holder } = world.people
  expect(await read(association.id, made[1]!.id)).toMatchObject({ text: passed, files: [] })
  expect((await read(kanoon.id, made[9]!.id)).text).toContain(own)
  expect(await read(holder.id, made[2]!.id)).toMatchObject({ text: passed, files: [] })
})

// whoever has the whole code follows the case as its citizen does
test.each(['clerk', 'kanoon'] as const)('the %s reads no whole code in any answer', async (who) => {
  const as = world.people[who].id
  const gets = web.app.routes.filter(({ method, path }) => method === 'GET' && !/[*]|:code/.test(path))
  const tried = [...new Set(gets.map(({ path }) => path))].flatMap((path) => addresses(path, path.includes('/cases/')))
  tried.push(...['all', 'open', 'waiting'].map((filter) => `/api/app/cases?filter=${filter}`))
  tried.push(...made.map(({ trackingCode }) => `/api/app/find?q=${trackingCode.slice(-4)}`))
  const leaks: string[] = []
  for (const [nth, address] of tried.entries()) {
    const answer = await web.visit(address, { as, from: `10.1.${nth >> 8}.${nth & 255}` })
    const found = codesIn(`${JSON.stringify([...answer.headers])}${await answer.text()}`)
    if (found.length) leaks.push(`${address}: ${found}`)
  }
  expect(leaks).toEqual([])
  const ends = made.map(({ trackingCode }) => trackingCode.slice(-4))
  const list = await (await web.visit('/api/app/cases?filter=all', { as })).text()
  expect(ends.some((end) => list.includes(`"code":"${end}"`))).toBe(who !== 'kanoon')
})

describe.each([...office, ...others])('the %s', (who, person) => {
  test('reads it in no answer of any route', async () => {
    const gets = new Set(web.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes('*')))
    // whoever is near the office tries everything, those who handle nothing one of each
    const near = office.some(([one]) => one === who) || who === 'association' || who === 'agency'
    const tried: string[] = []
    const leaks: string[] = []
    for (const path of new Set([...gets].map((route) => route.path)))
      for (const address of addresses(path, near)) {
        // each from an address of its own, or the limits on tries would answer
        const from = `10.0.${tried.length >> 8}.${tried.length & 255}`
        const answer = await web.visit(address, { as: person(), from })
        const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`
        tried.push(address)
        // whoever has a code asks by it, and reads with it when the case was filed
        const timed = !path.includes(':code') && said.includes(filedAt.toISOString()) ? ['when it was filed'] : []
        const coded = path.includes(':code') ? [] : codesIn(said)
        const found = [...told(said), ...timed, ...coded]
        if (found.length) leaks.push(`${address}: ${found}`)
      }
    expect(leaks).toEqual([])
    expect(tried.length).toBeGreaterThan(near ? 200 : 100)
    expect(tried).toContain(`/api/app/cases/${made[2]!.id}`)
  })

  test.each(['waiting', 'unassigned', 'answered', 'away', 'open', 'late', 'resolved', 'all'])(
    'reads it in no list: %s',
    async (filter) => {
      const said = await (await web.visit(`/api/app/cases?filter=${filter}`, { as: person() })).text()
      expect(told(said)).toEqual([])
    },
  )

  test('finds no complaint by the citizen’s name or number', async () => {
    for (const typed of telling) {
      const found = await web.visit(`/api/app/cases?filter=all&q=${encodeURIComponent(typed)}`, { as: person() })
      expect(found.status === 200 ? await found.json() : []).toEqual([])
    }
  })

  test('reads it in no answer to what it sends, unless the citizen agreed to the name', async () => {
    for (const { id } of made) {
      for (const [act, json] of [
        ['answer', { word: 'پاسخ' }],
        ['assign', { word: '', examiner: 'kanoon' }],
        ['ask', { word: '' }],
        ['report', { word: 'x' }],
        ['close', { result: 'x' }],
        ['hand-over', { word: 'x', agency: 'x' }],
        ['refer', { word: 'x' }],
        ['respond', { word: 'x' }],
        ['find', { word: 'x' }],
        ['record', { of: 'agency', word: 'x', number: '1', on: '2026-10-01' }],
        ['question', { question: 'کدام روز؟' }],
        ['question/take-back', {}],
        ['consent', { name: true, files: [] }],
        ['identity', { reason: 'می‌خواهم بدانم کیست' }],
        ['text', { text: 'x' }],
      ] as const) {
        const said = await (await web.visit(`/api/app/cases/${id}/${act}`, { as: person(), json })).text()
        expect(told(said), act).toEqual([])
      }
      const shown = await (
        await web.visit(`/api/app/cases/${id}/name`, { as: person(), json: { reason: 'می‌خواهم بدانم کیست' } })
      ).text()
      const agreed = made.indexOf(made.find((one) => one.id === id)!) >= made.length / 2
      expect(told(shown).filter((one) => !(agreed && (one === name || one === 'شاکی‌نژاد')))).toEqual([])
    }
  })
})

test('what a case asks is no task of a request: nobody finds or answers it there', async () => {
  const before = await openTasks()
  // a committee asks three
  expect(asked).toHaveLength(made.length + 4)
  for (const who of ['clerk', 'secretary', 'head', 'agency', 'holder', 'kanoon', 'association'] as const)
    for (const id of asked) {
      const as = world.people[who].id
      const paper = { issued: false, issuedOn: '', expiresOn: '', code: '', number: '12', on: world.today }
      const json = { agrees: true, word: 'x', ...paper }
      for (const act of ['answer', 'record', 'paper'])
        expect([403, 404]).toContain((await web.visit(`/api/app/requests/tasks/${id}/${act}`, { as, json })).status)
    }
  expect(await openTasks()).toEqual(before)
})

test('neither messages, the audit chain, answers kept for repeats nor what cases ask hold it', async () => {
  for (const table of [outbox, audit, keys, tasks]) {
    const rows = JSON.stringify(await database.db.select().from(table))
    expect(told(rows)).toEqual([])
  }
})
