import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDay } from '#actions/holidays/close'
import { importHolidays, rehearseHolidays } from '#actions/holidays/import'
import { overrideParameter } from '#actions/parameters/override'
import { createProvince, type NewProvince } from '#actions/provinces/create'
import { setUpProvince } from '#actions/provinces/set-up'
import { changeSeats } from '#actions/seats/change'
import { audit } from '#db/schema/audit'
import { caseSteps, cases } from '#db/schema/cases'
import { holidays } from '#db/schema/holidays'
import { counties, provinces } from '#db/schema/provinces'
import { requestSteps, requests } from '#db/schema/requests'
import { seats } from '#db/schema/seats'
import { tasks } from '#db/schema/tasks'
import { leavePerYear } from '#law/leave'
import { stationMax } from '#law/stations'
import { closedDays, lawOfProvince } from '#reads/parameters'
import { actorOf } from '#reads/people/actors'
import { votersOf, votingSeats } from '#reads/people/seats'
import { provinceOf } from '#reads/provinces'
import { rulesOf } from '#reads/rules'
import { addDays } from '#rules/calendar'
import { snapshot } from '#rules/law'
import { movedDue } from '#rules/moved'
import { bylawSeats } from '#rules/seats'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, noon, type World } from '#test/world'
import { catchUpCases } from '#test/world/cases'
import { putTask } from '#test/world/requests'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const only = { refusals: [{ key: 'refusal-forbidden' }] }
const plain: NewProvince = {
  name: 'کوهستان نمونه',
  nameEn: 'Sample Mountains',
  letterPrefix: 'ک',
  closedWeekdays: [5],
  hours: { '6': ['08:00', '14:00'] },
  seats: bylawSeats.map(({ name, ...seat }) => ({ ...seat, title: name })),
  resolution: 'ماده ۲۵',
}

describe('a new province', () => {
  it('is created by the program with the seats of the Bylaw: three vote, head and secretary sign', async () => {
    const id = newKey()
    const made = await createProvince(
      world.system('command', { actor: { ...world.system('command').actor, province: null } }),
      newKey(),
      {
        ...plain,
        id,
      },
    )
    expect(made).toMatchObject({ ok: true, value: { province: id } })
    const seated = await database.db.select().from(seats).where(eq(seats.provinceId, id))
    expect(
      seated
        .filter(({ votes }) => votes)
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['head', 'member', 'member'])
    expect(
      seated
        .filter(({ signs }) => signs)
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['head', 'secretary'])
    expect(await database.db.select().from(audit).where(eq(audit.provinceId, id))).toHaveLength(5)
  })

  it('is not created by an administrator of another', async () => {
    expect(await createProvince(await world.as('admin'), newKey(), { ...plain, id: newKey() })).toMatchObject(only)
  })
})

describe('setting up', () => {
  it('changes what is given and leaves the rest; counties are met by name', async () => {
    const admin = await world.as('admin')
    await setUpProvince(admin, newKey(), {
      name: 'سپيدرود',
      counties: [{ name: 'مهرآباد', population: 130_000 }, { name: 'سرچشمه' }],
    })
    const [province] = await database.db.select().from(provinces).where(eq(provinces.id, world.province))
    expect(province).toMatchObject({ name: 'سپیدرود', nameEn: 'Sepidrud', letterPrefix: 'س', closedWeekdays: [4, 5] })
    const found = await database.db.select().from(counties).where(eq(counties.provinceId, world.province))
    expect(found.map(({ name, centre, population, lat }) => [name, centre, population, lat !== null]).sort()).toEqual(
      [
        ['مهرآباد', 'مهرآباد', 130_000, true],
        ['گلدشت', 'گلدشت', 50_000, true],
        ['سرچشمه', 'سرچشمه', null, false],
      ].sort(),
    )
  })

  it('never closes the whole week', async () => {
    const admin = await world.as('admin')
    const close = (closedWeekdays: number[]) => setUpProvince(admin, newKey(), { closedWeekdays })
    expect(await close([0, 1, 2, 3, 4, 5, 6])).toMatchObject({ refusals: [{ key: 'provinces-never-open' }] })
    expect(await close([4, 5])).toMatchObject({ ok: true })
  })

  it('is the administrator’s alone', async () => {
    for (const who of ['clerk', 'head', 'holder'] as const)
      expect(await setUpProvince(await world.as(who), newKey(), {})).toMatchObject(only)
  })
})

