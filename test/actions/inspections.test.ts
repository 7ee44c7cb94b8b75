// Inspections: planned or on sight, reported once however often they are sent, two that differ side by side, put to the office, set right.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { uploadFile } from '#actions/files/upload'
import { settleReports } from '#actions/inspections/settle'
import { withdrawRequest } from '#actions/requests/withdraw'
import { files } from '#db/schema/files'
import { findings, inspectionReports } from '#db/schema/inspections'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { openFindings } from '#reads/inspections/findings'
import { inspectionById } from '#reads/inspections/inspections'
import { requestById } from '#reads/requests/requests'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { answersOf, inspected, planned, reportOf, sent, twoReports } from '#test/world/inspections'
import { notified } from '#test/world/requests'
import { answered, openOf } from '#test/world/violations'

let database: TestDatabase
let world: World
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const why = (outcome: object) => JSON.stringify(outcome)
const rowOf = async (id: string) => (await world.db.select().from(requests).where(eq(requests.id, id)))[0]!
const reportsOf = (id: string) => world.db.select().from(inspectionReports).where(eq(inspectionReports.requestId, id))
const openOn = async (id: string) =>
  (await world.db.select().from(findings).where(eq(findings.requestId, id))).filter(({ closedOn }) => !closedOn)

describe('planned', () => {
  it.each(['clerk', 'secretary', 'association', 'kanoon', 'inspector', 'agency'] as const)('by the %s', async (by) => {
    const id = await planned(world, {}, by)
    expect(await rowOf(id)).toMatchObject({ stage: 'visit', outcome: null })
    expect((await rowOf(id)).number).toMatch(/^\d{4}-ب-\d+$/)
    expect(await openOf(world, id, 'visit')).toMatchObject({ role: 'inspector', of: 'inspection' })
  })
  it('is begun by who is sent, as long as nobody was there', async () => {
    const id = await planned(world)
    const may = async (by: Parameters<World['as']>[0]) => {
      const one = await inspectionById(world.db, (await world.as(by)).actor, id, world.today)
      return one?.may.fill ?? null
    }
    expect([await may('inspector'), await may('clerk'), await may('secretary')]).toEqual([true, true, false])
    await sent(world, reportOf(world, { inspection: id }))
    expect([await may('inspector'), await may('clerk')]).toEqual([false, false])
  })
  it('without the office hearing or seeing of it', async () => {
    await world.db.delete(outbox)
    const id = await planned(world)
    const told = (await world.db.select().from(outbox)).map(({ personId }) => personId)
    expect(told).toContain(world.people.inspector.id)
    expect(told).not.toContain(world.people.holder.id)
    const { actor } = await world.as('holder')
    expect(await requestById(world.db, actor, id, world.today)).toBeNull()
  })
})

describe('announced', () => {
  it('the office knows of the inspection, and of its report once that is put to it', async () => {
    await world.db.delete(outbox)
    const inspection = await planned(world, { manner: 'announced' })
    const told = (await world.db.select().from(outbox)).map(({ personId }) => personId)
    expect(told).toContain(world.people.holder.id)
    await sent(
      world,
      reportOf(world, { inspection, word: 'متن گزارش پیش از ابلاغ', answers: answersOf(world, { board: 'no' }) }),
    )
    const { actor } = await world.as('holder')
    const own = () => inspectionById(world.db, actor, inspection, world.today)
    expect(await own()).toMatchObject({ reports: [], found: [] })
    expect(why((await requestById(world.db, actor, inspection, world.today))!)).not.toContain('پیش از ابلاغ')
    expect((await openFindings(world.db, actor, world.offices[0]!.id)).map(({ request }) => request)).not.toContain(
      inspection,
    )
    await notified(world, inspection)
    expect(await own()).toMatchObject({ reports: [{ state: 'counts' }], found: [{ item: 'board' }] })
    expect((await openFindings(world.db, actor, world.offices[0]!.id)).map(({ request }) => request)).toContain(
      inspection,
    )
  })
})

