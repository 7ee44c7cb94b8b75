// The holder is heard on what others begin: by a letter, whose notification starts the days to answer.
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import { importHolidays } from '#actions/holidays/import'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { cancelNotice } from '#actions/notices/cancel'
import { recordDelivery } from '#actions/notices/deliver'
import { deliverBySlip, issueSlips, slipSecret } from '#actions/notices/slip'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { fileRequest } from '#actions/requests/file'
import { answerHearing } from '#actions/requests/inquiries'
import { askApplicant } from '#actions/requests/question'
import { passSilence } from '#actions/requests/review'
import { undoAnswer } from '#actions/requests/undo'
import { withdrawRequest } from '#actions/requests/withdraw'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { loadWords } from '#locales/files'
import { shortDate } from '#locales/format'
import { listNotices } from '#reads/notices/notices'
import { officeFile } from '#reads/offices/file'
import { inbox } from '#reads/proceedings/inbox'
import { listRequests } from '#reads/requests/listed'
import { requestById } from '#reads/requests/requests'
import { overdueTasks } from '#reads/requests/tasks'
import { todayOf } from '#reads/today'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { consented, inDays, notified, stranger, summoned } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Kind = 'revocation' | 'exemption'
const forms: Record<Kind, () => object> = {
  revocation: () => ({
    ...{ cause: 'stopped', since: addDays(world.today, -45), visitedOn: world.today },
    ...{ visitors: 'دو نماینده کارگروه', findings: 'دفتر ۴۵ روز است که بسته است.' },
  }),
  exemption: () => ({ post: 'board', days: inDays(world, 0, 400), representative: stranger('نیما نماینده‌نیا') }),
}
const filers = { revocation: 'clerk', exemption: 'kanoon' } as const

/** Begun about the office, which has one at a time. */
async function begun(kind: Kind = 'revocation', office = world.offices[0]!): Promise<string> {
  const input = { office: office.id, kind, form: forms[kind]() as never }
  const outcome = await fileRequest(await world.as(filers[kind]), newKey(), input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
afterEach(() => database.db.update(requests).set({ stage: 'closed', outcome: 'withdrawn' }))
const end = async (id: string, kind: Kind) =>
  expect(await withdrawRequest(await world.as(filers[kind]), newKey(), { request: id })).toMatchObject({ ok: true })
const hearing = async (id: string) =>
  (
    await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.task, 'hearing')))
  )[0]!
const dueOf = async (id: string) => (await hearing(id)).dueOn
const letterOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(notices)
      .where(eq(notices.taskId, (await hearing(id)).id))
  )[0]
const stageOf = async (id: string) => (await database.db.select().from(requests).where(eq(requests.id, id)))[0]!.stage
const asked = async (id: string) =>
  database.db.$count(outbox, and(eq(outbox.kind, 'inquiry'), eq(outbox.subjectId, (await hearing(id)).id)))
const overdue = async (id: string, on: Day) => {
  const { id: task } = await hearing(id)
  return (await overdueTasks(database.db, on)).some((one) => one.task === task)
}
const deliver = async (recipient: string, on: Day, way: 'post' | 'fax' | 'hand' = 'hand', now = world.now) =>
  recordDelivery({ ...(await world.as('clerk')), now }, newKey(), {
    ...{ recipient, way, on, evidence: way === 'post' ? '123456789012345678901234' : 'سرایدار', file: null },
  })
const later = (days: number) => tehranInstant(addDays(world.today, days), '10:00')