describe('the seats of the working group', () => {
  it('change with dates: an ended seat votes to its last day, a new one from its first', async () => {
    const admin = await world.as('admin')
    const lastDay = addDays(world.today, 10)
    const since = addDays(lastDay, 1)
    const changed = await changeSeats(admin, newKey(), {
      end: { seat: world.seats.kanoon, lastDay },
      add: { title: 'نماینده استانداری', role: 'member', votes: true, signs: false, since },
      resolution: 'تصویب‌نامه، ماده ۳، تبصره ۱',
    })
    const added = changed.ok ? changed.value.seat : null
    const on = async (day: string) => (await votingSeats(database.db, world.province, day)).sort()
    const { head, ict, kanoon } = world.seats
    expect(await on(lastDay)).toEqual([head, ict, kanoon].sort())
    expect(await on(since)).toEqual([head, ict, added].sort())
    // and who sat there votes no longer
    expect(await votersOf(database.db, world.province, since)).not.toContain(world.people.memberKanoon.id)
    expect((await actorOf(database.db, world.people.memberKanoon.id, since))!.memberships).toEqual([])
  })

  it.each([
    ['without a resolution', { resolution: ' ' }, 'field-needed'],
    ['in the past', { end: { seat: '', lastDay: '2026-10-08' } }, 'field-wrong'],
    [
      'without a title',
      { add: { title: ' ', role: 'member', votes: true, signs: false, since: '2026-11-01' } },
      'field-needed',
    ],
    ['to nothing', {}, 'field-needed'],
  ] as const)('are not changed %s', async (_what, over, expected) => {
    const end = 'end' in over ? { ...over.end, seat: world.seats.ict } : null
    const changed = await changeSeats(await world.as('admin'), newKey(), { resolution: 'مصوبه', ...over, end })
    expect(changed).toMatchObject({ refusals: [{ key: expected }] })
  })
})

describe('the province’s own figures of the law', () => {
  const set = async (over = {}) =>
    overrideParameter(await world.as('admin'), newKey(), {
      parameter: 'station.max',
      value: { days: 5 },
      firstDay: '2026-10-20',
      resolution: 'مصوبه ۷ جلسه ۱۴',
      ...over,
    })

  it('stand from their first day, with the resolution as their source', async () => {
    expect(await set()).toMatchObject({ ok: true })
    for (const [day, value, source] of [
      ['2026-10-19', { months: 1 }, 'bylaw'],
      ['2026-10-20', { days: 5 }, 'resolution'],
    ] as const) {
      const law = await lawOfProvince(database.db, world.province, day)
      expect(law(stationMax)).toEqual(value)
      expect(law.cite!(stationMax).source).toBe(source)
    }
    expect((await lawOfProvince(database.db, world.province, '2026-10-20'))(leavePerYear)).toEqual({ months: 3 })
  })

  it('are corrected by the same day again, and changed by a later one', async () => {
    await set({ value: { days: 4 } })
    await set({ value: { days: 6 }, firstDay: '2027-03-21' })
    const most = async (day: string) => (await lawOfProvince(database.db, world.province, day))(stationMax).days
    expect([await most('2027-03-20'), await most('2027-03-21')]).toEqual([4, 6])
  })

  it('show on the page of rules: standard, own, coming, and where each stands', async () => {
    const page = await rulesOf(database.db, world.province, '2026-10-20')
    expect(page.find(({ name }) => name === 'station.max')).toMatchObject({
      title: 'law-station-max',
      unit: 'period',
      standard: { months: 1 },
      cite: { source: 'bylaw', article: 18, note: 2, status: 'law-standing-bylaw' },
      status: 'text',
      locked: false,
      own: { value: { days: 4 }, firstDay: '2026-10-20', resolution: 'مصوبه ۷ جلسه ۱۴' },
      coming: [{ value: { days: 6 }, firstDay: '2027-03-21' }],
    })
    expect(page.find(({ name }) => name === 'leave.perYear')).toMatchObject({
      counts: 'allowance',
      status: 'reading',
      own: null,
      coming: [],
    })
  })

  it('say that a right would be lost only of what a right would be lost by', async () => {
    const page = await rulesOf(database.db, world.province, '2026-10-20')
    const kinder = page.filter((rule) => rule.kinder).map(({ name }) => name)
    expect(kinder.sort()).toEqual(['license.agreementInPrinciple', 'license.renewalLead', 'license.startWithin'])
    expect(page.find(({ name }) => name === 'retention.importedSheet')).toMatchObject({
      counts: 'retention',
      counted: 'law-count-retention',
    })
  })

  it.each([
    ['of an unknown name', { parameter: 'leave.always' }, 'parameter'],
    ['of a figure that nothing reads yet', { parameter: 'office.hours', value: ['08:00', '14:00'] }, 'parameter'],
    ['of another kind', { value: 5 }, 'value'],
    ['from a day that is none', { firstDay: '2026-02-31' }, 'firstDay'],
    ['without a resolution', { resolution: '' }, 'resolution'],
  ])('are refused %s', async (_what, over, field) => {
    expect(await set(over)).toMatchObject({ why: 'refused', refusals: [{ field }] })
  })
})

