import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { recordDelivery } from '#actions/notices/deliver'
import { saveDraft } from '#actions/notices/draft'
import { remindNotice } from '#actions/notices/remind'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { cases } from '#db/schema/cases'
import { licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { deskOf } from '#reads/desk'
import { lateBefore, listNotices, noticeById } from '#reads/notices/notices'
import { countiesToSelect, listSelected, searchOffices } from '#reads/notices/recipients'
import { countRound, type Round } from '#reads/notices/reminding'
import { type RecipientFilter, wallOf } from '#reads/notices/wall'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { waitingFor } from '#reads/people/waiting'
import { todayOf } from '#reads/today'
import { addDays, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { catchUpCases } from '#test/world/cases'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Draft = { subject?: string; body?: string; to?: string[]; refersTo?: string }

async function drafted({ subject = 'موضوع', body = 'متن', to, refersTo }: Draft = {}): Promise<string> {
  const id = newKey()
  const draft = { id, version: null, kind: 'notice' as const, subject, body, answerBy: null, files: [], refersTo }
  await saveDraft(await world.as('clerk'), newKey(), { ...draft, selection: to ? { offices: to } : {} })
  return id
}

async function submitted(draft: Draft = {}): Promise<string> {
  const id = await drafted(draft)
  const outcome = await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

async function signed(draft: Draft = {}, now = world.now): Promise<string> {
  const id = await submitted(draft)
  await signNotice(await world.as('head', { now }), newKey(), { id })
  return id
}

const recipientOf = async (notice: string, nth: number) => {
  const [row] = await database.db
    .select({ id: noticeRecipients.id })
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.noticeId, notice), eq(noticeRecipients.officeId, world.offices[nth]!.id)))
  return row!.id
}
const mark = async (notice: string, nth: number, marks: Partial<typeof noticeRecipients.$inferInsert>) =>
  database.db
    .update(noticeRecipients)
    .set(marks)
    .where(eq(noticeRecipients.id, await recipientOf(notice, nth)))