describe.each<[Kind, string, string, string]>([
  ['revocation', 'confidential', 'علت لغو: توقف فعالیت بدون هماهنگی با کارگروه', 'رسیدگی بدون آن پیش می‌رود'],
  ['exemption', 'ordinary', 'نماینده تام‌الاختیار: نیما نماینده‌نیا', 'رسیدگی در انتظار پاسخ شما می‌ماند'],
])('of a %s', (kind, confidentiality, says, silence) => {
  it('the holder is told by a letter that waits for its signature, and no day runs', async () => {
    const id = await begun(kind)
    const letter = (await letterOf(id))!
    expect(letter).toMatchObject({
      kind: 'notice',
      state: 'awaiting',
      confidentiality,
      requestId: null,
      addressee: null,
    })
    expect(letter.body).toContain(says)
    expect(letter.body).toContain(silence)
    // of people a letter tells the names alone
    expect(letter.body).not.toMatch(/[0-9۰-۹]{10}/)
    const to = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter.id))
    expect(to).toMatchObject([{ officeId: world.offices[0]!.id, personId: world.people.holder.id }])
    expect(await dueOf(id)).toBeNull()
    expect(await asked(id), 'nothing unsigned leaves').toBe(0)
    await end(id, kind)
    expect(await database.db.$count(notices, eq(notices.id, letter.id)), 'it is not needed any more').toBe(0)
  })

  it('the days run from the acknowledgment, whoever reads the time line sees from which letter', async () => {
    const id = await begun(kind)
    const { notice } = await summoned(world, id)
    expect(await dueOf(id)).toBeNull()
    expect(await overdue(id, addDays(world.today, 300)), 'silence before the notice is no silence').toBe(false)
    const seen = async () => (await requestById(database.db, (await world.as('clerk')).actor, id, world.today))!
    expect((await seen()).tasks).toMatchObject([{ task: 'hearing', awaitsNotice: true, maySend: false }])
    const [to] = await database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, notice))
    await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: to!.id })
    // 18 Mehr is a Saturday; Thursdays and Fridays are closed in this world
    const due = kind === 'revocation' ? '2026-10-25' : '2026-10-18'
    expect(await dueOf(id)).toBe(due)
    expect(await asked(id)).toBe(1)
    const { number } = (await letterOf(id))!
    const now = (await seen()).timeline.find(({ what }) => what === 'now-hearing')!
    expect(now).toMatchObject({ due, clock: { from: world.today, notice: number } })
    expect((await seen()).timeline.map(({ what }) => what)).toContain('notified')
    expect([await overdue(id, due), await overdue(id, addDays(due, 1))]).toEqual([false, kind === 'revocation'])
  })
})

describe.each(['revocation', 'exemption'] as const)('the holder of an office about which a %s was begun', (kind) => {
  const knows = async (id: string) => {
    const { actor } = await world.as('holder')
    const listed = await listRequests(database.db, actor, 'mine')
    const asked = await inbox(database.db, actor, world.today)
    const { requests: today } = await todayOf(database.db, actor, world.now)
    const file = await officeFile(database.db, actor, world.offices[0]!.id, world.now)
    return {
      page: (await requestById(database.db, actor, id, world.today)) !== null,
      list: listed.some((one) => one.id === id),
      today: today.some((one) => one.id === id),
      inbox: asked.some(({ request }) => request.id === id),
      file: JSON.stringify(file).includes(id),
    }
  }
  const nothing = { page: false, list: false, today: false, inbox: false, file: false }
  const say = async (id: string) =>
    answerHearing(await world.as('holder'), newKey(), { task: (await hearing(id)).id, agrees: true, word: '' })

  it('knows nothing of it before its letter is signed, and all of it then', async () => {
    const id = await begun(kind)
    expect(await knows(id)).toEqual(nothing)
    expect(await say(id)).toMatchObject({ ok: false, why: 'unknown' })
    await summoned(world, id)
    expect(await knows(id)).toEqual({ page: true, list: true, today: true, inbox: true, file: true })
    expect(await say(id)).toMatchObject({ ok: true })
  })

  it('never hears of what was taken back before', async () => {
    const id = await begun(kind)
    await end(id, kind)
    expect(await knows(id)).toEqual(nothing)
    const { id: person } = world.people.holder
    expect(await database.db.$count(outbox, and(eq(outbox.subjectId, id), eq(outbox.personId, person)))).toBe(0)
  })

  it('keeps in sight what ran its days before hearings had letters', async () => {
    const id = await begun(kind)
    await database.db.delete(noticeRecipients)
    await database.db.delete(notices)
    await database.db.update(tasks).set({ dueOn: world.today }).where(eq(tasks.requestId, id))
    expect(await knows(id)).toMatchObject({ page: true, list: true, inbox: true })
  })
})

test('silence leads on the day after the last, and not on it', async () => {
  const id = await begun()
  await notified(world, id)
  const task = await hearing(id)
  const pass = (on: Day) =>
    passSilence(world.system('clock', { now: tehranInstant(on, '10:00') }), newKey(), { request: id, task: task.id })
  await pass(task.dueOn!)
  expect(await stageOf(id)).toBe('hearing')
  await pass(addDays(task.dueOn!, 1))
  expect(await stageOf(id)).toBe('vote')
  expect(await hearing(id)).toMatchObject({ state: 'silent' })
})