describe('closed days', () => {
  const sheet = (rows: string[][]) => ({ cells: [['تاریخ', 'مناسبت', 'نوع'], ...rows] })
  const table = sheet([
    ['1405/11/22', 'پیروزی انقلاب', 'ثابت'],
    ['1405/08/10', 'شهادت نمونه', 'برآورد'],
    ['1405/13/01', 'ماه سیزدهم', 'ثابت'],
  ])

  it('are rehearsed without a trace, imported once, and corrected where an estimate moved', async () => {
    const clerk = await world.as('clerk')
    const rehearsed = await rehearseHolidays(clerk, table)
    expect(rehearsed).toMatchObject({ value: { counts: { added: 2, refused: 1 }, refused: [{ row: 4 }] } })
    expect(await database.db.select().from(holidays)).toEqual([])
    expect(await importHolidays(clerk, newKey(), table)).toMatchObject({ value: { added: 2, unchanged: 0 } })
    expect(await importHolidays(clerk, newKey(), table)).toMatchObject({ value: { added: 0, unchanged: 2 } })
    const corrected = sheet([['1405/08/11', 'شهادت نمونه', 'ثابت']])
    expect(await importHolidays(clerk, newKey(), corrected)).toMatchObject({ value: { moved: 1, added: 0 } })
    const { holidays: days } = await closedDays(database.db, world.province)
    expect([...days].sort()).toEqual(['2026-11-02', '2027-02-11'])
  })

  it('are no business of a holder', async () => {
    expect(await rehearseHolidays(await world.as('holder'), table)).toMatchObject({ why: 'forbidden' })
    expect(await importHolidays(await world.as('holder'), newKey(), table)).toMatchObject({ why: 'forbidden' })
  })

  it('without the needed columns change nothing', async () => {
    const wrong = {
      cells: [
        ['الف', 'ب'],
        ['1405/11/22', 'x'],
      ],
    }
    expect(await importHolidays(await world.as('clerk'), newKey(), wrong)).toMatchObject({ why: 'refused' })
  })

  it.each([
    ['yesterday', '2026-10-09', 'provinces-closure-past'],
    ['no day', '2026-10-32', 'provinces-closure-past'],
  ])('are not added for %s', async (_what, day, expected) => {
    expect(await closeDay(await world.as('clerk'), newKey(), { day, title: 'آلودگی هوا' })).toMatchObject({
      refusals: [{ key: expected }],
    })
  })
})

describe('a sudden closure', () => {
  const open = async (stageDue: string | null, stage = 'association' as const) => {
    const law = snapshot(await lawOfProvince(database.db, world.province, world.today))
    const [row] = await database.db
      .insert(requests)
      .values({
        provinceId: world.province,
        number: newKey(),
        kind: 'leave',
        officeId: world.offices[0]!.id,
        personId: world.people.holder.id,
        form: {},
        law,
        stage,
        stageDue,
        filedAt: noon,
        filedOn: world.today,
        stageAt: noon,
      })
      .returning()
    await putTask(world, row!.id)
    return row!.id
  }
  const due = async (id: string) => (await database.db.select().from(requests).where(eq(requests.id, id)))[0]!.stageDue

  it('moves the clocks it makes longer by a working day, and says so', async () => {
    // Saturday 10 October; Thursday and Friday are closed anyway
    const [before, within, over] = [await open('2026-10-12'), await open('2026-10-14'), await open('2026-10-09')]
    const [complaint] = await database.db
      .insert(cases)
      .values({
        provinceId: world.province,
        trackingCode: newKey(),
        secretHash: '',
        kind: 'complaint',
        topic: 'delay',
        text: '',
        confidential: false,
        state: 'examining',
        dueOn: '2026-10-14',
        filedAt: noon,
        stateAt: noon,
      })
      .returning()
    await catchUpCases(world)
    const closed = await closeDay(await world.as('clerk'), newKey(), { day: '2026-10-13', title: 'برف سنگین' })
    expect(closed).toMatchObject({ value: { clocks: 2 } })
    // Wednesday becomes Saturday
    expect([await due(before), await due(within), await due(over)]).toEqual(['2026-10-12', '2026-10-17', '2026-10-09'])
    expect(await database.db.select().from(requestSteps).where(eq(requestSteps.requestId, within))).toMatchObject([
      { what: 'clock-moved', facts: { from: '2026-10-14', to: '2026-10-17', day: '2026-10-13', title: 'برف سنگین' } },
    ])
    expect((await database.db.select().from(cases).where(eq(cases.id, complaint!.id)))[0]!.dueOn).toBe('2026-10-17')
    expect(await database.db.select().from(caseSteps).where(eq(caseSteps.caseId, complaint!.id))).toMatchObject([
      { what: 'clock-moved', open: true },
    ])
  })

  it('in a period of months moves no end but one that falls on the closed day itself', async () => {
    const [inside, last] = [await open('2026-11-10'), await open('2026-10-20')]
    const plan = { kind: 'cessation' }
    await database.db
      .update(requests)
      .set(plan)
      .where(inArray(requests.id, [inside, last]))
    const asked = { task: 'handover', of: 'holder' } as const
    await database.db
      .update(tasks)
      .set(asked)
      .where(inArray(tasks.requestId, [inside, last]))
    expect(await closeDay(await world.as('clerk'), newKey(), { day: '2026-10-20', title: 'برف سنگین' })).toMatchObject({
      value: { clocks: 1 },
    })
    expect([await due(inside), await due(last)]).toEqual(['2026-11-10', '2026-10-21'])
  })

  it('is recorded once, and moves nothing where the day was closed already', async () => {
    const id = await open('2026-10-24')
    const clerk = await world.as('clerk')
    expect(await closeDay(clerk, newKey(), { day: '2026-10-13', title: 'برف سنگین' })).toMatchObject({
      why: 'conflict',
    })
    expect(await closeDay(clerk, newKey(), { day: '2026-10-22', title: 'پنجشنبه' })).toMatchObject({
      value: { clocks: 0 },
    })
    expect(await due(id)).toBe('2026-10-24')
  })

  it('leaves clocks of another province alone', async () => {
    const other = await buildWorld(database.db)
    const id = await open('2026-10-28')
    await closeDay(await other.as('clerk'), newKey(), { day: '2026-10-26', title: 'برف سنگین' })
    expect(await due(id)).toBe('2026-10-28')
  })
})

