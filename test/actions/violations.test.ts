// A violation on its way: reported, put to the office, examined with the ladder's proposal, voted on, notified, appealed against,
// carried out; and the refusals of each step. Annex 4.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { signNotice } from '#actions/notices/sign'
import { recordCompliance } from '#actions/requests/comply'
import { decideRequest } from '#actions/requests/decide'
import { fileRequest } from '#actions/requests/file'
import { recordPayment, recordRecourse } from '#actions/requests/pay-damage'
import { proposeSanction } from '#actions/requests/propose'
import { checkRequest } from '#actions/requests/report'
import { passSilence } from '#actions/requests/review'
import { withdrawRequest } from '#actions/requests/withdraw'
import { damages } from '#db/schema/damages'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { overrides } from '#db/schema/parameters'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { verdicts } from '#db/schema/verdicts'
import { loadWords } from '#locales/files'
import { violationFile } from '#reads/offices/verdicts'
import { lawOfProvince } from '#reads/parameters'
import { requestById } from '#reads/requests/requests'
import { addDays } from '#rules/calendar'
import { countedWarnings, type Row } from '#rules/violations/ladder'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { signed, voted } from '#test/world/requests'
import {
  acknowledged,
  answered,
  examined,
  faultFound,
  openOf,
  put,
  reported,
  sanctioned,
  verdictGiven,
  violationForm,
} from '#test/world/violations'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const rowOf = async (id: string) => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!
const verdictOf = async (id: string) => (await world.db.select().from(verdicts).where(eq(verdicts.requestId, id)))[0]
const stepsOf = async (id: string) =>
  (await world.db.select().from(requestSteps).where(eq(requestSteps.requestId, id)).orderBy(requestSteps.nth)).map(
    ({ what }) => what,
  )
const paymentClock = async (id: string) => {
  const seen = await requestById(world.db, (await world.as('clerk')).actor, id, world.today)
  return seen!.timeline.find(({ what, facts }) => what === 'now-compliance' && facts.duty === 'payment')!.clock!
}
const why = (outcome: object) => JSON.stringify(outcome)
const said = async (parameter: string, value: string | boolean) =>
  world.db.insert(overrides).values({
    provinceId: world.province,
    parameter,
    value,
    resolution: 'مصوبه ۱',
    firstDay: world.today,
    at: world.now,
  })

describe('reported', () => {
  it.each(['clerk', 'secretary', 'association', 'kanoon', 'inspector', 'agency'] as const)('by the %s', async (by) => {
    const id = await reported(world, by)
    expect(await rowOf(id)).toMatchObject({ stage: 'check', outcome: null, personId: world.people[by].id })
    expect((await rowOf(id)).number).toMatch(/^\d{4}-ت-\d+$/)
  })
  it.each(['holder', 'staff', 'member', 'head', 'supervision', 'admin'] as const)('not by the %s', async (by) => {
    const filing = { office: world.offices[0]!.id, kind: 'violation', form: violationForm(world) }
    expect((await fileRequest(await world.as(by), newKey(), filing)).ok).toBe(false)
  })
  it('of days that were, and with an account', async () => {
    const tomorrow = { seenOn: addDays(world.today, 1) }
    for (const [more, field] of [
      [tomorrow, 'seenOn'],
      [{ account: '' }, 'account'],
      [{ what: 'other' }, 'what'],
    ] as const) {
      const filing = { office: world.offices[0]!.id, kind: 'violation', form: violationForm(world, more) }
      expect(why(await fileRequest(await world.as('clerk'), newKey(), filing)), field).toContain(`"${field}"`)
    }
  })
  it('without the office hearing of it, and nobody takes it back', async () => {
    await world.db.delete(outbox)
    const id = await reported(world, 'association')
    const sent = await world.db.select().from(outbox)
    expect(sent.filter(({ personId }) => personId === world.people.holder.id)).toEqual([])
    for (const by of ['association', 'clerk'] as const)
      expect((await withdrawRequest(await world.as(by), newKey(), { request: id })).ok).toBe(false)
  })
})

