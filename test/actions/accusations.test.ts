// A violation of an agency, and of the kanoon, on its way: reported by a holder, put to the body, taken up by the kanoon and by time by
// the working group, decided, appealed against, remedied or taken further. Annex 4 articles 1, 3-2-1, 4, 6, 10-9.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { recordCompliance } from '#actions/requests/comply'
import { decideRequest } from '#actions/requests/decide'
import { fileRequest } from '#actions/requests/file'
import { passSilence } from '#actions/requests/review'
import { bodies } from '#db/schema/bodies'
import { noticeRecipients, notices } from '#db/schema/notices'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { verdicts } from '#db/schema/verdicts'
import { loadWords } from '#locales/files'
import { lawOfProvince } from '#reads/parameters'
import { inbox } from '#reads/proceedings/inbox'
import { kindsFor } from '#reads/requests/drafts'
import { addDays } from '#rules/calendar'
import type { TaskKind } from '#rules/proceedings/tasks'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import {
  accusationForm,
  accused,
  accusedNames,
  accusingText,
  bodyAnswered,
  bodyExamined,
  bodyFor,
  bodyNotified,
  costsFound,
  misconductForm,
  putToBody,
} from '#test/world/accusations'
import { signed, voted } from '#test/world/requests'
import { openOf, passed } from '#test/world/violations'

let database: TestDatabase
let world: World
let agency: string
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  agency = await bodyFor(world, 'agency')
  await bodyFor(world, 'association')
})
afterAll(() => database.drop())

const rowOf = async (id: string) => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!
const verdictOf = async (id: string) => (await world.db.select().from(verdicts).where(eq(verdicts.requestId, id)))[0]
const stepsOf = async (id: string) =>
  (await world.db.select().from(requestSteps).where(eq(requestSteps.requestId, id)).orderBy(requestSteps.nth)).map(
    ({ what }) => what,
  )
const why = (outcome: object) => JSON.stringify(outcome)

/** The clock comes when the last day of an open task is over. */
async function silent(id: string, task: TaskKind, of?: string): Promise<void> {
  const open = (await openOf(world, id, task, of))!
  await world.db
    .update(tasks)
    .set({ dueOn: addDays(world.today, -1) })
    .where(eq(tasks.id, open.id))
  const outcome = await passSilence(world.system('clock'), newKey(), { request: id, task: open.id })
  expect(outcome.ok, why(outcome)).toBe(true)
}

async function atProposal(): Promise<string> {
  const id = await accused(world)
  await putToBody(world, id, 'agency')
  expect((await bodyAnswered(world, id, 'agency')).ok).toBe(true)
  return id
}

async function decided(found = costsFound()): Promise<string> {
  const id = await atProposal()
  const outcome = await bodyExamined(world, id, 'kanoon', found)
  expect(outcome.ok, why(outcome)).toBe(true)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  await bodyNotified(world, id, 'agency')
  return id
}

describe('reported', () => {
  it.each(['holder', 'clerk', 'association', 'kanoon', 'inspector', 'agency'] as const)('by the %s', async (by) => {
    const id = await accused(world, 'accusation', by)
    expect(await rowOf(id)).toMatchObject({ stage: 'check', accusedId: agency, personId: world.people[by].id })
    expect((await rowOf(id)).number).toMatch(/^\d{4}-د-\d+$/)
  })
  it.each(['staff', 'substitute', 'member', 'head', 'supervision', 'admin'] as const)('not by the %s', async (by) => {
    const filing = { office: world.offices[0]!.id, kind: 'accusation', form: accusationForm(world) }
    expect((await fileRequest(await world.as(by), newKey(), filing)).ok).toBe(false)
  })
  it('by a holder about the own office alone', async () => {
    const filing = { office: world.offices[1]!.id, kind: 'accusation', form: accusationForm(world) }
    expect((await fileRequest(await world.as('holder'), newKey(), filing)).ok).toBe(false)
  })
  it('of an association by its name, and of nobody who is on no list', async () => {
    const id = await accused(world, 'accusation', 'holder', { body: accusedNames.association, what: 'other' })
    const [body] = await world.db
      .select()
      .from(bodies)
      .where(eq(bodies.id, (await rowOf(id)).accusedId!))
    expect(body).toMatchObject({ kind: 'association' })
    const filing = { office: world.offices[0]!.id, kind: 'accusation', form: accusationForm(world, { body: 'ناشناس' }) }
    expect(why(await fileRequest(await world.as('holder'), newKey(), filing))).toContain('"body"')
  })
  it('of the kanoon only where that is on record', async () => {
    const filing = { office: world.offices[0]!.id, kind: 'misconduct', form: misconductForm(world) }
    expect(why(await fileRequest(await world.as('holder'), newKey(), filing))).toContain('misconduct-no-body')
    const { actor } = await world.as('holder')
    const law = await lawOfProvince(world.db, world.province, world.today)
    const offered = async () =>
      (await kindsFor(world.db, actor, { office: filing.office }, world.today, law)).map(({ kind }) => kind.kind)
    expect(await offered()).not.toContain('misconduct')
    expect(await offered()).toContain('accusation')
  })
})

