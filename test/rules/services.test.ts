import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSheet } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { readServices } from '#rules/services'
import { type ServiceField, type ServiceRow, serviceColumns } from '#rules/services-columns'
import { diffServices } from '#rules/services-diff'
import { givenTo } from '#rules/services-given'

const fields = Object.keys(serviceColumns) as ServiceField[]
const headings = fields.map((field) => serviceColumns[field].heading)
const clean: Record<ServiceField, Cell> = {
  code: '1101',
  name: 'تعویض کارت ملی',
  agency: 'ثبت احوال',
  tariff: null,
  fee: '420000',
  remuneration: null,
  approvedBy: 'کارگروه استانی',
  document: 'صورت‌جلسه ۲۱، بند ۴',
  firstDay: '1405/04/01',
  provisional: null,
  prerequisites: null,
  documents: null,
  days: null,
  offices: null,
}
const service = { ...clean, fee: 420_000, firstDay: '2026-06-22', provisional: false, offices: null } as ServiceRow

const row = (over: Partial<Record<ServiceField, Cell>> = {}): Cell[] =>
  fields.map((field) => (field in over ? (over[field] ?? null) : clean[field]))
const read = (...rows: Cell[][]) => readServices([headings, ...rows])
const reasons = (findings: { column: string; reason: string }[]) =>
  findings.map(({ column, reason }) => `${column}: ${reason}`)

