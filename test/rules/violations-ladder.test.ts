// The ladder of Annex 4 article 10: each row on both sides of its boundary, and 1,000 random histories against a count by hand.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '#rules/calendar'
import { lawOn } from '#rules/law'
import {
  conducts,
  countedWarnings,
  type Found,
  type PastVerdict,
  propose,
  proposeNext,
  type Row,
  rows,
  type ViolationFile,
} from '#rules/violations/ladder'
import { keptProposal } from '#rules/violations/proposal'

const today = '2026-10-10'
const term = { from: '2025-01-01', to: '2028-01-01' }
const plain = lawOn(today, [])
const under = (values: Record<string, string | boolean>) =>
  lawOn(
    today,
    Object.entries(values).map(([parameter, value]) => ({
      parameter,
      value,
      resolution: 'مصوبه ۱',
      firstDay: '2026-01-01',
    })),
  )

const found = (conduct: Found['conduct'], damage = 0, more: Partial<Found> = {}): Found => ({
  conduct,
  damage,
  outside: false,
  grave: false,
  ...more,
})
const past = (row: Row, more: Partial<PastVerdict> = {}): PastVerdict => ({
  id: `${row} ${more.decidedOn ?? ''}`,
  row,
  decidedOn: '2026-03-01',
  warning: ['3', '4', '5', '11'].includes(row),
  appeal: 'none',
  ...more,
})
const file = (verdicts: PastVerdict[] = [], colourChanged = false): ViolationFile => ({ term, colourChanged, verdicts })
const clauses = (of: ReturnType<typeof propose>) =>
  of.cites.map(({ clause, note }) => `${clause}${note === undefined ? '' : `/${note}`}`)

describe('the row that is proposed', () => {
  it.each<[string, Found, ViolationFile, string[], object]>([
    ['procedure not followed', found('procedure'), file(), ['1'], { correct: true, pay: 0 }],
    ['procedure not followed, with damage', found('procedure', 1), file(), ['2'], { correct: true, pay: 1 }],
    ['a mistake without damage', found('mistake'), file(), ['1'], { correct: true, pay: 0 }],
    ['a mistake with damage', found('mistake', 70), file(), ['2'], { correct: true, pay: 70, warning: false }],
    ['on purpose without damage', found('intent'), file(), ['1'], { correct: true, warning: false }],
    ['on purpose, the first', found('intent', 70), file(), ['3'], { warning: true, pay: 70, fine: 0 }],
    ['on purpose, the second', found('intent', 70), file([past('3')]), ['4'], { warning: true, pay: 70, fine: 140 }],
    [
      'on purpose, the third',
      found('intent', 70),
      file([past('3'), past('4')]),
      ['5'],
      { warning: true, fine: 140, cutOff: { least: 30, most: 180 }, colour: true, refer: [] },
    ],
    ['the third without damage', found('intent'), file([past('3'), past('4')]), ['5'], { colour: true, pay: 0 }],
    [
      'the third after a change of colour',
      found('intent', 70),
      file([past('3'), past('4')], true),
      ['5', '5/1', '5/2'],
      { colour: false, refer: ['colour'], noRenewal: true },
    ],
    ['the first after a change of colour', found('intent', 7), file([], true), ['3', '5/2'], { noRenewal: true }],
    ['a mistake after a change of colour', found('mistake', 7), file([], true), ['2'], { noRenewal: false }],
    [
      'the fourth',
      found('intent', 1),
      file([past('3'), past('4'), past('5')]),
      ['5', '5', '6'],
      { refer: ['warnings'], cutOff: { least: 30, most: 180 } },
    ],
    ['outside the contracts', found('mistake', 5, { outside: true }), file(), ['2', '8'], { pay: 5 }],
    ['with grave consequences', found('procedure', 0, { grave: true }), file(), ['1', '8/0'], { stop: true }],
    ['disrespect', found('disrespect'), file(), ['10'], { reprimand: true, negative: true, warning: false }],
    ['premises', found('premises'), file(), ['11'], { warning: true, ranked: true }],
    ['a debt unpaid', found('unpaid', 9), file([past('2')]), ['7'], { reassign: true, pay: 9 }],
  ])('%s', (_name, what, on, expected, sanction) => {
    const proposal = propose(what, on, plain)
    expect(clauses(proposal)).toEqual(expected)
    expect(proposal.sanction).toMatchObject(sanction)
  })
})