describe('an agency', () => {
  test('is asked by a letter, and knows nothing before that is signed', async () => {
    const id = await accused(world)
    const waits = async () => {
      const rows = await inbox(world.db, (await world.as('agency')).actor, world.today)
      return rows.some(({ request }) => request.id === id)
    }
    await passed(world, id, accusingText)
    expect(await waits()).toBe(false)
    expect((await bodyAnswered(world, id, 'agency')).ok).toBe(false)
    const task = (await openOf(world, id, 'hearing'))!
    expect(task).toMatchObject({ bodyId: agency, of: 'body', dueOn: null })
    const [letter] = await world.db.select().from(notices).where(eq(notices.taskId, task.id))
    expect(letter).toMatchObject({ confidentiality: 'confidential', state: 'awaiting' })
    expect(letter!.body).toContain(accusingText)
    expect(letter!.body).not.toContain('سامانه دستگاه از دیروز')
    const [to] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
    expect(to).toMatchObject({ bodyId: agency, officeId: null, personId: world.people.agency.id })
  })

  test('answers within its clock, and nobody answers in its stead', async () => {
    const id = await accused(world)
    await putToBody(world, id, 'agency')
    expect((await openOf(world, id, 'hearing'))!.dueOn! > world.today).toBe(true)
    const task = (await openOf(world, id, 'hearing'))!.id
    for (const by of ['holder', 'kanoon', 'association'] as const) {
      const { answerHearing } = await import('#actions/requests/inquiries')
      expect((await answerHearing(await world.as(by), newKey(), { task, agrees: true, word: '' })).ok, by).toBe(false)
    }
    expect((await bodyAnswered(world, id, 'agency')).ok).toBe(true)
    expect(await openOf(world, id, 'proposal')).toMatchObject({ role: 'kanoon', of: 'kanoon' })
  })

  test('remedies it at the kanoon’s meeting, and it ends', async () => {
    const id = await atProposal()
    expect((await bodyExamined(world, id, 'clerk')).ok).toBe(false)
    expect((await bodyExamined(world, id, 'kanoon', null, 'در نشست پذیرفت و سامانه باز شد')).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'dismissed' })
    expect(await stepsOf(id)).toContain('remedied')
  })

  test('comes before the working group by time where the kanoon held no meeting', async () => {
    const id = await atProposal()
    await silent(id, 'proposal', 'kanoon')
    expect(await rowOf(id)).toMatchObject({ stage: 'proposal' })
    expect(await stepsOf(id)).toContain('meeting-silent')
    expect(await openOf(world, id, 'proposal')).toMatchObject({ role: null, of: 'group' })
    expect((await bodyExamined(world, id, 'kanoon')).ok).toBe(false)
    const outcome = await bodyExamined(world, id, 'clerk')
    expect(outcome.ok, why(outcome)).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'vote' })
  })

  it.each([
    ['costs is compensated', costsFound(), true],
    ['a duty not done is remedied', costsFound({ conduct: 'breach', damage: 0, row: 'remedy' }), true],
    ['defiance goes before the board', costsFound({ conduct: 'defiance', damage: 0, row: 'board' }), true],
    ['another row needs a reason', costsFound({ row: 'remedy' }), false],
    ['no row of offices', costsFound({ row: '5', reason: 'تکرار' }), false],
    ['no conduct of offices', costsFound({ conduct: 'intent' }), false],
  ] as const)('%s', async (_name, found, ok) => {
    const id = await atProposal()
    const outcome = await bodyExamined(world, id, 'kanoon', { ...found })
    expect(outcome.ok, why(outcome)).toBe(ok)
  })

  test('has the verdict on its file, compensates by decision of the group, and what is unmet goes to the steering group', async () => {
    const id = await decided()
    const verdict = await verdictOf(id)
    expect(verdict).toMatchObject({ officeId: null, bodyId: agency, row: '9', decidedOn: world.today })
    expect(verdict!.sanction).toMatchObject({ correct: true, pay: 9_000_000, warning: false })
    const [letter] = await world.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter).toMatchObject({ kind: 'notice', confidentiality: 'confidential' })
    expect(letter!.body).toContain('۹٬۰۰۰٬۰۰۰')
    expect(letter!.body).toContain('۲۰ روز')
    expect((await openOf(world, id, 'compliance', 'payment'))!.dueOn! > world.today).toBe(true)
    await silent(id, 'compliance', 'correction')
    const taken = (await openOf(world, id, 'inquiry'))!
    expect(taken).toMatchObject({ of: 'steering-group' })
    const [outward] = await world.db.select().from(notices).where(eq(notices.taskId, taken.id))
    expect(outward).toMatchObject({ confidentiality: 'confidential', addressee: 'کارگروه راهبری' })
    expect(outward!.body).toContain('۲-۱')
  })

  test('that has done what was asked of it goes no further', async () => {
    const id = await decided()
    for (const of of ['correction', 'payment'])
      await recordCompliance(await world.as('clerk'), newKey(), {
        task: (await openOf(world, id, 'compliance', of))!.id,
        done: true,
        word: '',
      })
    expect(await openOf(world, id, 'inquiry')).toBeUndefined()
    expect((await bodyAnswered(world, id, 'agency', true)).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  })

  test('appeals, and the committee overturns; the next proposal counts it no more', async () => {
    const before = await world.db.select().from(verdicts).where(eq(verdicts.bodyId, agency))
    const id = await decided()
    expect((await bodyAnswered(world, id, 'agency', false, 'مصوبه‌ای بود')).ok).toBe(true)
    const decision = (await openOf(world, id, 'decision'))!
    const adopts = { task: decision.id, adopts: false, word: 'مصوبه پیوست شد' }
    expect((await decideRequest(await world.as('head'), newKey(), adopts)).ok).toBe(false)
    expect((await decideRequest(await world.as('supervision'), newKey(), adopts)).ok).toBe(true)
    expect(await verdictOf(id)).toMatchObject({ overturnedOn: world.today })
    await signed(world, id)
    const [letter] = (await world.db.select().from(notices).where(eq(notices.requestId, id))).filter(({ body }) =>
      body.includes('بی‌اثر کرد'),
    )
    const [to] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
    expect(to).toMatchObject({ bodyId: agency })
    const next = await atProposal()
    await bodyExamined(world, next, 'kanoon')
    const [proposal] = (await world.db.select().from(tasks).where(eq(tasks.requestId, next))).filter(
      ({ task }) => task === 'proposal',
    )
    expect(proposal!.facts).toMatchObject({ faults: before.length })
  })
})