describe('a list of services', () => {
  it('of the sample is taken whole, with nothing to say', async () => {
    const sheet = await readSheet(readFileSync('server/cli/sample/services.csv'), 'services.csv')
    const cells = sheet.ok ? sheet.cells : []
    const reading = readServices(cells)
    expect(reading.rows).toHaveLength(cells.length - 1)
    expect(reading).toMatchObject({ refused: [], unknownColumns: [], missingColumns: [] })
    expect(reading.rows.flatMap(({ warnings }) => warnings)).toEqual([])
    expect(new Set(reading.rows.map((taken) => taken.service.code)).size).toBe(25)
  })

  it.each<[string, Partial<Record<ServiceField, Cell>>, Partial<ServiceRow>]>([
    ['as it should be', {}, {}],
    ['with Arabic letters, stray spaces and marks', { name: '  تعويض كارت‌  ملي\u200f ' }, { name: 'تعویض کارت ملی' }],
    ['with a code in Persian digits', { code: ' ۱۱۰۱ ' }, { code: '1101' }],
    ['with a code that is a number', { code: 1101 }, { code: '1101' }],
    ['with a code of letters and dashes', { code: 'ir-12/4.a' }, { code: 'IR-12/4.A' }],
    ['with a code of 40 signs', { code: '1'.repeat(40) }, { code: '1'.repeat(40) }],
    ['with grouped Persian digits', { fee: '۴۲۰٬۰۰۰ ریال' }, {}],
    ['with a Latin comma', { fee: '420,000' }, {}],
    ['with points between thousands', { fee: '1.420.000' }, { fee: 1_420_000 }],
    ['with Arabic digits and the mark of a cheque', { fee: '٤٢٠٬٠٠٠/-' }, {}],
    ['with a number', { fee: 420_000 }, {}],
    ['with a number that got decimals', { fee: '420000.00' }, {}],
    ['free of charge in words', { fee: 'رایگان' }, { fee: 0 }],
    ['free of charge in figures', { fee: 0 }, { fee: 0 }],
    ['at ten thousand million rials', { fee: 10_000_000_000 }, { fee: 10_000_000_000 }],
    ['with a true date', { firstDay: new Date('2026-06-22T00:00:00Z') }, {}],
    ['with a date in Persian digits', { firstDay: '۱۴۰۵-۴-۱' }, {}],
    ['for all offices in words', { offices: 'همهٔ دفترها' }, {}],
    ['for all offices by a dash', { offices: '-' }, {}],
    ['for one office', { offices: '۷۲-۱۴-۳۰۰۱' }, { offices: ['72-14-3001'] }],
    [
      'for some offices',
      { offices: '72-14-3001، 72/14/3002; 72-14-3001 و ۷۲−۱۴−۳۰۰۳' },
      { offices: ['72-14-3001', '72-14-3002', '72-14-3003'] },
    ],
  ])('takes a row %s without a word', (_, over, expected) => {
    expect(read(row(over))).toMatchObject({
      rows: [{ row: 2, service: { ...service, ...expected }, warnings: [] }],
      refused: [],
    })
  })

  it.each<[string, Partial<Record<ServiceField, Cell>>, string[]]>([
    ['there is no code', { code: null }, ['code: registry-empty']],
    ['the code became a date', { code: new Date('2026-06-22T00:00:00Z') }, ['code: services-code-unreadable']],
    ['the code has 41 signs', { code: '1'.repeat(41) }, ['code: services-code-unreadable']],
    ['the code became a power of ten', { code: '1.1E+11' }, ['code: services-code-unreadable']],
    ['there is no name', { name: ' ' }, ['name: registry-empty']],
    ['there is no agency', { agency: 'نامشخص' }, ['agency: registry-empty']],
    ['there is no fee', { fee: '-' }, ['fee: registry-empty']],
    ['the fee is a word', { fee: 'طبق تعرفه' }, ['fee: services-amount-unreadable']],
    ['the fee is a range', { fee: '100000-200000' }, ['fee: services-amount-unreadable']],
    ['the fee is negative', { fee: -1 }, ['fee: services-amount-unreadable']],
    ['the fee has a fraction', { fee: 1000.5 }, ['fee: services-amount-unreadable']],
    ['the fee is beyond reason', { fee: 10_000_000_001 }, ['fee: services-amount-unreadable']],
    ['the thousands are not thousands', { fee: '4,20' }, ['fee: services-amount-unreadable']],
    ['nobody approved it', { approvedBy: null }, ['approvedBy: registry-empty']],
    ['there is no document', { document: null }, ['document: registry-empty']],
    ['there is no day', { firstDay: null }, ['firstDay: registry-empty']],
    ['the day does not exist', { firstDay: '1405/12/30' }, ['firstDay: registry-day-unreadable']],
    ['the offices are a word', { offices: 'دفتر مرکزی' }, ['offices: services-offices-unreadable']],
    ['no office is meant', { offices: 'ندارد' }, ['offices: services-offices-unreadable']],
    [
      'the office became a date',
      { offices: new Date('2026-06-22T00:00:00Z') },
      ['offices: services-offices-unreadable'],
    ],
    [
      'much is wrong',
      { code: 'الف+ب', fee: 'x' },
      ['code: services-code-unreadable', 'fee: services-amount-unreadable'],
    ],
  ])('refuses a row where %s', (_, over, expected) => {
    const { rows, refused } = read(row(over))
    expect(rows).toEqual([])
    expect(refused.map(({ row: at, findings }) => [at, reasons(findings)])).toEqual([[2, expected]])
  })

  it.each<[string, Partial<Record<ServiceField, Cell>>, Partial<ServiceRow>, string[]]>([
    ['tomans', { fee: '۴۲٬۰۰۰ تومان' }, { fee: 420_000 }, ['fee: services-amount-tomans']],
    ['a day with the year last', { firstDay: '01/04/1405' }, {}, ['firstDay: registry-day-guessed']],
    [
      'an office that cannot be read beside one that can',
      { offices: '72-14-3001، مرکزی' },
      { offices: ['72-14-3001'] },
      ['offices: services-offices-some-unreadable'],
    ],
  ])('takes %s with a warning', (_, over, expected, warned) => {
    const [taken] = read(row(over)).rows
    expect(taken?.service).toEqual({ ...service, ...expected })
    expect(reasons(taken?.warnings ?? [])).toEqual(warned)
  })

  it('takes one row per day of effect, and refuses the same day again', () => {
    const { rows, refused } = read(row(), row({ firstDay: '1405/07/01', fee: 500_000 }), row({ fee: 1 }))
    expect(rows.map(({ service: { firstDay } }) => firstDay)).toEqual(['2026-06-22', '2026-09-23'])
    expect(refused[0]?.findings[0]).toMatchObject({ row: 4, reason: 'services-repeated', facts: { first: 2 } })
  })

  it('keeps the first name of a service that is named twice', () => {
    const { rows } = read(row(), row({ firstDay: '1405/07/01', name: 'کارت ملی', agency: 'ثبت  احوال' }))
    expect(rows[1]?.service).toMatchObject({ name: 'تعویض کارت ملی', agency: 'ثبت احوال' })
    expect(reasons(rows[1]?.warnings ?? [])).toEqual(['name: services-named-otherwise'])
  })

  it('knows other headings in any order, and needs all but the offices', () => {
    const other = ['ردیف', 'مبلغ', 'عنوان خدمت', 'دستگاه اجرایی', 'کد', 'شماره مصوبه', 'مرجع', 'از تاریخ', 'یادداشت']
    const reading = readServices([
      other,
      [1, '420,000', 'تعویض کارت ملی', 'ثبت احوال', 1101, '۱', 'کارگروه', '1405/4/1', ''],
    ])
    expect(reading.rows[0]?.service).toMatchObject({ code: '1101', fee: 420_000, offices: null })
    expect(reading.unknownColumns).toEqual(['یادداشت'])
    expect(reading.missingColumns).toEqual([{ column: 'offices', needed: false }])
    const without = readServices([headings.filter((heading) => heading !== serviceColumns.document.heading), row()])
    expect(without.rows).toEqual([])
    expect(without.missingColumns).toEqual([{ column: 'document', needed: true }])
  })
})

