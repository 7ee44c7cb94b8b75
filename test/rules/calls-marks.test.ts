// Marks of the exam from a sheet: what is taken, refused, doubted, and who is missing.
import { describe, expect, it, test } from 'vitest'
import { type Examined, markCounts, readMarks } from '#rules/calls-marks'
import type { Cell } from '#rules/cells'
import { newTrackingCode } from '#rules/identifiers'

const one = (nth: number, more: Partial<Examined> = {}): Examined => ({
  ...{ id: `a${nth}`, name: `متقاضی ${nth}`, verdict: 'fit', mark: null },
  trackingCode: newTrackingCode(new Uint8Array(8).fill(nth + 1)),
  nationalId: ['9990000018', '9990000026', '9990000034', '9990000042'][nth]!,
  ...more,
})
const all = [one(0), one(1, { mark: 70 }), one(2, { verdict: 'unfit' }), one(3)]
const head: Cell[] = ['ردیف', 'کد پیگیری', 'نمره']
const read = (...rows: [Cell, Cell][]) =>
  readMarks([head, ...rows.map(([code, mark], at) => [at + 1, code, mark])], all)

describe('a sheet of marks', () => {
  test.each<[string, Cell, Cell, string | null]>([
    ['of a tracking code', one(0).trackingCode, 90, null],
    ['of one in groups, and a mark in other digits', one(0).trackingCode.replace(/(.{4})(?=.)/g, '$1-'), '۹۰', null],
    ['of a national ID', '999-000001-8', 90, null],
    ['of nobody', '1111222233334444', 90, 'founding-marks-unknown'],
    ['of nobody at all', null, 90, 'founding-marks-unknown'],
    ['of one who is not fit', one(2).trackingCode, 90, 'founding-marks-unfit'],
    ['of 0', one(0).trackingCode, 0, null],
    ['of 100', one(0).trackingCode, 100, null],
    ['of less than 0', one(0).trackingCode, -1, 'founding-marks-wrong'],
    ['of more than 100', one(0).trackingCode, 100.5, 'founding-marks-wrong'],
    ['that is none', one(0).trackingCode, 'غایب', 'founding-marks-wrong'],
    ['that is empty', one(0).trackingCode, null, 'founding-marks-wrong'],
  ])('%s', (_, code, mark, reason) => {
    const { taken, refused } = read([code, mark])
    expect(refused.flatMap(({ findings }) => findings.map((finding) => finding.reason))).toEqual(reason ? [reason] : [])
    expect(taken.map(({ id }) => id)).toEqual(reason ? [] : ['a0'])
  })

  it('keeps two decimals, rounds more and says so; of two rows for one the second is refused, with the first', () => {
    const reading = read([one(0).trackingCode, '۸۷٫۵۰۴'], [one(0).nationalId, 60], [one(1).trackingCode, 70])
    expect(reading.taken.map(({ id, mark, was }) => [id, mark, was])).toEqual([
      ['a0', 87.5, null],
      ['a1', 70, 70],
    ])
    expect(reading.warnings).toMatchObject([{ reason: 'founding-marks-rounded', facts: { mark: 87.5 } }])
    expect(reading.refused).toMatchObject([
      { row: 3, findings: [{ reason: 'founding-marks-repeated', facts: { first: 2 } }] },
    ])
    expect(reading.absent).toEqual(['متقاضی 3'])
    expect(markCounts(reading)).toEqual({ added: 1, changed: 0, unchanged: 1, refused: 1, warned: 1, absent: 1 })
  })

  it('without a column takes nothing, and says which is missing', () => {
    expect(
      readMarks(
        [
          ['کد پیگیری', 'نام'],
          ['1', 'x'],
        ],
        all,
      ).missingColumns.length,
    ).toBeGreaterThan(0)
    expect(
      readMarks(
        [
          ['کد ملی', 'نمره'],
          ['9990000018', 50],
        ],
        all,
      ),
    ).toMatchObject({ taken: [{ id: 'a0', mark: 50 }] })
  })
})