describe('a report', () => {
  it('ends the visit and is put to the office by a letter with what was found', async () => {
    const inspection = await planned(world)
    const answers = answersOf(world, { board: 'no', staff: 1, area: 49, holder: 'absent', fax: 'na' })
    const outcome = await sent(world, reportOf(world, { inspection, answers }))
    expect(outcome.ok, why(outcome)).toBe(true)
    expect(await rowOf(inspection)).toMatchObject({ stage: 'hearing' })
    expect((await openOn(inspection)).map(({ item }) => item).sort()).toEqual(['area', 'board', 'holder', 'staff'])
    const task = (await openOf(world, inspection, 'hearing'))!
    const [letter] = await world.db.select().from(notices).where(eq(notices.taskId, task.id))
    expect(letter).toMatchObject({ state: 'awaiting', confidentiality: 'confidential' })
    expect(letter!.body).toContain('تابلوی خدمات و تعرفه‌ها')
    expect(letter!.body).toContain('پیوست ۱')
  })

  it.each<[string, Record<string, string | number>, number]>([
    ['two trained people are enough', { staff: 2 }, 0],
    ['one is not', { staff: 1 }, 1],
    ['fifty square metres are enough for an urban office', { area: 50 }, 0],
    ['less is not', { area: 49 }, 1],
    ['what does not apply is no finding', { fax: 'na' }, 0],
    ['a holder on leave is none', { holder: 'leave' }, 0],
  ])('%s', async (_name, answers, count) => {
    const input = reportOf(world, { answers: answersOf(world, answers) })
    expect((await sent(world, input)).ok).toBe(true)
    expect(await openOn(input.inspection)).toHaveLength(count)
  })

  it('begins what nobody planned, once from two devices at the same moment', async () => {
    const input = reportOf(world)
    const [one, other] = await Promise.all([sent(world, input), sent(world, input)])
    expect(one.ok && other.ok && one.value).toEqual(other.ok && other.value)
    expect(await rowOf(input.inspection)).toMatchObject({ kind: 'inspection', stage: 'hearing' })
    expect(await reportsOf(input.inspection)).toHaveLength(1)
  })

  it('is there once, sent again under another key, with its photographs uploaded anew', async () => {
    const photo = async () => {
      const context = await world.as('inspector')
      const clean = async () => ({
        ok: true as const,
        content: new Uint8Array([1, 2, 3]),
        mime: 'image/jpeg',
        name: 'a.jpg',
      })
      const stored = await uploadFile({ ...context, clean }, newKey(), { bytes: new Uint8Array([1]), name: 'a.jpg' })
      return stored.ok ? stored.value.id : ''
    }
    const input = reportOf(world)
    const first = await sent(world, { ...input, photos: [{ file: await photo(), item: 'front' }] })
    const again = await sent(world, { ...input, photos: [{ file: await photo(), item: 'front' }] })
    expect(first.ok && again.ok && again.value).toEqual(first.ok && first.value)
    const reports = await reportsOf(input.inspection)
    expect(reports).toHaveLength(1)
    const taken = await world.db.select().from(files).where(eq(files.subjectId, reports[0]!.id))
    expect(taken.map(({ subject }) => subject)).toEqual(['inspection'])
  })

  it('that differs is kept beside the first, whatever it is called', async () => {
    const input = reportOf(world)
    await sent(world, input)
    const other = await sent(world, { ...input, word: 'گزارش دیگر' })
    expect(other.ok && other.value.state).toBe('beside')
    const third = await sent(world, { ...input, report: newKey(), word: 'گزارش سوم' })
    expect(third.ok && third.value.state).toBe('beside')
    expect((await reportsOf(input.inspection)).map(({ state }) => state).sort()).toEqual(['beside', 'beside', 'counts'])
    expect(await rowOf(input.inspection)).toMatchObject({ stage: 'hearing' })
  })

  it.each<[string, Parameters<typeof reportOf>[1], string]>([
    ['no answer to an item', { answers: {} }, 'inspect-item-needed'],
    ['an answer that is none', { answers: 'board' as never }, 'inspect-item-needed'],
    ['no signature', { signatures: { inspector: '', office: { refused: 'نپذیرفت' } } }, 'inspect-signature-needed'],
    [
      'no office’s name',
      { signatures: { inspector: 'M1 1L2 2', office: { drawing: 'M1 1L2 2', name: '' } } },
      'inspect-office-signs',
    ],
    [
      'no reason of a refusal',
      { signatures: { inspector: 'M1 1L2 2', office: { refused: '' } } },
      'inspect-unsigned-why',
    ],
    [
      'a typed name that is none',
      { signatures: { inspector: { typed: ' ' }, office: { refused: 'نپذیرفت' } } },
      'inspect-signature-needed',
    ],
    [
      'an office’s typed name that is none',
      { signatures: { inspector: 'M1 1L2 2', office: { typed: '' } } },
      'inspect-office-signs',
    ],
    [
      'a clock that goes backwards',
      { startedAt: '2026-01-02T00:00:00Z', endedAt: '2026-01-01T00:00:00Z' },
      'inspect-clock-wrong',
    ],
    ['another checklist', { checklist: '0' }, 'inspect-checklist-unknown'],
  ])('with %s is refused', async (_name, more, key) => {
    const outcome = await sent(world, reportOf(world, more))
    expect(outcome.ok).toBe(false)
    expect(why(outcome)).toContain(key)
  })

  it('is signed with a typed name by who cannot draw, and says so', async () => {
    const signatures = { inspector: { typed: 'بازرس نمونه' }, office: { typed: 'مسئول دفتر نمونه' } }
    const input = reportOf(world, { signatures })
    expect((await sent(world, input)).ok).toBe(true)
    expect(await reportsOf(input.inspection)).toMatchObject([{ signatures }])
  })

  it('of a plan that was taken back meanwhile is an inspection of its own, once', async () => {
    const inspection = await planned(world)
    expect((await withdrawRequest(await world.as('inspector'), newKey(), { request: inspection })).ok).toBe(false)
    const back = await withdrawRequest(await world.as('clerk'), newKey(), { request: inspection })
    expect(back.ok, why(back)).toBe(true)
    const input = reportOf(world, { inspection })
    const first = await sent(world, input)
    const again = await sent(world, input)
    expect(first.ok && again.ok && again.value).toEqual(first.ok && first.value)
    const [kept] = await world.db.select().from(inspectionReports).where(eq(inspectionReports.id, input.report))
    expect(kept!.requestId).not.toBe(inspection)
    expect(await rowOf(kept!.requestId)).toMatchObject({ stage: 'hearing' })
    expect(await rowOf(inspection)).toMatchObject({ outcome: 'withdrawn' })
  })

  it('is not for who is not sent', async () => {
    const inspection = await planned(world)
    for (const by of ['association', 'kanoon', 'agency', 'holder', 'member', 'clerk'] as const)
      expect((await sent(world, reportOf(world, { inspection }), by)).ok, by).toBe(by === 'clerk')
  })
})