describe('a list against what stands', () => {
  const standing = {
    services: [
      {
        id: 'a',
        code: '1101',
        name: 'تعویض کارت ملی',
        agency: 'ثبت احوال',
        prerequisites: null,
        documents: null,
        days: null,
      },
    ],
    prices: [
      {
        service: 'a',
        sum: 'fee' as const,
        firstDay: '2026-06-22',
        amount: 420_000,
        approvedBy: 'کارگروه استانی',
        document: 'صورت‌جلسه ۲۱، بند ۴',
        provisional: false,
      },
    ],
  }
  const counts = (...rows: Cell[][]) => {
    const diff = diffServices(read(...rows).rows, standing, () => 'new')
    return [diff.added, diff.changed, diff.prices, diff.corrected, diff.unchanged].map((part) => part.length)
  }

  it.each<[string, Cell[][], number[]]>([
    ['nothing where it is the same', [row()], [0, 0, 0, 0, 1]],
    ['a price of another day', [row({ firstDay: '1405/07/01' })], [0, 0, 1, 0, 0]],
    ['a correction of the same day: amount', [row({ fee: 1 })], [0, 0, 0, 1, 0]],
    ['a correction of the same day: authority', [row({ approvedBy: 'دیگری' })], [0, 0, 0, 1, 0]],
    ['a correction of the same day: document', [row({ document: 'دیگری' })], [0, 0, 0, 1, 0]],
    ['another name', [row({ name: 'دیگری' })], [0, 1, 0, 0, 0]],
    [
      'a new service once, with both its prices',
      [row({ code: 2 }), row({ code: 2, firstDay: '1405/07/01' })],
      [1, 0, 2, 0, 0],
    ],
  ])('finds %s', (_, rows, expected) => {
    expect(counts(...rows)).toEqual(expected)
  })

  const today = '2026-11-21'
  it.each<[string, Cell[][], Partial<ReturnType<typeof givenTo>[number]>]>([
    ['from today where a price is in force', [row({ code: 2 })], { since: today, offices: null }],
    ['from today where it begins today', [row({ code: 2, firstDay: '1405/08/30' })], { since: today }],
    ['from its first day where that is tomorrow', [row({ code: 2, firstDay: '1405/09/01' })], { since: '2026-11-22' }],
    ['from today where what stands is in force', [row({ firstDay: '1405/09/01' })], { since: today }],
    [
      'from the earlier of two coming days',
      [row({ code: 2, firstDay: '1405/10/01' }), row({ code: 2, firstDay: '1405/09/01' })],
      { since: '2026-11-22' },
    ],
    [
      'to those named only, though a row names none',
      [row({ offices: '1-2-3' }), row({ firstDay: '1405/09/01' }), row({ firstDay: '1405/10/01', offices: '1-2-4' })],
      { offices: ['1-2-3', '1-2-4'] },
    ],
  ])('gives a service %s', (_, rows, expected) => {
    const taken = read(...rows).rows
    const given = givenTo(
      taken,
      diffServices(taken, standing, () => 'new'),
      standing.prices,
      today,
    )
    expect(given).toHaveLength(1)
    expect(given[0]).toMatchObject(expected)
  })
})