test('an answer before the notice is one too', async () => {
  const id = await begun()
  await summoned(world, id)
  const said = { task: (await hearing(id)).id, agrees: false, word: 'دفتر باز بوده است' }
  expect(await answerHearing(await world.as('holder'), newKey(), said)).toMatchObject({ ok: true })
  expect(await stageOf(id)).toBe('vote')
})

describe('a letter that nobody acknowledges', () => {
  it('is in the list of those that are late, and counts from the day on which it was brought', async () => {
    const id = await begun()
    const { recipient, notice } = await summoned(world, id)
    // a messenger brought it, and nothing came of that
    await database.db.update(noticeRecipients).set({ sentAt: world.now }).where(eq(noticeRecipients.id, recipient))
    const now = later(9)
    const { actor } = await world.as('clerk')
    const missing = await listNotices(database.db, actor, { states: ['signed'], needs: 'late' }, now)
    expect(missing.map((one) => one.id)).toContain(notice)
    const day = addDays(world.today, 2)
    expect(await deliver(recipient, day, 'post', now)).toMatchObject({ ok: true })
    expect(await dueOf(id)).toBe('2026-10-27')
    // put right: a day earlier, then a fax, which is no delivery
    expect(await deliver(recipient, addDays(world.today, 1), 'hand', now)).toMatchObject({ ok: true })
    expect(await dueOf(id)).toBe('2026-10-26')
    expect(await deliver(recipient, world.today, 'hand', now)).toMatchObject({ ok: true })
    expect(await dueOf(id)).toBe('2026-10-25')
    expect(await deliver(recipient, day, 'fax', now)).toMatchObject({ ok: true })
    expect(await dueOf(id)).toBeNull()
  })

  it('counts from its slip', async () => {
    const id = await begun()
    const { recipient, notice } = await summoned(world, id)
    const issued = { id: notice, recipients: [recipient], carrier: 'نامه‌رسان' }
    expect(await issueSlips(await world.as('clerk'), newKey(), issued)).toMatchObject({ ok: true })
    const slip = slipSecret(world.nobody().secret, recipient, world.now)
    const handed = await deliverBySlip(world.nobody(), { slip, name: 'هومن نیلوفری', signature: null })
    expect(handed).toMatchObject({ ok: true, value: { already: false } })
    expect(await dueOf(id)).toBe('2026-10-25')
  })
})

test('a letter that was sent back is mended and goes to the same holder', async () => {
  const id = await begun()
  const letter = (await letterOf(id))!
  await sendBackNotice(await world.as('secretary'), newKey(), { id: letter.id, word: 'روز بازدید را بنویسید' })
  expect(await letterOf(id)).toMatchObject({ state: 'draft' })
  const { version } = (await letterOf(id))!
  const again = async () => submitNotice(await world.as('clerk'), newKey(), { id: letter.id, version })
  // the office knows of it by the signature: it is kept back for no hour
  const at = (sendAt: Date | null) => database.db.update(notices).set({ sendAt }).where(eq(notices.id, letter.id))
  await at(later(2))
  expect(await again()).toMatchObject({ refusals: [{ key: 'refusal-send-at-task', field: 'sendAt' }] })
  await at(null)
  expect(await again()).toMatchObject({ ok: true })
  expect(await database.db.$count(noticeRecipients, eq(noticeRecipients.noticeId, letter.id))).toBe(1)
  await notified(world, id)
  expect(await dueOf(id)).toBe('2026-10-25')
})

test('a letter from which days count is not cancelled before its hour', async () => {
  const id = await begun()
  const { id: letter } = (await letterOf(id))!
  await database.db
    .update(notices)
    .set({ sendAt: later(2) })
    .where(eq(notices.id, letter))
  await summoned(world, id)
  expect(await cancelNotice(await world.as('clerk'), newKey(), { id: letter })).toMatchObject({
    refusals: [{ key: 'notice-cancel-outward' }],
  })
})

test('an answer that is taken back leaves the letter and the day as they were', async () => {
  const id = await begun()
  await notified(world, id)
  const before = await dueOf(id)
  const said = { task: (await hearing(id)).id, agrees: true, word: '' }
  await answerHearing(await world.as('holder'), newKey(), said)
  expect(await undoAnswer(await world.as('holder'), newKey(), { request: id })).toMatchObject({ ok: true })
  expect(await dueOf(id)).toBe(before)
  expect(await database.db.$count(notices, eq(notices.taskId, said.task))).toBe(1)
})

