import { describe, expect, it, test } from 'vitest'
import { ardabil } from '#law/ardabil'
import { leavePerYear } from '#law/leave'
import { licenseIssuer } from '#law/license'
import { officeMinStaff } from '#law/offices'
import { relocationMinDistance } from '#law/relocation'
import { transferMinYears } from '#law/transfer'
import { lawOf, lawOn, type Override, snapshot, withSource } from '#rules/law'
import { refuse } from '#rules/verdict'

const changed: Override[] = [
  { parameter: 'leave.perYear', value: { months: 2 }, firstDay: '2026-01-10', resolution: 'مصوبه ۳ جلسه ۲۰' },
  { parameter: 'leave.perYear', value: { months: 4 }, firstDay: '2026-05-01', resolution: 'مصوبه ۱ جلسه ۲۲' },
  { parameter: 'station.max', value: { days: 10 }, firstDay: '2026-05-01', resolution: 'مصوبه ۲ جلسه ۲۲' },
]

test.each([
  ['before the first resolution the default stands', '2026-01-09', { months: 3 }],
  ['on its first day the resolution stands', '2026-01-10', { months: 2 }],
  ['to the day before the next one', '2026-04-30', { months: 2 }],
  ['then the next one stands', '2026-05-01', { months: 4 }],
])('%s', (_, day, value) => {
  expect(lawOn(day, changed)(leavePerYear)).toEqual(value)
  expect(lawOn(day, changed.toReversed())(leavePerYear)).toEqual(value)
})

test('of two resolutions from the same day the one further down the list wins', () => {
  const again = { ...changed[0]!, value: { days: 45 } }
  expect(lawOn('2026-01-10', [...changed, again])(leavePerYear)).toEqual({ days: 45 })
})

test('a resolution about a figure we do not know changes nothing', () => {
  const unknown = { parameter: 'leave.ever', value: 1, firstDay: '2026-01-01', resolution: 'x' }
  expect(snapshot(lawOn('2026-06-01', [unknown]))).toEqual(snapshot(lawOn('2026-06-01', [])))
})

describe('the law of the filing day', () => {
  const filed = JSON.parse(JSON.stringify(snapshot(lawOn('2026-02-01', changed))))

  it('goes with the request, whatever is resolved later', () => {
    expect(lawOf(filed)(leavePerYear)).toEqual({ months: 2 })
    expect(lawOf(filed)(officeMinStaff)).toBe(2)
  })

  it('keeps the source of what the province had changed', () => {
    expect(lawOf(filed).cite?.(leavePerYear)).toEqual({ source: 'resolution', resolution: 'مصوبه ۳ جلسه ۲۰' })
    expect(lawOf(filed).cite?.(officeMinStaff)).toEqual(officeMinStaff.cite)
  })

  it('survives being taken again, and gives younger figures their default', () => {
    expect(snapshot(lawOf(filed))).toEqual(filed)
    const { 'leave.perYear': _, ...older } = filed
    expect(lawOf(older)(leavePerYear)).toEqual({ months: 3 })
  })
})

describe('Ardabil', () => {
  const law = lawOn(
    '2026-06-01',
    ardabil.map((value) => ({ ...value, firstDay: '2026-01-01', resolution: '' })),
  )

  it('asks for five years, 500 metres and the regulator', () => {
    expect(law(transferMinYears)).toEqual({ years: 5 })
    expect(law(relocationMinDistance)).toBe(500)
    expect(law(licenseIssuer)).toBe('regulator')
  })

  it('is cited where it differs, and the default where it does not', () => {
    const refusal = (parameter: Parameters<typeof refuse>[1]) => {
      const verdict = refuse('refusal-unknown', parameter)
      return verdict.ok ? undefined : withSource(law, verdict.refusal).cite
    }
    expect(refusal(transferMinYears)).toEqual({ source: 'guide', article: 'transfer' })
    expect(refusal(leavePerYear)).toEqual(leavePerYear.cite)
    expect(refusal({ source: 'bylaw', article: 15, note: 3 })).toEqual({ source: 'bylaw', article: 15, note: 3 })
    expect(refusal(null)).toBeUndefined()
  })
})