describe('the unit of a fee', () => {
  const few = (['code', 'name', 'agency', 'fee', 'approvedBy', 'document', 'firstDay'] as const).map(
    (field) => serviceColumns[field].heading,
  )
  const row = (fee: string | number) => ['A-1', 'صدور', 'ثبت', fee, 'هیأت', 'ص/1', '1405/01/01']
  const read = (heading: string, fee: string | number) =>
    readServices([few.map((one, n) => (n === 3 ? heading : one)), row(fee)])
  it.each([
    ['کارمزد (تومان)', '12000', 120_000],
    ['کارمزد (هزار ریال)', 120, 120_000],
    ['کارمزد به تومان', '12000', 120_000],
    ['کارمزد [میلیون ریال]', '1.5', 1_500_000],
    ['کارمزد', '12 هزار تومان', 120_000],
    ['کارمزد (به تومان)', '12', 120],
    ['fee (IRT)', '12000', 120_000],
    ['(تومان) کارمزد', '12000', 120_000],
    ['نرخ تومانی', 12_000, 120_000],
    ['کارمزد (ارقام به هزار ریال)', 12, 12_000],
    ['کارمزد (۱۰۰۰ ریال)', 12, 12_000],
    ['کارمزد ۱۴۰۵ (تومان)', '12000', 120_000],
    ['کارمزد', 'تومان 12000', 120_000],
  ])('«%s» with %s is read in rials, with a doubt', (heading, fee, amount) => {
    const [taken] = read(heading, fee).rows
    expect(taken?.service.fee).toBe(amount)
    expect(taken?.warnings.map(({ reason }) => reason)).toEqual(['services-amount-tomans'])
  })

  const table = (...others: (string | number | null)[][]) => [
    few.map((one, n) => (n === 3 ? 'کارمزد' : one)),
    ...others,
  ]
  it.each([
    ['a note above', [['مبالغ به هزار ریال است'], ...table(row(12))]],
    ['a note below', table(row(12), ['* کلیه مبالغ به هزار ریال می‌باشد.'])],
    ['a line of units', table([null, null, null, '(هزار ریال)'], row(12))],
    [
      'a column of units',
      [
        [...table()[0]!, 'واحد پول'],
        [...row(12), 'هزار ریال'],
      ],
    ],
  ])('%s says the unit', (_, cells) => {
    const { rows } = readServices(cells)
    expect(rows.map(({ service }) => service.fee)).toEqual([12_000])
    expect(rows[0]?.warnings.map(({ reason }) => reason)).toEqual(['services-amount-tomans'])
  })

  it('refuses amounts whose heading and note differ, and figures that can be read in two ways', () => {
    expect(readServices([['مبالغ به تومان'], ...table(row(12)).map((one) => [...one])]).rows).toHaveLength(1)
    const differing = read('کارمزد (ریال)', 12_000)
    expect(differing.rows).toHaveLength(1)
    const noted = [['مبالغ به تومان'], few, row(12_000)]
    expect(readServices(noted).rows).toEqual([])
    expect(read('کارمزد', '12٫000').rows).toEqual([])
    expect(read('کارمزد', '12/000').rows).toEqual([])
  })

  it.each(['کارمزد (دلار)', 'کارمزد (ت)', 'کارمزد (شامل تعرفه)', 'نرخ تعرفه', 'شرح'])(
    '«%s» is never taken for the fee in rials',
    (heading) => {
      expect(read(heading, '12000').missingColumns).toContainEqual({ column: 'fee', needed: true })
    },
  )
})