test('the kanoon answers, the supervision committee decides without a vote, and decides the appeal', async () => {
  const kanoon = await bodyFor(world, 'kanoon')
  const id = await accused(world, 'misconduct')
  await putToBody(world, id, 'kanoon')
  expect((await bodyAnswered(world, id, 'kanoon')).ok).toBe(true)
  expect(await openOf(world, id, 'proposal')).toMatchObject({ role: 'supervision' })
  expect((await bodyExamined(world, id, 'clerk')).ok).toBe(false)
  const outcome = await bodyExamined(
    world,
    id,
    'supervision',
    costsFound({ conduct: 'breach', damage: 0, row: 'remedy' }),
  )
  expect(outcome.ok, why(outcome)).toBe(true)
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'granted' })
  await bodyNotified(world, id, 'kanoon')
  expect(await verdictOf(id)).toMatchObject({ bodyId: kanoon, row: 'remedy' })
  const [letter] = await world.db.select().from(notices).where(eq(notices.requestId, id))
  expect(letter!.body).toContain('ماده ۴')
  expect((await bodyAnswered(world, id, 'kanoon', false, 'تسویه شده است')).ok).toBe(true)
  const decision = (await openOf(world, id, 'decision'))!
  expect(decision).toMatchObject({ role: 'supervision' })
  const adopts = { task: decision.id, adopts: true, word: '' }
  expect((await decideRequest(await world.as('supervision'), newKey(), adopts)).ok).toBe(true)
  expect(await rowOf(id)).toMatchObject({ stage: 'compliance' })
})