describe('the secretariat', () => {
  it('lets no report through without a text of its own', async () => {
    const id = await reported(world)
    const task = (await openOf(world, id, 'check'))!.id
    const check = async (word: string) =>
      checkRequest(await world.as('clerk'), newKey(), { task, complete: true, word })
    expect(why(await check(''))).toContain('violation-text-needed')
    expect(await rowOf(id)).toMatchObject({ stage: 'check' })
    expect((await check('متنی که به دفتر می‌رسد')).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'hearing' })
  })
  it('sets a report aside, with a reason, and the office never hears of it', async () => {
    const id = await reported(world)
    await world.db.delete(outbox)
    const task = (await openOf(world, id, 'check'))!.id
    const aside = async (word: string) =>
      checkRequest(await world.as('clerk'), newKey(), { task, complete: false, word })
    expect((await aside('')).ok).toBe(false)
    expect((await aside('گزارش درباره دفتر دیگری است')).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'dismissed' })
    expect(await stepsOf(id)).toEqual(['filed', 'set-aside'])
    const sent = (await world.db.select().from(outbox)).map(({ personId }) => personId)
    expect(sent).toContain(world.people.association.id)
    expect(sent).not.toContain(world.people.holder.id)
  })
})

describe('the examiner', () => {
  it.each<[string, Parameters<typeof examined>[2], string | null]>([
    ['proposes the ladder’s row', faultFound(), null],
    ['differs with a reason', faultFound({ row: '2', reason: 'نخستین گزارش و جبران شده است' }), null],
    ['differs not without one', faultFound({ row: '2' }), 'violation-differs'],
    ['names how long services are cut off', faultFound({ row: '5', reason: 'تکرار شده است' }), 'violation-cut-off-out'],
    ['for a month at least', faultFound({ row: '5', reason: 'تکرار شده است', cutOff: 29 }), 'violation-cut-off-out'],
    ['for that', faultFound({ row: '5', reason: 'تکرار شده است', cutOff: 30 }), null],
    ['for six months at most', faultFound({ row: '5', reason: 'تکرار شده است', cutOff: 181 }), 'violation-cut-off-out'],
    ['names no damage below none', faultFound({ damage: -1 }), 'field-number-out'],
  ])('%s', async (_name, found, refused) => {
    const id = await reported(world)
    await put(world, id)
    await answered(world, id, false)
    const outcome = await examined(world, id, found)
    expect(outcome.ok, why(outcome)).toBe(refused === null)
    if (refused) expect(why(outcome)).toContain(refused)
    else expect(await rowOf(id)).toMatchObject({ stage: 'vote' })
  })
  it('finds nothing, and it ends without a vote; both hear of it', async () => {
    const id = await reported(world)
    await put(world, id)
    await answered(world, id, false)
    await world.db.delete(outbox)
    expect((await examined(world, id, null)).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'dismissed' })
    const sent = (await world.db.select().from(outbox)).map(({ personId }) => personId)
    expect(sent).toEqual(expect.arrayContaining([world.people.association.id, world.people.holder.id]))
  })
  it('is the kanoon where the province says so, and then nobody else', async () => {
    await said('violation.examiner', 'kanoon')
    const id = await reported(world)
    await put(world, id)
    await answered(world, id, true)
    expect(await openOf(world, id, 'proposal')).toMatchObject({ role: 'kanoon' })
    expect((await examined(world, id, faultFound(), 'clerk')).ok).toBe(false)
    expect((await examined(world, id, faultFound(), 'kanoon')).ok).toBe(true)
    await world.db.delete(overrides).where(eq(overrides.parameter, 'violation.examiner'))
  })
  it('goes on where the office is silent', async () => {
    const id = await reported(world)
    await put(world, id)
    const task = (await openOf(world, id, 'hearing'))!
    expect(task.dueOn).not.toBeNull()
    await world.db
      .update(tasks)
      .set({ dueOn: addDays(world.today, -1) })
      .where(eq(tasks.id, task.id))
    const outcome = await passSilence(world.system('clock'), newKey(), { request: id, task: task.id })
    expect(outcome.ok, why(outcome)).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'proposal' })
  })
})