describe('the wall', () => {
  /** Six recipients, one of each fate: sent late, opened, acknowledged, on paper, given up, and nobody bound. */
  async function six(): Promise<string> {
    for (const office of world.offices) await world.bind(office.holder.id)
    const id = await signed()
    const clerk = await world.as('clerk')
    await mark(id, 0, { sentAt: new Date('2026-09-01T08:00:00Z') })
    await mark(id, 1, { sentAt: world.now })
    await openNotice(await world.as(world.offices[1]!.holder.id), newKey(), { recipient: await recipientOf(id, 1) })
    await mark(id, 2, { sentAt: world.now })
    await acknowledgeNotice(await world.as(world.offices[2]!.holder.id), newKey(), {
      recipient: await recipientOf(id, 2),
    })
    const paper = { way: 'hand' as const, on: world.today, evidence: 'امضای رسید', file: null }
    await recordDelivery(clerk, newKey(), { recipient: await recipientOf(id, 3), ...paper })
    await mark(id, 4, { failedAt: world.now, failure: 'gaveUp' })
    return id
  }

  it('counts by county what each recipient’s state says', async () => {
    const id = await six()
    const { actor } = await world.as('clerk')
    const late = await lateBefore(database.db, world.province, world.today)
    const wall = await wallOf(database.db, actor, id, late)
    expect(wall).toMatchObject([
      { name: 'گلدشت', recipients: 3, sent: 0, opened: 0, acknowledged: 0, delivered: 1, stranded: 1, late: 0 },
      { name: 'مهرآباد', recipients: 3, sent: 3, opened: 2, acknowledged: 1, delivered: 0, stranded: 0, late: 1 },
    ])
    const { rows: all } = await recipientsOfNotice(database.db, actor, id, { show: 'all', late })
    const states = Object.fromEntries(all.map((row) => [row.office!.id, row.state]))
    expect(world.offices.map((office) => states[office.id])).toEqual([
      'sent',
      'opened',
      'acknowledged',
      'delivered',
      'failed',
      'queued',
    ])
    expect((await noticeById(database.db, actor, id, world.now))?.progress).toEqual({
      recipients: 6,
      sent: 3,
      opened: 2,
      acknowledged: 1,
      delivered: 1,
      stranded: 1,
      late: 1,
      answered: 0,
      owing: 0,
    })
  })

  it.each([
    { show: 'missing', offices: [0, 1, 4, 5] },
    { show: 'unopened', offices: [0, 4, 5] },
    { show: 'late', offices: [0] },
    { show: 'stranded', offices: [4] },
    { show: 'official', offices: [2, 3] },
    { show: 'all', offices: [0, 1, 2, 3, 4, 5] },
  ] as { show: RecipientFilter; offices: number[] }[])('lists those who are $show', async ({ show, offices }) => {
    const id = await six()
    const late = await lateBefore(database.db, world.province, world.today)
    const { rows, found } = await recipientsOfNotice(database.db, (await world.as('clerk')).actor, id, { show, late })
    expect(found).toBe(offices.length)
    expect(rows.map((row) => row.office!.id).sort()).toEqual(offices.map((nth) => world.offices[nth]!.id).sort())
  })

  it('counts the answers that are owed, lists who owes them, and reminds just as many as it says', async () => {
    const id = await six()
    const clerk = await world.as('clerk')
    await database.db
      .update(notices)
      .set({ answerBy: addDays(world.today, 30) })
      .where(eq(notices.id, id))
    await mark(id, 2, { answeredAt: world.now })
    // whoever is on paper owes it too; whom nothing reached officially, and who has answered, owe nothing
    expect(await wallOf(database.db, clerk.actor, id, world.now)).toMatchObject([
      { name: 'گلدشت', answered: 0, owing: 1 },
      { name: 'مهرآباد', answered: 1, owing: 0 },
    ])
    const owing = await recipientsOfNotice(database.db, clerk.actor, id, { show: 'owing', late: world.now })
    expect(owing.rows.map(({ office, owing }) => [office!.id, owing])).toEqual([[world.offices[3]!.id, true]])
    const letters = async (needs: 'owing' | 'late') =>
      (await listNotices(database.db, clerk.actor, { states: ['signed'], needs }, world.now)).map((one) => one.id)
    expect(await letters('owing')).toEqual([id])
    const rounds: [Omit<Round, 'id'>, { silent: number; owing: number }][] = [
      [{}, { silent: 2, owing: 0 }],
      [{ answers: true }, { silent: 0, owing: 1 }],
      [{ recipients: [await recipientOf(id, 0), await recipientOf(id, 3)] }, { silent: 0, owing: 0 }],
    ]
    for (const [round, expected] of rounds) {
      expect(await countRound(database.db, { id, ...round }, world.now)).toEqual(expected)
      const reminded = await remindNotice(clerk, newKey(), { id, ...round })
      expect(reminded).toMatchObject({ value: { reminded: expected.silent + expected.owing } })
    }
    const rows = await database.db
      .select({ kind: outbox.kind })
      .from(outbox)
      .where(inArray(outbox.kind, ['answer', 'reminder']))
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['answer', 'reminder', 'reminder'])
    const tomorrow = new Date(world.now.getTime() + 86_400_000)
    const both = { id, recipients: [await recipientOf(id, 0), await recipientOf(id, 2), await recipientOf(id, 3)] }
    expect(await countRound(database.db, both, tomorrow)).toEqual({ silent: 1, owing: 1 })
  })

  it('narrows by county and by what was typed, whatever the keyboard', async () => {
    const id = await six()
    const late = world.now
    const { actor } = await world.as('clerk')
    const names = async (asked: { county?: string; search?: string }) =>
      (await recipientsOfNotice(database.db, actor, id, { show: 'all', late, ...asked })).rows.map(
        (row) => row.office?.name,
      )
    expect((await names({ county: world.counties[1]!.id })).sort()).toEqual(['آفتاب', 'سرو', 'شبنم'])
    expect(await names({ search: 'نيلوفر' })).toEqual(['نیلوفر'])
    expect(await names({ search: '%' })).toEqual([])
  })

  it('comes in pages, by county and name, and says how many there are on all', async () => {
    const id = await six()
    const { actor } = await world.as('clerk')
    const page = (nth: number) =>
      recipientsOfNotice(database.db, actor, id, { show: 'all', late: world.now, page: nth }, 4)
    const pages = await Promise.all([page(0), page(1), page(2)])
    expect(pages.map(({ found, rows }) => [found, rows.length])).toEqual([
      [6, 4],
      [6, 2],
      [6, 0],
    ])
    const names = pages.flatMap(({ rows }) => rows.map((row) => `${row.office?.county} ${row.office?.name}`))
    expect(names).toEqual([...names].sort(new Intl.Collator('fa').compare))
  })

  it('shows nothing of another province, and nothing to an office', async () => {
    const id = await six()
    const other = await buildWorld(database.db)
    for (const actor of [(await other.as('clerk')).actor, (await world.as('holder')).actor]) {
      expect(await wallOf(database.db, actor, id, world.now)).toEqual([])
      expect(await recipientsOfNotice(database.db, actor, id, { show: 'all', late: world.now })).toEqual({
        found: 0,
        rows: [],
      })
    }
  })
})