describe('what counts', () => {
  const third = [past('3'), past('4')]
  it.each<[string, PastVerdict[], typeof plain, Row]>([
    ['verdicts of the term', third, plain, '5'],
    ['its first day', [past('3', { decidedOn: term.from }), past('4')], plain, '5'],
    ['not the day before', [past('3', { decidedOn: addDays(term.from, -1) }), past('4')], plain, '4'],
    [
      'that day, where the province counts without limit',
      [past('3', { decidedOn: addDays(term.from, -1) }), past('4')],
      under({ 'violation.countWindow': 'always' }),
      '5',
    ],
    ['not what an appeal overturned', [past('3', { appeal: 'overturned' }), past('4')], plain, '4'],
    ['what it upheld', [past('3', { appeal: 'upheld' }), past('4')], plain, '5'],
    ['what is under appeal', [past('3', { appeal: 'open' }), past('4')], plain, '5'],
    [
      'not that, where an appeal suspends',
      [past('3', { appeal: 'open' }), past('4')],
      under({ 'appeal.suspends': true }),
      '4',
    ],
    ['no faults by mistake', [past('2'), past('1'), past('10')], plain, '3'],
  ])('%s', (_name, verdicts, law, row) => {
    expect(propose(found('intent', 1), file(verdicts), law).sanction.row).toBe(row)
  })

  it.each<[string, PastVerdict[], typeof plain, number, boolean]>([
    ['three warnings with this one', [past('11'), past('3')], plain, 3, false],
    ['the fourth', [past('11'), past('3'), past('11')], plain, 4, true],
    [
      'those for premises left out by the province',
      [past('11'), past('3'), past('11')],
      under({ 'violation.warningsCounted': 'fault-warnings' }),
      2,
      false,
    ],
    ['none that was overturned', [past('11', { appeal: 'overturned' }), past('3'), past('11')], plain, 3, false],
  ])('of warnings: %s', (_name, verdicts, law, warnings, refers) => {
    const proposal = propose(found('intent', 1), file(verdicts), law)
    expect(proposal.warnings).toBe(warnings)
    expect(proposal.sanction.refer.includes('warnings')).toBe(refers)
  })

  it('says what would follow the next time', () => {
    expect(proposeNext(found('intent', 1), file(), plain).sanction.row).toBe('4')
    expect(proposeNext(found('intent', 1), file([past('3')]), plain).sanction.row).toBe('5')
    expect(proposeNext(found('intent'), file(), plain).sanction.row).toBe('1')
  })
})

it('counts a warning that the examiner is for otherwise than the ladder, and refers by it', () => {
  const kept = (verdicts: PastVerdict[]) =>
    keptProposal(
      { ...found('mistake', 5), row: '3', cutOff: null, reason: 'عمد در کار بود', word: 'یافته' },
      file(verdicts),
      plain,
    )
  expect(kept([past('11'), past('11')])).toMatchObject({ row: '3', proposed: '2', warnings: 3, refer: '' })
  expect(kept([past('11'), past('11'), past('11')])).toMatchObject({ row: '3', warnings: 4, refer: 'warnings' })
})

/** The same counted by hand: one walk over the file, with running sums. */
function byHand(what: Found, on: ViolationFile, always: boolean, suspends: boolean, narrow: boolean) {
  let [faults, warnings] = [0, 0]
  for (const verdict of on.verdicts) {
    if (!always && (verdict.decidedOn < on.term.from || verdict.decidedOn > on.term.to)) continue
    if (verdict.appeal === 'overturned' || (suspends && verdict.appeal === 'open')) continue
    const fault = '345'.includes(verdict.row)
    if (fault) faults += 1
    if (verdict.warning && (fault || !narrow)) warnings += 1
  }
  const [hurt, purpose] = [what.damage > 0, what.conduct === 'intent']
  let row: Row
  if (what.conduct === 'disrespect') row = '10'
  else if (what.conduct === 'premises') row = '11'
  else if (what.conduct === 'unpaid') row = '7'
  else if (purpose && faults >= 2) row = '5'
  else if (purpose && hurt) row = faults === 1 ? '4' : '3'
  else row = hurt ? '2' : '1'
  const warned = ['3', '4', '5', '11'].includes(row)
  if (warned && (row !== '11' || !narrow)) warnings += 1
  const refer = [
    ...(row === '5' && on.colourChanged ? ['colour'] : []),
    ...(warned && (row !== '11' || !narrow) && warnings > 3 ? ['warnings'] : []),
  ]
  return {
    row,
    refer,
    pay: ['2', '3', '4', '5', '7'].includes(row) ? what.damage : 0,
    fine: row === '4' || row === '5' ? 2 * what.damage : 0,
    cutOff: row === '5' ? { least: 30, most: 180 } : null,
    colour: row === '5' && !on.colourChanged,
    noRenewal: '345'.includes(row) && on.colourChanged,
    warning: warned,
    stop: what.grave,
  }
}

const histories = fc.record({
  what: fc.record({
    conduct: fc.constantFrom(...conducts),
    damage: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e9 })),
    outside: fc.boolean(),
    grave: fc.boolean(),
  }),
  colourChanged: fc.boolean(),
  verdicts: fc.array(
    fc.record({
      id: fc.uuid(),
      row: fc.constantFrom(...rows),
      decidedOn: fc.integer({ min: -400, max: 1500 }).map((days) => addDays(term.from, days)),
      warning: fc.boolean(),
      appeal: fc.constantFrom('none' as const, 'open' as const, 'upheld' as const, 'overturned' as const),
    }),
    { maxLength: 8 },
  ),
  always: fc.boolean(),
  suspends: fc.boolean(),
  narrow: fc.boolean(),
})

test('1,000 random histories: the proposal is always the article’s, counted by hand', () => {
  fc.assert(
    fc.property(histories, ({ what, colourChanged, verdicts, always, suspends, narrow }) => {
      const law = under({
        'violation.countWindow': always ? 'always' : 'license-term',
        'appeal.suspends': suspends,
        'violation.warningsCounted': narrow ? 'fault-warnings' : 'every-warning',
      })
      const on = { term, colourChanged, verdicts }
      const { sanction, faults } = propose(what, on, law)
      expect(sanction).toMatchObject(byHand(what, on, always, suspends, narrow))
      const counted = verdicts.filter(({ id }) => faults.includes(id))
      for (const { decidedOn, appeal } of counted) {
        expect(always || (term.from <= decidedOn && decidedOn <= term.to)).toBe(true)
        expect(appeal === 'overturned' || (suspends && appeal === 'open')).toBe(false)
      }
      expect(countedWarnings(on, law)).toBeLessThanOrEqual(verdicts.length)
    }),
    { numRuns: 1000 },
  )
})