describe('the verdict', () => {
  beforeEach(() => world.db.delete(verdicts))
  const law = () => lawOfProvince(world.db, world.province, world.today)
  const office = () => world.offices[0]!.id
  const warningsCounted = async () => countedWarnings((await violationFile(world.db, office()))!, await law())

  test('stands on the file once its letter is signed, as a written warning; its clocks run from the notification', async () => {
    const id = await reported(world)
    await put(world, id)
    await answered(world, id, false)
    await examined(world, id)
    await voted(world, id, 'head', 'for')
    await voted(world, id, 'member', 'for')
    expect(await verdictOf(id)).toBeUndefined()
    const [letter] = await world.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter).toMatchObject({ kind: 'warning', confidentiality: 'confidential', state: 'awaiting' })
    expect(letter!.body).toContain('اخطار کتبی')
    expect(letter!.body).toContain('۵٬۰۰۰٬۰۰۰')
    expect(letter!.body).toContain('۲۰ روز')
    expect(letter!.body).not.toContain('همسایه دفتر')
    await signed(world, id)
    expect(await verdictOf(id)).toMatchObject({ row: '3', decidedOn: world.today, overturnedOn: null })
    expect(await warningsCounted()).toBe(1)
    expect(await openOf(world, id, 'compliance', 'payment')).toMatchObject({ dueOn: null })
    expect(await openOf(world, id, 'compliance', 'correction')).toBeUndefined()
    await acknowledged(world, id)
    expect((await openOf(world, id, 'compliance', 'payment'))!.dueOn! > world.today).toBe(true)
    expect((await openOf(world, id, 'hearing', 'verdict'))!.dueOn! > addDays(world.today, 20)).toBe(true)
    // the week is the second row's: for another row it is our reading
    expect(letter!.body).toContain('مهلت پرداخت، به برداشت این دبیرخانه، همان مهلت بند ۲ ماده ۱۰ پیوست ۴')
    expect((await paymentClock(id)).cite).toMatchObject({ clause: '2', reading: {} })
  })

  test('of the second row gives its week by the text itself', async () => {
    const id = await sanctioned(world, faultFound({ conduct: 'mistake', row: '2' }))
    const [letter] = await world.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter!.body).not.toContain('مهلت پرداخت، به برداشت')
    await acknowledged(world, id)
    expect((await paymentClock(id)).cite).not.toHaveProperty('reading')
  })

  test('of another row is no warning letter, and asks what that row asks', async () => {
    const id = await sanctioned(world, faultFound({ conduct: 'procedure', damage: 0, row: '1' }))
    const [letter] = await world.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letter).toMatchObject({ kind: 'notice' })
    expect(await openOf(world, id, 'compliance', 'correction')).toBeDefined()
    expect(await openOf(world, id, 'compliance', 'payment')).toBeUndefined()
    expect(await warningsCounted()).toBe(0)
  })

  test('that is not adopted leaves nothing on the file', async () => {
    const id = await reported(world)
    await put(world, id)
    await answered(world, id, false)
    await examined(world, id)
    await voted(world, id, 'head', 'against')
    await voted(world, id, 'member', 'against')
    await signed(world, id)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
    expect(await verdictOf(id)).toBeUndefined()
  })

  test('is read by the ladder the next time: the second, the third, the fourth', async () => {
    await sanctioned(world)
    const second = await reported(world)
    await put(world, second)
    await answered(world, second, true)
    expect(why(await examined(world, second, faultFound()))).toContain('violation-differs')
    expect((await examined(world, second, faultFound({ row: '4' }))).ok).toBe(true)
    await verdictGiven(world, second)
    expect((await verdictOf(second))!.sanction).toMatchObject({ fine: 10_000_000, pay: 5_000_000, warning: true })
    await sanctioned(world, faultFound({ row: '5', cutOff: 90 }))
    const fourth = await sanctioned(world, faultFound({ row: '5', cutOff: 30 }))
    expect((await verdictOf(fourth))!.sanction).toMatchObject({ refer: ['warnings'], cutOff: { least: 30, most: 30 } })
    expect(await warningsCounted()).toBe(4)
    // it opens nothing by itself
    const opened = await world.db.select().from(requests).where(eq(requests.kind, 'revocation'))
    expect(opened).toEqual([])
  })

  describe('has sums', () => {
    const sumsOfRequest = (id: string) =>
      world.db.select().from(damages).where(eq(damages.requestId, id)).orderBy(damages.sort)
    const pay = async (sum: string, more: object = {}, by: Parameters<World['as']>[0] = 'clerk') =>
      recordPayment(await world.as(by), newKey(), {
        ...{ sum, by: 'ower' as const, to: 'زیان‌دیده', receipt: '۴۴', on: world.today },
        ...more,
      })

    test('each to its payee; once all are paid the duty is done', async () => {
      const id = await sanctioned(world, faultFound({ row: '4', reason: 'تکرار' }))
      const sums = await sumsOfRequest(id)
      expect(sums).toMatchObject([
        { sort: 'damage', amount: 5_000_000, payee: 'harmed', paidOn: null },
        { sort: 'fine', amount: 10_000_000, payee: 'special-account' },
      ])
      const [damage, fine] = sums.map((one) => one.id) as [string, string]
      expect((await pay(damage, {}, 'holder')).ok).toBe(false)
      for (const [more, refused] of [
        [{ receipt: ' ' }, 'sanction-sum-receipt-needed'],
        [{ on: addDays(world.today, 1) }, 'field-day-outside'],
        [{ on: addDays(world.today, -1) }, 'field-day-outside'],
      ] as const)
        expect(why(await pay(damage, more))).toContain(refused)
      expect(why(await pay(fine, { by: 'insurance' }))).toContain('sanction-sum-fine-own')
      expect((await pay(damage, { by: 'insurance' })).ok).toBe(true)
      expect((await pay(damage)).ok).toBe(false)
      expect(await openOf(world, id, 'compliance', 'payment')).toBeDefined()
      expect((await pay(fine)).ok).toBe(true)
      expect(await openOf(world, id, 'compliance', 'payment')).toBeUndefined()
      const recover = async (sum: string, receipt: string) =>
        recordRecourse(await world.as('clerk'), newKey(), { sum, receipt })
      expect((await recover(fine, '۴۵')).ok).toBe(false)
      expect(why(await recover(damage, ''))).toContain('sanction-sum-receipt-needed')
      expect((await recover(damage, '۴۵')).ok).toBe(true)
      expect((await sumsOfRequest(id))[0]).toMatchObject({ paidBy: 'insurance', recoveredOn: world.today })
    })

    test('that are gone with a verdict that is overturned', async () => {
      const id = await sanctioned(world)
      await answered(world, id, false)
      const decision = (await openOf(world, id, 'decision'))!.id
      await decideRequest(await world.as('supervision'), newKey(), {
        task: decision,
        adopts: false,
        word: 'خسارت ثابت نشد',
      })
      expect(await sumsOfRequest(id)).toEqual([])
    })
  })

  test('at the end of the ladder tells the secretariat, once', async () => {
    for (const row of ['3', '4'] as const) await sanctioned(world, faultFound({ row, reason: 'به تشخیص کمیته' }))
    const third = await sanctioned(world, faultFound({ row: '5', cutOff: 30, reason: 'به تشخیص کمیته' }))
    expect(await stepsOf(third)).not.toContain('revocation-proposed')
    const fourth = await sanctioned(world, faultFound({ row: '5', cutOff: 30 }))
    expect((await stepsOf(fourth)).filter((what) => what === 'revocation-proposed')).toHaveLength(1)
    const sent = await world.db.select().from(outbox).where(eq(outbox.subjectId, fourth))
    expect(sent.map(({ personId }) => personId)).toContain(world.people.clerk.id)
  })

  test('is accepted, set right and paid, and closes', async () => {
    const id = await sanctioned(world)
    await acknowledged(world, id)
    await answered(world, id, true)
    expect(await rowOf(id)).toMatchObject({ stage: 'compliance' })
    const task = (await openOf(world, id, 'compliance'))!.id
    const record = async (by: 'clerk' | 'holder', done: boolean, word = '') =>
      recordCompliance(await world.as(by), newKey(), { task, done, word })
    expect((await record('holder', true)).ok).toBe(false)
    expect((await record('clerk', false)).ok).toBe(false)
    expect((await record('clerk', true)).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
    expect(await stepsOf(id)).toEqual(
      expect.arrayContaining(['put', 'defended', 'found', 'adopted', 'granted', 'appeal-waived', 'complied']),
    )
  })

  test('is overturned on appeal by the supervision committee alone, with a letter that says so', async () => {
    const id = await sanctioned(world)
    await acknowledged(world, id)
    await answered(world, id, false, 'خسارتی در کار نبود')
    const decision = (await openOf(world, id, 'decision'))!
    expect(decision).toMatchObject({ role: 'supervision' })
    expect(decision.dueOn! >= addDays(world.today, 30)).toBe(true)
    // by our default an appeal suspends nothing
    expect((await openOf(world, id, 'compliance'))!.pauses).toEqual([])
    const file = await violationFile(world.db, office())
    expect(file!.verdicts).toMatchObject([{ appeal: 'open' }])
    const decide = async (by: 'head' | 'supervision', adopts: boolean) =>
      decideRequest(await world.as(by), newKey(), { task: decision.id, adopts, word: adopts ? '' : 'خسارت ثابت نشد' })
    expect((await decide('head', false)).ok).toBe(false)
    expect((await decide('supervision', false)).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
    expect(await verdictOf(id)).toMatchObject({ overturnedOn: world.today })
    expect(await warningsCounted()).toBe(0)
    await signed(world, id)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
    const letters = await world.db.select().from(notices).where(eq(notices.requestId, id))
    expect(letters.map(({ body }) => body.includes('بی‌اثر کرد: خسارت ثابت نشد')).sort()).toEqual([false, true])
  })

  describe('on appeal is changed', () => {
    const committee = async (decision: string, change: { row: Row; cutOff: number | null }, word = 'خطا سهوی بود') =>
      decideRequest(await world.as('supervision'), newKey(), { task: decision, adopts: true, word, change })
    async function appealed(found = faultFound()): Promise<[string, string]> {
      const id = await sanctioned(world, found)
      await acknowledged(world, id)
      await answered(world, id, false, 'خطا سهوی بود')
      return [id, (await openOf(world, id, 'decision'))!.id]
    }

    test('to another row, which the file counts from then on; what it asks besides counts from its letter', async () => {
      const [id, decision] = await appealed()
      expect(await warningsCounted()).toBe(1)
      const outcome = await committee(decision, { row: '2', cutOff: null })
      expect(outcome.ok, why(outcome)).toBe(true)
      const verdict = await verdictOf(id)
      expect(verdict).toMatchObject({ row: '2', changedOn: world.today, overturnedOn: null, first: { row: '3' } })
      expect(verdict!.sanction).toMatchObject({ pay: 5_000_000, warning: false, correct: true })
      expect(await warningsCounted()).toBe(0)
      expect(await rowOf(id)).toMatchObject({ stage: 'compliance', outcome: 'granted' })
      expect(await stepsOf(id)).toContain('verdict-changed')
      const added = (await openOf(world, id, 'compliance', 'correction'))!
      expect(added.dueOn).toBeNull()
      const [letter] = await world.db.select().from(notices).where(eq(notices.taskId, decision))
      expect(letter!.body).toContain('بند ۲: خطای سهوی با خسارت')
      expect(letter!.body).toContain('خطا سهوی بود')
      await signNotice(await world.as('secretary'), newKey(), { id: letter!.id })
      const [to] = await world.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, letter!.id))
      await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: to!.id })
      expect((await openOf(world, id, 'compliance', 'correction'))!.dueOn! > world.today).toBe(true)
      // the next fault on purpose is the first again
      const next = await reported(world)
      await put(world, next)
      await answered(world, next, true)
      expect((await examined(world, next, faultFound({ row: '3' }))).ok).toBe(true)
    })

    test('to one that asks nothing, and it is over once nothing waits', async () => {
      const [id, decision] = await appealed()
      expect((await committee(decision, { row: '10', cutOff: null })).ok).toBe(true)
      expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
      expect((await verdictOf(id))!.sanction).toMatchObject({ reprimand: true, pay: 0 })
    })

    it.each([
      ['to the row that it is', { row: '3', cutOff: null }, 'word', 'sanction-same-row'],
      ['to a row of bodies', { row: '9', cutOff: null }, 'word', 'field-choice-wrong'],
      ['without a reason', { row: '1', cutOff: null }, '', 'request-reason-needed'],
      ['to a cut-off below its shortest', { row: '5', cutOff: 29 }, 'word', 'violation-cut-off-out'],
      ['to a cut-off above its longest', { row: '5', cutOff: 181 }, 'word', 'violation-cut-off-out'],
    ] as const)('not %s', async (_name, change, word, refused) => {
      const [id, decision] = await appealed()
      expect(why(await committee(decision, { ...change }, word))).toContain(refused)
      expect((await verdictOf(id))!.row).toBe('3')
    })

    test('nor by a decision that is none of an appeal, nor by whoever grants it', async () => {
      const [, decision] = await appealed()
      const change = { row: '1', cutOff: null } as const
      const grants = { task: decision, adopts: false, word: 'نه', change }
      expect((await decideRequest(await world.as('supervision'), newKey(), grants)).ok).toBe(false)
    })
  })

  test('is upheld on appeal, and what it asks goes on', async () => {
    const id = await sanctioned(world)
    await answered(world, id, false)
    const decision = (await openOf(world, id, 'decision'))!
    const outcome = await decideRequest(await world.as('supervision'), newKey(), {
      task: decision.id,
      adopts: true,
      word: '',
    })
    expect(outcome.ok, why(outcome)).toBe(true)
    expect(await rowOf(id)).toMatchObject({ stage: 'compliance', outcome: 'granted' })
    expect((await violationFile(world.db, office()))!.verdicts).toMatchObject([{ appeal: 'upheld' }])
    const [letter] = await world.db.select().from(notices).where(eq(notices.taskId, decision.id))
    expect(letter).toMatchObject({ state: 'awaiting', confidentiality: 'confidential' })
    expect(letter!.body).toContain('رأی را تأیید کرد')
  })

  test('stands still under appeal where the province says that it suspends', async () => {
    await said('appeal.suspends', true)
    const id = await sanctioned(world)
    await acknowledged(world, id)
    await answered(world, id, false)
    expect((await openOf(world, id, 'compliance'))!.pauses).toEqual([{ from: world.today, to: null }])
    expect(await warningsCounted()).toBe(0)
    const decision = (await openOf(world, id, 'decision'))!
    await decideRequest(await world.as('supervision'), newKey(), { task: decision.id, adopts: true, word: '' })
    expect((await openOf(world, id, 'compliance'))!.pauses).toEqual([{ from: world.today, to: world.today }])
    expect(await warningsCounted()).toBe(1)
    await world.db.delete(overrides).where(eq(overrides.parameter, 'appeal.suspends'))
  })
})

test('nobody proposes twice', async () => {
  const id = await reported(world)
  await put(world, id)
  await answered(world, id, true)
  const task = (await openOf(world, id, 'proposal'))!.id
  await world.db.delete(verdicts)
  expect((await examined(world, id)).ok).toBe(true)
  const again = await proposeSanction(await world.as('clerk'), newKey(), { task, found: faultFound(), word: 'دوباره' })
  expect(again.ok).toBe(false)
  const kept = await world.db
    .select()
    .from(tasks)
    .where(and(eq(tasks.requestId, id), eq(tasks.task, 'proposal')))
  expect(kept).toHaveLength(1)
})