describe('the list of letters', () => {
  const list = async (filter: Parameters<typeof listNotices>[2], perPage?: number) =>
    listNotices(database.db, (await world.as('clerk')).actor, filter, world.now, perPage)

  it('finds by number, subject and text, with any digits, spaces and half-spaces', async () => {
    await signed({ subject: 'بخشنامه ۱۲', body: 'نرخ‌های تازه' })
    await signed({ subject: 'دیگر' })
    const found = async (search: string) => (await list({ states: [], search })).map((one) => one.subject)
    expect(await found('12')).toEqual(['بخشنامه ۱۲'])
    expect(await found('نرخهاي')).toEqual(['بخشنامه ۱۲'])
    expect(await found('۱۴۰۵/2')).toEqual(['دیگر'])
    expect(await found('هیچ')).toEqual([])
  })

  it('goes page by page without leaving any out, also of those signed in one moment', async () => {
    const ids = [await signed(), await signed(), await signed(), await signed(), await signed()]
    const pages = [await list({ states: ['signed'], page: 0 }, 2), await list({ states: ['signed'], page: 1 }, 2)]
    const rest = await list({ states: ['signed'], page: 2 }, 2)
    expect([...pages.flat(), ...rest].map((one) => one.id).sort()).toEqual(ids.sort())
  })

  it('of what was sent back holds nothing else', async () => {
    const id = await submitted({ subject: 'برگشتی' })
    await sendBackNotice(await world.as('head'), newKey(), { id, word: 'کوتاه‌تر' })
    await submitted()
    expect(await list({ states: ['draft'], sentBack: true })).toMatchObject([{ id, sentBackWord: 'کوتاه‌تر' }])
  })

  it('leads from a correction to the letter it refers to', async () => {
    const first = await signed()
    const second = await signed({ refersTo: first })
    const { actor } = await world.as('clerk')
    expect((await noticeById(database.db, actor, second, world.now))?.refers).toMatchObject({ id: first })
    expect((await noticeById(database.db, actor, first, world.now))?.refers).toBeNull()
  })
})

describe('choosing recipients', () => {
  it('lists who is meant and whether a messenger reaches them', async () => {
    await world.bind(world.offices[1]!.holder.id)
    const { offices: rows } = await listSelected(
      database.db,
      world.province,
      { counties: [world.counties[0]!.id] },
      world.today,
    )
    expect(rows.map(({ name, reached }) => [name, reached])).toEqual([
      ['باران', true],
      ['سپیدار', false],
      ['نیلوفر', false],
    ])
  })

  it('finds offices by name, holder or license code; nothing by nothing', async () => {
    const names = async (typed: string) =>
      (await searchOffices(database.db, world.province, typed)).map((office) => office.name)
    expect(await names('بارانی')).toEqual(['باران'])
    expect(await names(world.offices[5]!.license)).toEqual(['سرو'])
    expect(await names(' ')).toEqual([])
  })

  it('knows the counties with the number of their offices', async () => {
    expect(await countiesToSelect(database.db, world.province)).toMatchObject([
      { name: 'گلدشت', offices: 3 },
      { name: 'مهرآباد', offices: 3 },
    ])
  })
})

