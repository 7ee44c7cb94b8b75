// What verdicts leave for renewal, for new services and for the rank: of this term, and as long as they stand.
import { describe, expect, test } from 'vitest'
import { lawOn } from '#rules/law'
import { assignment } from '#rules/requests/assignment'
import { renewal } from '#rules/requests/renewal'
import type { PastVerdict, ViolationFile } from '#rules/violations/ladder'
import { marksOf } from '#rules/violations/marks'

const law = lawOn('2026-03-21', [])
const term = { from: '2026-01-01', to: '2030-12-31' }
const past = (more: Partial<PastVerdict> = {}): PastVerdict => ({
  ...{ id: 'one', row: '10', decidedOn: '2027-05-05', warning: false, appeal: 'none', negative: true },
  ...more,
})
const fileOf = (verdicts: PastVerdict[]): ViolationFile => ({ term, colourChanged: false, verdicts })

describe('the score of a term', () => {
  test.each<[string, PastVerdict[], Partial<ReturnType<typeof marksOf>>]>([
    ['an empty file has none', [], { verdicts: 0, points: 0 }],
    ['a reprimand takes a point off', [past()], { verdicts: 1, negative: 1, points: 1 }],
    [
      'premises below standard take one off as well',
      [past({ row: '11', negative: false, ranked: true })],
      { ranked: 1, points: 1 },
    ],
    ['both add up', [past(), past({ id: 'two', ranked: true, negative: false })], { verdicts: 2, points: 2 }],
    ['another verdict is counted without a point', [past({ row: '1', negative: false })], { verdicts: 1, points: 0 }],
    ['one of the first day of the term counts', [past({ decidedOn: term.from })], { points: 1 }],
    ['one of the day before does not', [past({ decidedOn: '2025-12-31' })], { verdicts: 0, points: 0 }],
    ['one of the last day counts', [past({ decidedOn: term.to })], { points: 1 }],
    ['one of the day after does not', [past({ decidedOn: '2031-01-01' })], { verdicts: 0, points: 0 }],
    ['one that an appeal overturned does not', [past({ appeal: 'overturned' })], { verdicts: 0, points: 0 }],
    ['one that an appeal upheld does', [past({ appeal: 'upheld' })], { points: 1 }],
  ])('%s', (_, verdicts, marks) => {
    expect(marksOf(fileOf(verdicts), law)).toMatchObject(marks)
  })
})

describe('who reads it', () => {
  const said = (kind: typeof renewal, violations: ViolationFile | null) =>
    (kind.warnings ?? [])
      .filter(({ needs }) => needs.length === 0)
      .flatMap(({ say }) => {
        const ask = {
          form: {},
          license: { expiresOn: term.to, colour: 'normal', standing: 'active' },
          today: '2027-06-01',
          violations,
          others: [],
          earlier: [],
        }
        return say(ask as never, law)?.key ?? []
      })
  test.each([
    ['renewal', renewal, 'renewal-violations'],
    ['the assignment of a service', assignment, 'assignment-violations'],
  ] as const)('%s says that there are verdicts, and nothing of a clean file', (_, kind, key) => {
    expect(said(kind, fileOf([past()]))).toContain(key)
    expect(said(kind, fileOf([]))).not.toContain(key)
    expect(said(kind, null)).not.toContain(key)
  })
})
