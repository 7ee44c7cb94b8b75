// Which offices are proposed for inspection and why, both sides of each boundary.
import { describe, expect, it, test } from 'vitest'
import { byRisk, complaintsSince, reasonsFor, type Seen } from '#rules/inspections/risk'
import { lawOn } from '#rules/law'

const today = '2026-11-30'
const law = lawOn(today, [])
const calm: Seen = { licensedOn: '2020-03-01', inspectedOn: '2026-06-01', complaints: 0, trend: null }

describe('an office is proposed', () => {
  it.each<[string, Partial<Seen>, string[]]>([
    ['for nothing where all is calm', {}, []],
    ['not for two complaints', { complaints: 2 }, []],
    ['for three', { complaints: 3 }, ['cases']],
    ['not for a rating that stands', { trend: { days: 30, by: 0 } }, []],
    ['not for one that rises', { trend: { days: 30, by: 0.4 } }, []],
    ['for one that falls', { trend: { days: 30, by: -0.4 } }, ['rating']],
    ['not within a year of the last inspection', { inspectedOn: '2025-11-30' }, []],
    ['after a year', { inspectedOn: '2025-11-29' }, ['long-unseen']],
    ['where nobody was ever there', { inspectedOn: null }, ['long-unseen']],
    ['as a new one', { licensedOn: '2026-05-30', inspectedOn: null }, ['new']],
    ['neither new nor long unseen', { licensedOn: '2026-05-29', inspectedOn: null }, []],
    ['not as a new one that was inspected', { licensedOn: '2026-09-01', inspectedOn: '2026-10-01' }, []],
    [
      'for several',
      { complaints: 9, trend: { days: 90, by: -1 }, inspectedOn: null },
      ['cases', 'rating', 'long-unseen'],
    ],
  ])('%s', (_name, more, causes) => {
    expect(reasonsFor({ ...calm, ...more }, law, today).map(({ cause }) => cause)).toEqual(causes)
  })
  it('by figures that a province sets', () => {
    const own = lawOn(today, [
      { parameter: 'inspection.cases', value: 1, firstDay: '2026-01-01', resolution: '۱' },
      { parameter: 'inspection.casesWithin', value: { months: 1 }, firstDay: '2026-01-01', resolution: '۱' },
    ])
    expect(reasonsFor({ ...calm, complaints: 1 }, own, today)).toEqual([
      { cause: 'cases', count: 1, since: complaintsSince(own, today) },
    ])
  })
})

test('more reasons come first, then more complaints, then the longer unseen', () => {
  const of = (more: Partial<Seen>) => {
    const seen = { ...calm, ...more }
    return { ...seen, reasons: reasonsFor(seen, law, today) }
  }
  const many = of({ complaints: 3, inspectedOn: '2024-01-01' })
  const complained = of({ complaints: 7 })
  const fewer = of({ complaints: 4 })
  const oldest = of({ inspectedOn: '2023-01-01' })
  const older = of({ inspectedOn: '2024-01-01' })
  expect([older, oldest, fewer, complained, many].sort(byRisk)).toEqual([many, complained, fewer, oldest, older])
})