describe('where a clock goes', () => {
  const days = (...closed: string[]) => ({ weekdays: [5], holidays: new Set(closed) })
  it.each([
    ['closed before it began', '2026-10-10', '2026-10-13', days(), days('2026-10-09'), '2026-10-13'],
    ['closed on the day it began', '2026-10-10', '2026-10-13', days(), days('2026-10-10'), '2026-10-13'],
    ['closed on its first day', '2026-10-10', '2026-10-13', days(), days('2026-10-11'), '2026-10-14'],
    ['closed on its last day', '2026-10-10', '2026-10-13', days(), days('2026-10-13'), '2026-10-14'],
    ['closed on the day after', '2026-10-10', '2026-10-13', days(), days('2026-10-14'), '2026-10-13'],
    ['a Friday behind the closure', '2026-10-10', '2026-10-15', days(), days('2026-10-14'), '2026-10-17'],
    ['opened again: what was promised stays', '2026-10-10', '2026-10-13', days('2026-10-11'), days(), '2026-10-13'],
  ])('%s', (_what, from, due, before, after, expected) => {
    expect(movedDue({ from, due, counts: 'working' }, before, after)).toBe(expected)
  })

  // a month of the law is so many days of the calendar: Civil Procedure 443, 444
  it.each([
    ['a deadline: closed in its middle', 'deadline', '2026-11-10', ['2026-10-13', '2026-11-09'], '2026-11-10'],
    ['a deadline: closed on its last day', 'deadline', '2026-11-10', ['2026-11-10'], '2026-11-11'],
    ['a deadline: closed on its last day, a Friday behind it', 'deadline', '2026-11-12', ['2026-11-12'], '2026-11-14'],
    ['a deadline: closed on the day after', 'deadline', '2026-11-10', ['2026-11-11'], '2026-11-10'],
    ['a term: closed on its last day', 'term', '2026-11-10', ['2026-11-10'], '2026-11-10'],
    ['an allowance: closed on its last day', 'allowance', '2026-11-10', ['2026-11-10'], '2026-11-10'],
  ] as const)('%s', (_what, counts, due, closed, expected) => {
    expect(movedDue({ from: '2026-10-10', due, counts }, days(), days(...closed))).toBe(expected)
  })
})

it('the province as its administrator sees it names seats with who sits there, counties with their offices', async () => {
  const seen = await provinceOf(database.db, world.province, world.today)
  expect(seen!.seats.find(({ id }) => id === world.seats.head)).toMatchObject({
    by: { name: world.people.head.name },
    votes: true,
  })
  expect(seen!.counties.find(({ name }) => name === 'مهرآباد')).toMatchObject({ offices: 3 })
  expect(seen!.holidays.map(({ day }) => day)).toContain('2026-10-13')
  expect(await provinceOf(database.db, newKey(), world.today)).toBeNull()
})