describe('two reports that differ', () => {
  const settle = async (input: { inspection: string; report: string }, word = 'عکس‌های این گزارش کامل است') =>
    settleReports(await world.as('clerk'), newKey(), { ...input, word })
  const letterOf = async (id: string) => {
    const task = (await openOf(world, id, 'hearing'))!
    return world.db.select().from(notices).where(eq(notices.taskId, task.id))
  }
  it('are settled by a person, with a reason, and the letter is written anew', async () => {
    const two = await twoReports(world)
    expect((await letterOf(two.inspection))[0]!.body).toContain('تابلوی خدمات و تعرفه‌ها')
    expect((await settle(two, '')).ok).toBe(false)
    const outcome = await settle(two)
    expect(outcome.ok, why(outcome)).toBe(true)
    expect((await reportsOf(two.inspection)).map(({ id, state }) => [id === two.report, state]).sort()).toEqual([
      [false, 'aside'],
      [true, 'counts'],
    ])
    expect((await openOn(two.inspection)).map(({ item }) => item)).toEqual(['sign'])
    const letters = await letterOf(two.inspection)
    expect(letters).toHaveLength(1)
    expect(letters[0]!.body).not.toContain('تابلوی خدمات و تعرفه‌ها')
    expect((await settle(two)).ok).toBe(false)
  })
  it('are not changed once the office has one', async () => {
    const two = await twoReports(world)
    await notified(world, two.inspection)
    expect(why(await settle(two))).toContain('inspect-put-already')
    const first = (await reportsOf(two.inspection)).find(({ state }) => state === 'counts')!
    expect((await settle({ ...two, report: first.id })).ok).toBe(true)
    expect((await openOn(two.inspection)).map(({ item }) => item)).toEqual(['board'])
  })
  it('are not shown to the office', async () => {
    const two = await twoReports(world)
    await notified(world, two.inspection)
    const own = await inspectionById(world.db, (await world.as('holder')).actor, two.inspection, world.today)
    expect(own!.reports.map(({ state }) => state)).toEqual(['counts'])
    expect(own!.reports[0]!.answers.board).toMatchObject({ answer: 'no', lat: 38.25 })
    const desk = await inspectionById(world.db, (await world.as('clerk')).actor, two.inspection, world.today)
    expect(desk!.reports).toHaveLength(2)
    expect(desk!.may.settle).toBe(true)
  })
})

describe('the office', () => {
  beforeEach(() => world.db.delete(findings))
  test('replies, and what was found is set right when a later visit finds it so', async () => {
    const first = await inspected(world, { board: 'no', sign: 'no' })
    await answered(world, first, false, 'تابلو سفارش داده شده است')
    expect(await rowOf(first)).toMatchObject({ stage: 'compliance' })
    expect((await openOf(world, first, 'compliance'))!.dueOn).not.toBeNull()
    const again = await inspected(world, { sign: 'no' })
    expect((await openOn(first)).map(({ item }) => item)).toEqual(['sign'])
    expect(await rowOf(first)).toMatchObject({ stage: 'compliance' })
    await inspected(world)
    expect(await openOn(first)).toEqual([])
    expect(await rowOf(first)).toMatchObject({ stage: 'closed', outcome: 'granted' })
    expect(await openOn(again)).toEqual([])
  })
  test('hears of a report without findings too, and it ends with the reply', async () => {
    const id = await inspected(world)
    await answered(world, id, true)
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'granted' })
  })
  test('sees it from the signature of its letter on', async () => {
    const inspection = await planned(world)
    await sent(world, reportOf(world, { inspection }))
    const { actor } = await world.as('holder')
    expect(await requestById(world.db, actor, inspection, world.today)).toBeNull()
    await notified(world, inspection)
    expect(await requestById(world.db, actor, inspection, world.today)).toMatchObject({ view: 'accused' })
  })
})
