import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSheet } from '#outside/sheets'
import type { Cell } from '#rules/cells'
import { diffHolidays, type Holiday, readHolidays } from '#rules/holidays'

const headings = ['تاریخ', 'میلادی', 'مناسبت', 'نوع']
const nowruz: Cell[] = ['1405/01/01', '2026-03-21', 'نوروز', 'ثابت']
const reasons = (...rows: Cell[][]) =>
  readHolidays([headings, ...rows]).refused.flatMap(({ findings }) =>
    findings.map(({ column, reason }) => `${column}: ${reason}`),
  )

describe('a holiday table', () => {
  it('of the sample is taken whole, with nothing to say', async () => {
    const sheet = await readSheet(readFileSync('server/cli/sample/holidays.csv'), 'holidays.csv')
    const cells = sheet.ok ? sheet.cells : []
    const reading = readHolidays(cells)
    expect(reading.rows).toHaveLength(cells.length - 1)
    expect(reading).toMatchObject({ refused: [], unknownColumns: [], missingColumns: [] })
    expect(reading.rows.flatMap(({ warnings }) => warnings)).toEqual([])
    expect(reading.rows[0]?.holiday).toEqual({ day: '2025-03-21', title: 'نوروز', kind: 'fixed' })
  })

  it.each<[string, Cell[]]>([
    ['both dates', nowruz],
    ['only the Jalali date', ['۱۴۰۵-۱-۱', null, 'نوروز', 'قطعی']],
    ['only the Gregorian date', [null, new Date('2026-03-21T00:00:00Z'), 'نوروز', 'ثابت']],
    ['Arabic letters and stray spaces', ['14050101', '2026/3/21', '  نوروز ', 'ثابت']],
  ])('takes a row with %s', (_, row) => {
    expect(readHolidays([headings, row]).rows).toEqual([
      { row: 2, holiday: { day: '2026-03-21', title: 'نوروز', kind: 'fixed' }, warnings: [] },
    ])
  })

  it.each<[string, Cell[], string[]]>([
    ['two dates are different days', ['1405/01/02', '2026-03-21', 'نوروز', 'ثابت'], ['day: holiday-days-differ']],
    ['there is no date', [null, null, 'نوروز', 'ثابت'], ['day: registry-empty']],
    ['the date does not exist', ['1405/12/30', null, 'نوروز', 'ثابت'], ['day: registry-day-unreadable']],
    ['there is no title', ['1405/01/01', null, null, 'ثابت'], ['title: registry-empty']],
  ])('refuses a row where %s', (_, row, expected) => {
    expect(reasons(row)).toEqual(expected)
  })

  it('refuses the same title on the same day again, and takes two titles on one day', () => {
    const reading = readHolidays([headings, nowruz, ['1405/01/01', null, 'عید فطر', 'برآورد'], nowruz])
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 3])
    expect(reading.refused[0]).toMatchObject({
      row: 4,
      findings: [{ reason: 'holiday-repeated', facts: { first: 2 } }],
    })
  })

  it.each(['شاید', null])('takes %j for an estimate and says so', (kind) => {
    const [row] = readHolidays([headings, ['1405/01/01', null, 'نوروز', kind]]).rows
    expect(row?.holiday.kind).toBe('estimate')
    expect(row?.warnings.map(({ reason }) => reason)).toEqual(['holiday-kind-unknown'])
  })

  it('needs a title and one of the two dates', () => {
    const missing = (...names: string[]) => readHolidays([names]).missingColumns.filter(({ needed }) => needed)
    expect(missing('تاریخ', 'مناسبت', 'نوع')).toEqual([])
    expect(missing('میلادی', 'مناسبت', 'نوع')).toEqual([])
    expect(missing('تاریخ', 'میلادی', 'نوع').map(({ column }) => column)).toEqual(['title'])
  })
})

describe('a holiday table against the one that stands', () => {
  const feast = (day: string, kind: Holiday['kind'] = 'estimate', title = 'عید فطر'): Holiday => ({ day, title, kind })

  it.each<[string, Holiday[], Holiday[], Partial<ReturnType<typeof diffHolidays>>]>([
    ['adds what is new', [feast('2026-03-20')], [], { added: [feast('2026-03-20')] }],
    ['leaves what is the same', [feast('2026-03-20')], [feast('2026-03-20')], { unchanged: [feast('2026-03-20')] }],
    [
      'makes an estimate sure',
      [feast('2026-03-20', 'fixed')],
      [feast('2026-03-20')],
      { changed: [feast('2026-03-20', 'fixed')] },
    ],
    [
      'moves an estimate',
      [feast('2026-03-21', 'fixed')],
      [feast('2026-03-20')],
      { moved: [{ from: feast('2026-03-20'), to: feast('2026-03-21', 'fixed') }] },
    ],
    [
      'moves it by ten days at most',
      [feast('2026-03-30')],
      [feast('2026-03-20')],
      { moved: [{ from: feast('2026-03-20'), to: feast('2026-03-30') }] },
    ],
    [
      'takes eleven days for another feast',
      [feast('2026-03-31')],
      [feast('2026-03-20')],
      { added: [feast('2026-03-31')] },
    ],
    ['never moves a sure one', [feast('2026-03-21')], [feast('2026-03-20', 'fixed')], { added: [feast('2026-03-21')] }],
    [
      'never moves another title',
      [feast('2026-03-21')],
      [feast('2026-03-20', 'estimate', 'عید قربان')],
      { added: [feast('2026-03-21')] },
    ],
    [
      'keeps the spelling that stands',
      [feast('2026-03-20', 'fixed', 'عيد  فطر')],
      [feast('2026-03-20')],
      { changed: [feast('2026-03-20', 'fixed')] },
    ],
    ['leaves what the sheet does not name', [], [feast('2026-03-20')], {}],
  ])('%s', (_, incoming, existing, expected) => {
    expect(diffHolidays(incoming, existing)).toEqual({ added: [], moved: [], changed: [], unchanged: [], ...expected })
  })
})