test('what ran before hearings had letters keeps its last day, and gets no letter afterwards', async () => {
  const id = await begun()
  const task = await hearing(id)
  const letter = (await letterOf(id))!
  await database.db.delete(noticeRecipients).where(eq(noticeRecipients.noticeId, letter.id))
  await database.db.delete(notices).where(eq(notices.id, letter.id))
  const dueOn = addDays(world.today, 14)
  await database.db.update(tasks).set({ dueOn }).where(eq(tasks.id, task.id))
  const seen = (await requestById(database.db, (await world.as('holder')).actor, id, world.today))!
  expect(seen.tasks).toMatchObject([{ awaitsNotice: false, dueOn }])
  expect(seen.timeline.find(({ what }) => what === 'now-hearing')).toMatchObject({
    ...{ due: dueOn, facts: { starts: 'begun' }, clock: { from: world.today, notice: '' } },
  })
  await answerHearing(await world.as('holder'), newKey(), { task: task.id, agrees: true, word: '' })
  await undoAnswer(await world.as('holder'), newKey(), { request: id })
  expect(await hearing(id)).toMatchObject({ state: 'open', dueOn })
  expect(await letterOf(id)).toBeUndefined()
  expect([await overdue(id, dueOn), await overdue(id, addDays(dueOn, 1))]).toEqual([false, true])
})

test('an exemption stands at the consent, and at the holder’s answer once that alone is awaited', async () => {
  const id = await begun('exemption')
  const awaits = async () => {
    const { actor } = await world.as('clerk')
    const listed = (await listRequests(database.db, actor, 'open')).find((one) => one.id === id)
    const seen = await requestById(database.db, actor, id, world.today)
    expect(seen).toMatchObject({ stage: 'consent', awaits: listed?.awaits })
    return listed?.awaits
  }
  await summoned(world, id)
  expect(await awaits()).toBeNull()
  await consented(world, id)
  expect(await awaits()).toBe('hearing')
})

test('a clock that is notified while a question is open stands still with it', async () => {
  const id = await begun('exemption')
  const { recipient } = await summoned(world, id)
  const question = { request: id, question: 'حکم عضویت از چه روزی است؟' }
  expect(await askApplicant(await world.as('clerk'), newKey(), question)).toMatchObject({ ok: true })
  await acknowledgeNotice(await world.as('holder'), newKey(), { recipient })
  const stands = { pauses: [{ from: world.today, to: null }] }
  expect(await hearing(id)).toMatchObject(stands)
  // a mark that is put right later moves the day, and the clock stands still from when it did
  await database.db.update(noticeRecipients).set({ acknowledgedAt: null }).where(eq(noticeRecipients.id, recipient))
  expect(await deliver(recipient, addDays(world.today, 1), 'hand', later(2))).toMatchObject({ ok: true })
  expect(await hearing(id)).toMatchObject(stands)
})

test('a day that is closed afterwards moves a clock only where it lies after the notification', async () => {
  const id = await begun()
  const { recipient } = await summoned(world, id)
  expect(await deliver(recipient, addDays(world.today, 3), 'hand', later(4))).toMatchObject({ ok: true })
  const due = (await dueOf(id))!
  const close = async (day: Day) => {
    const cells = [
      ['تاریخ', 'مناسبت', 'نوع'],
      [shortDate('fa', day), 'تعطیلی نمونه', 'ثابت'],
    ]
    const outcome = await importHolidays({ ...(await world.as('clerk')), now: later(6) }, newKey(), { cells })
    expect(outcome).toMatchObject({ ok: true, value: { added: 1 } })
  }
  await close(addDays(world.today, 2))
  expect(await dueOf(id)).toBe(due)
  await close(addDays(world.today, 7))
  expect((await dueOf(id))! > due).toBe(true)
})

test('the secretariat sees in its inbox nothing of it as late before there is a day', async () => {
  const id = await begun('exemption')
  const { actor } = await world.as('clerk')
  const late = async (on: Day) =>
    (await inbox(database.db, actor, on, { late: true })).map(({ request, task }) => `${request.id} ${task}`)
  expect(await late(addDays(world.today, 30))).not.toContain(`${id} hearing`)
  await notified(world, id)
  const due = (await dueOf(id))!
  expect(await late(due)).not.toContain(`${id} hearing`)
  expect(await late(addDays(due, 1))).toContain(`${id} hearing`)
})