describe('the desk', () => {
  const desk = async (now = world.now) => deskOf(database.db, (await world.as('clerk')).actor, now)

  it('counts letters and recipients', async () => {
    await world.bind(world.offices[0]!.holder.id)
    const back = await submitted()
    await sendBackNotice(await world.as('head'), newKey(), { id: back, word: 'کوتاه شود' })
    await submitted()
    const id = await signed()
    await mark(id, 0, { sentAt: world.now })
    expect(await desk()).toMatchObject({
      letters: { sentBack: 1, drafts: 0, awaiting: 1 },
      recipients: { late: 0, stranded: 1 },
    })
    expect((await waitingFor(database.db, (await world.as('clerk')).actor, world.now)).sentBack).toBe(1)
  })

  it('tells what moved since the beginning of yesterday, and no more', async () => {
    await signed()
    const moved = async (days: number) => (await desk(tehranInstant(addDays(world.today, days), '09:00'))).moved
    expect(await moved(1)).toMatchObject({ signed: 1, incoming: 0, decided: 0 })
    expect((await moved(2)).signed).toBe(0)
  })

  it('leads to the drafts it counts, sent back or not', async () => {
    const back = await submitted()
    await sendBackNotice(await world.as('head'), newKey(), { id: back, word: 'کوتاه شود' })
    const never = await drafted()
    const { actor } = await world.as('clerk')
    const listed = async (sentBack?: boolean) =>
      (await listNotices(database.db, actor, { states: ['draft'], sentBack }, world.now)).map(({ id }) => id).sort()
    expect([await listed(true), await listed(false), await listed()]).toEqual([[back], [never], [back, never].sort()])
    expect((await desk()).letters).toMatchObject({ sentBack: 1, drafts: 1 })
  })

  /** Sent on Saturday; three working days end on Tuesday, so Wednesday is the first late day. */
  it.each([
    { day: '2026-10-13', late: 0 },
    { day: '2026-10-14', late: 1 },
  ])('calls silence late on $day: $late', async ({ day, late }) => {
    await world.bind(world.offices[0]!.holder.id)
    const id = await signed()
    await mark(id, 0, { sentAt: world.now })
    // a second silent recipient makes no second letter
    await mark(id, 1, { sentAt: world.now })
    const now = new Date(`${day}T08:30:00Z`)
    const { actor } = await world.as('clerk')
    const listed = await listNotices(database.db, actor, { states: ['signed'], needs: 'late' }, now)
    expect([(await desk(now)).recipients.late, listed.length]).toEqual([late, late])
  })

  /** Put before those who sign on Saturday: the same three working days. */
  it.each([
    { day: '2026-10-13', unsigned: 0 },
    { day: '2026-10-14', unsigned: 1 },
  ])('calls a letter late for its signature on $day: $unsigned', async ({ day, unsigned }) => {
    const id = await submitted()
    await signed()
    const now = new Date(`${day}T08:30:00Z`)
    const { actor } = await world.as('clerk')
    const listed = await listNotices(database.db, actor, { states: ['awaiting'], needs: 'unsigned' }, now)
    expect(listed.map((one) => one.id)).toEqual(unsigned ? [id] : [])
    expect((await desk(now)).letters).toMatchObject({ awaiting: 1, unsigned })
  })

  /**
   * Renewal is asked for three months before the last day and warned of three months before that; of 90 days and three
   * months by the calendar the reading that is kinder to the office, in that winter one day less.
   */
  it.each([
    { days: 180, expiring: 0, late: 0 },
    { days: 179, expiring: 1, late: 0 },
    { days: 90, expiring: 1, late: 0 },
    { days: 89, expiring: 0, late: 1 },
    { days: 0, expiring: 0, late: 1 },
  ])(
    'counts a license that ends in $days days as expiring: $expiring, late: $late',
    async ({ days, expiring, late }) => {
      await database.db
        .update(licenses)
        .set({ expiresOn: addDays(world.today, days) })
        .where(eq(licenses.officeId, world.offices[0]!.id))
      expect((await desk()).licenses).toEqual({ expiring, late, expired: 1 })
    },
  )

  it('counts cases by whose turn it is and past their day', async () => {
    const common = { provinceId: world.province, kind: 'complaint', topic: 'delay', text: 'متن' } as const
    const rows = [
      { state: 'registered', dueOn: world.today },
      { state: 'answered', dueOn: addDays(world.today, -1) },
      { state: 'resolved', dueOn: addDays(world.today, -9) },
    ] as const
    for (const [index, row] of rows.entries())
      await database.db.insert(cases).values({
        ...common,
        ...row,
        trackingCode: `${index}${newKey().slice(0, 15)}`,
        secretHash: newKey(),
        confidential: false,
        filedAt: world.now,
        stateAt: world.now,
      })
    await catchUpCases(world)
    expect((await desk()).cases).toEqual({ toRegister: 1, toClose: 1, overdue: 1 })
  })

  it('of a holder is empty', async () => {
    await submitted()
    expect(await deskOf(database.db, (await world.as('holder')).actor, world.now)).toEqual({
      moved: { incoming: 0, filed: 0, complained: 0, signed: 0, decided: 0, resolved: 0, satisfied: 0 },
      cases: { toRegister: 0, toClose: 0, overdue: 0 },
      letters: { sentBack: 0, drafts: 0, awaiting: 0, unsigned: 0 },
      incoming: 0,
      lateTasks: 0,
      recipients: { late: 0, stranded: 0 },
      silent: { paper: 0, unanswered: 0, blocked: 0 },
      licenses: { expiring: 0, late: 0, expired: 0 },
    })
  })
})

describe('an office’s day', () => {
  it('has its letters, license and leave, and nothing of others', async () => {
    const mine = await signed({ subject: 'برای من', to: [world.offices[0]!.id] })
    await signed({ subject: 'برای دیگری', to: [world.offices[1]!.id] })
    const day = await todayOf(database.db, (await world.as('holder')).actor, world.now)
    expect(day).toMatchObject({
      letters: [{ recipient: await recipientOf(mine, 0), subject: 'برای من', waits: true }],
      letterCount: 1,
      requests: [],
      cases: [],
      offices: [
        {
          name: 'نیلوفر',
          standing: 'active',
          expiresOn: addDays(world.today, 365),
          renewBy: addDays(world.today, 275),
          leave: { year: 1405, max: 90, used: 0, left: 90 },
        },
      ],
    })
  })

  it('of somebody without an office is empty', async () => {
    expect(await todayOf(database.db, (await world.as('inspector')).actor, world.now)).toMatchObject({
      letters: [],
      offices: [],
    })
  })
})