describe('the three sums of a row', () => {
  const three = { tariff: '300,000', fee: '12 هزار تومان', remuneration: 50_000 }

  it('are kept apart, each in rials and with its own doubt', () => {
    const [taken] = read(row(three)).rows
    expect(taken?.service).toMatchObject({ tariff: 300_000, fee: 120_000, remuneration: 50_000 })
    expect(reasons(taken?.warnings ?? [])).toEqual(['fee: services-amount-tomans'])
  })

  it.each<[string, Partial<Record<ServiceField, Cell>>]>([
    ['only the tariff', { fee: null, tariff: 1 }],
    ['only the remuneration', { fee: null, remuneration: 1 }],
  ])('may be %s', (_, over) => {
    expect(read(row(over)).rows).toHaveLength(1)
  })

  it('are all refused where one of them cannot be read', () => {
    const { rows, refused } = read(row({ ...three, remuneration: 'طبق قرارداد' }))
    expect(rows).toEqual([])
    expect(refused.flatMap(({ findings }) => reasons(findings))).toContain('remuneration: services-amount-unreadable')
  })

  it('may come in rows of their own for one day, each once', () => {
    const apart = [row({ fee: null, tariff: 1 }), row(), row({ fee: null, tariff: 2 })]
    const { rows, refused } = read(...apart)
    expect(rows.map(({ service: { tariff, fee } }) => [tariff, fee])).toEqual([
      [1, null],
      [null, 420_000],
    ])
    expect(refused[0]?.findings[0]).toMatchObject({ row: 4, reason: 'services-repeated', facts: { first: 2 } })
  })

  const under = (...names: string[]) =>
    readServices([
      ['کد خدمت', 'نام خدمت', 'دستگاه', ...names, 'مرجع تصویب', 'شماره سند', 'تاریخ اجرا'],
      ['1', 'صدور', 'ثبت', ...names.map(() => '20000'), 'کارگروه', '۱۸', '1405/01/01'],
      ['2', 'صدور', 'ثبت', ...names.map(() => '20000'), 'کارگروه', '۱۸', '1405/01/01'],
    ])

  it('headed «تعرفه» alone may be the fee: it is doubted once, and not beside a fee or with the agency named', () => {
    const doubts = (...names: string[]) => under(...names).rows.map(({ warnings }) => reasons(warnings))
    expect(doubts('تعرفه')).toEqual([['tariff: services-tariff-doubted'], []])
    expect(doubts('تعرفه', 'کارمزد')).toEqual([[], []])
    expect(doubts('تعرفه دستگاه')).toEqual([[], []])
    expect(under('تعرفه (هزار ریال)').rows[0]?.service.tariff).toBe(20_000_000)
  })

  it.each<[Cell, boolean, string[]]>([
    ['قطعی', false, []],
    ['موقت', true, []],
    [null, false, []],
    ['تا اطلاع', true, ['provisional: services-provisional-unreadable']],
  ])('are by «%s» provisional: %s', (provisional, expected, warned) => {
    const [taken] = read(row({ provisional })).rows
    expect(taken?.service.provisional).toBe(expected)
    expect(reasons(taken?.warnings ?? [])).toEqual(warned)
  })

  it.each<[Cell, number | null, string[]]>([
    ['۵ روز', 5, []],
    [0, 0, []],
    [3650, 3650, []],
    [3651, null, ['days: services-days-unreadable']],
    ['یک هفته', null, ['days: services-days-unreadable']],
    [1.5, null, ['days: services-days-unreadable']],
  ])('are done within «%s»: %s days', (days, expected, warned) => {
    const [taken] = read(row({ days })).rows
    expect(taken?.service.days).toBe(expected)
    expect(reasons(taken?.warnings ?? [])).toEqual(warned)
  })
})
