// Transfer: every rule on both sides of its boundary, in both provinces, and what a granted one does.
import { describe, expect, it } from 'vitest'
import { ardabil } from '#law/ardabil'
import { addDays } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { lawOn } from '#rules/law'
import { type LicenseAge, licenseAge } from '#rules/license-age'
import { consequenceOf, refusedByNo } from '#rules/proceedings/consequences'
import type { Ask } from '#rules/proceedings/kind'
import { judge, underLaw } from '#rules/proceedings/kinds'
import { planOf } from '#rules/proceedings/tasks'
import { transfer } from '#rules/requests/transfer'
import { papered } from '#test/world/papers'

// 18 Mehr 1405
const today = '2026-10-10'
const law = lawOn(today, [])
const ardabilLaw = lawOn(
  today,
  ardabil.map((one) => ({ ...one, firstDay: '2020-01-01', resolution: 'مصوبه' })),
)
const threeYears = '2023-10-10'
const fiveYears = '2021-10-10'

const transferee = { name: 'پریسا تازه‌نفس', nationalId: '9990000018', mobile: '09140009999' }
const whole: Form = { transferee, kin: 'none', born: '1990-05-05', education: 'bachelor' }
const known = (since: string, more: Partial<LicenseAge> = {}): LicenseAge => {
  return { since, transferred: false, firstIssued: since, ...more }
}
const asking = (form: Form = {}, age = known('2015-01-01'), more: Partial<Ask> = {}): Ask => ({
  form: papered(transfer, { ...whole, ...form }),
  today,
  filing: { holderId: 'h', nationalId: '9990000026', mobile: '09140000001' },
  license: { standing: 'active', expiresOn: '2028-10-10', age },
  officeKind: 'urban',
  earlier: [],
  ...more,
})
const refused = (ask: Ask, by = law) => judge(transfer, ask, by).refusals.map(({ key }) => key)

describe('a transfer', () => {
  it.each<[string, Ask, string[]]>([
    ['after three years to the day', asking({}, known(threeYears)), []],
    ['a day before', asking({}, known(addDays(threeYears, 1))), ['transfer-too-early']],
    ['before, to kin of the first degree', asking({ kin: 'first-degree' }, known('2026-01-01')), []],
    ['before, of a start that is told to be earlier', asking({ began: '2020-01-01' }, known('2025-01-01')), []],
    [
      'before, told to be earlier than the transfer on record',
      asking({ began: '2020-01-01' }, known('2025-01-01', { transferred: true, firstIssued: '2010-01-01' })),
      ['transfer-too-early'],
    ],
    ['with a start told to be later than on record', asking({ began: '2026-01-01' }, known(threeYears)), []],
    ['of a license that has expired', expired(), ['request-license-not-active']],
    ['beside one under way', underWay(), ['request-under-way']],
    [
      'to the holder',
      asking({ transferee: { ...transferee, nationalId: '9990000026' } }),
      ['transfer-transferee-is-holder'],
    ],
    ['to the manager of a legal holder', toManager(), []],
    [
      'to whoever holds another license',
      asking({}, undefined, { named: { transferee: { licenses: 1 } } }),
      ['transfer-has-license'],
    ],
    ['to somebody of 25 years to the day', asking({ born: '2001-10-10' }), []],
    ['to somebody a day younger', asking({ born: '2001-10-11' }), ['transfer-too-young']],
    [
      'with less than a bachelor, of an urban office',
      asking({ education: 'associate' }),
      ['transfer-education-too-low'],
    ],
    [
      'with an associate degree, of a rural office',
      asking({ education: 'associate' }, undefined, { officeKind: 'rural' }),
      [],
    ],
    [
      'with a diploma, of a rural office',
      asking({ education: 'diploma' }, undefined, { officeKind: 'rural' }),
      ['transfer-education-too-low'],
    ],
  ])('%s is refused with %j', (_, ask, keys) => {
    expect(refused(ask)).toEqual(keys)
  })

  it.each<[string, Ask, string[]]>([
    ['of a license of five years to the day', asking({}, known(fiveYears)), ['transfer-too-early']],
    ['of a license a day older', asking({}, known(addDays(fiveYears, -1))), []],
    [
      'of an old license that was taken over lately',
      asking({}, known('2026-01-01', { transferred: true, firstIssued: '2015-01-01' })),
      [],
    ],
    ['to kin of the first degree', asking({ kin: 'first-degree' }, known('2026-01-01')), []],
  ])('%s is refused with %j in Ardabil', (_, ask, keys) => {
    expect(refused(ask, ardabilLaw)).toEqual(keys)
  })

  it('too early is refused with the day from which it may be asked for, and where that stands', () => {
    const early = asking({}, known('2024-03-20'))
    expect(judge(transfer, early, law).refusals).toMatchObject([
      {
        facts: { from: '2024-03-20', on: '2027-03-21', years: 3 },
        cite: { source: 'bylaw', article: 15, note: 1 },
        field: 'kin',
      },
    ])
    expect(judge(transfer, early, ardabilLaw).refusals).toMatchObject([
      { facts: { on: '2029-03-21', years: 5 }, cite: { source: 'guide', article: 'transfer' } },
    ])
  })

  it.each<[string, typeof law, object, string]>([
    ['as the Bylaw says', law, { source: 'bylaw', article: 15, note: 1 }, 'exempt'],
    ['though the province has other years', ardabilLaw, { source: 'bylaw', article: 15, note: 1 }, 'exempt'],
  ])('names the clause on kin where it stands, %s', (_, by, cite, kin) => {
    const check = judge(transfer, asking({ kin: 'first-degree' }, known('2026-01-01')), by).checks
    expect(check.find(({ key }) => key === 'transfer-rule-kin')).toMatchObject({ met: true, cite, facts: { kin } })
  })

  it.each<[string, Form, LicenseAge, boolean | null]>([
    ['met by the record', {}, known(threeYears), true],
    ['to be proved of a start that is told', { began: '2020-01-01' }, known('2025-01-01'), null],
    ['to be proved of kin', { kin: 'first-degree' }, known('2025-01-01'), null],
    ['not met', {}, known('2025-01-01'), false],
  ])('the years are %s', (_, form, age, met) => {
    const { checks } = judge(transfer, asking(form, age), law)
    expect(checks.find(({ key }) => key === 'transfer-rule-years')?.met).toBe(met)
    // the clause on kin says nothing of whoever is none, and stands in nobody's way
    const kin = checks.find(({ key }) => key === 'transfer-rule-kin')
    expect(kin?.met).toBe(form.kin === 'first-degree' ? true : undefined)
  })

  it('to somebody who is no kin has all its rules met, as the card of those who vote says', () => {
    const { checks } = judge(transfer, asking({}, known(threeYears)), law)
    expect(checks.length).toBeGreaterThan(5)
    expect(checks.filter(({ met }) => met !== true)).toEqual([])
  })

  describe('too early', () => {
    const kinBound = lawOn(today, [
      { parameter: 'transfer.exempt', value: ['nature-change'], firstDay: '2020-01-01', resolution: 'مصوبه' },
    ])
    const early = known('2025-01-01')
    const transferred = known('2025-01-01', { transferred: true })
    const nobody = { transferee: undefined, kin: undefined } as unknown as Form
    it.each<[string, LicenseAge, typeof law, string | undefined]>([
      ['may be met by an earlier start', early, law, 'began'],
      ['may not, after a transfer on record', transferred, law, undefined],
      ['may be met by an earlier first issue, whoever held it', transferred, ardabilLaw, 'firstIssued'],
    ])('%s', (_, age, by, remedy) => {
      expect(judge(transfer, asking({}, age), by).checks.find(({ met }) => met === false)?.remedy).toBe(remedy)
    })
    it.each<[string, LicenseAge, typeof law, object | undefined]>([
      ['is said before anybody is named', early, law, { on: '2028-01-02', kin: 'exempt', told: 'began' }],
      ['names the first issue where its age counts', early, ardabilLaw, { on: '2030-01-02', told: 'issued' }],
      ['is said of one that was transferred', transferred, law, { kin: 'exempt', told: 'no' }],
      ['is not said on the last day of the years', known(threeYears), law, undefined],
      ['is said a day before it', known(addDays(threeYears, 1)), law, { on: addDays(today, 1) }],
    ])('%s', (_, age, by, facts) => {
      const { warnings, refusals } = judge(transfer, asking(nobody, age), by)
      expect(warnings.find(({ key }) => key === 'transfer-years-ahead')?.facts).toEqual(
        facts && expect.objectContaining(facts),
      )
      expect(refusals.filter(({ field }) => !field)).toEqual([])
    })
    it('is refused outright where neither kin nor an earlier start changes it', () => {
      const general = judge(transfer, asking(nobody, transferred), kinBound).refusals.filter(({ field }) => !field)
      expect(general.map(({ key }) => key)).toEqual(['transfer-too-early'])
    })
  })

  it.each<[string, string, string, object]>([
    ['born', '2010-01-01', 'transfer-too-young', { annex: 2, clause: '1-7' }],
    ['education', 'diploma', 'transfer-education-too-low', { annex: 2, clause: '1-6' }],
  ])('whose %s does not do is refused with the article', (field, value, key, cite) => {
    const [refusal] = judge(transfer, asking({ [field]: value }), law).refusals
    expect(refusal).toMatchObject({ key, field, cite: { source: 'bylaw', ...cite } })
  })

  it.each(['transferee', 'kin', 'born', 'education'])('is not asked for without its %s', (field) => {
    const { [field]: _, ...rest } = whole
    expect(judge(transfer, { ...asking(), form: rest }, law).refusals[0]?.field).toMatch(field)
  })

  it('says to those who decide what rests on the holder’s word', () => {
    const warned = (age: LicenseAge, began: string) =>
      judge(transfer, asking({ began }, age), law).warnings.map(({ key }) => key)
    expect(warned(known('2025-01-01'), '2020-01-01')).toEqual(['transfer-began-as-told'])
    expect(warned(known('2015-01-01'), '2020-01-01')).toEqual([])
    const issued = judge(transfer, asking({ firstIssued: '2018-01-01' }, known('2025-01-01')), ardabilLaw)
    expect(issued.warnings).toMatchObject([
      { key: 'transfer-issued-as-told', field: 'firstIssued', facts: { said: '2018-01-01', known: '2025-01-01' } },
    ])
  })

  it.each<[string, typeof law, Form, LicenseAge, string[]]>([
    [
      'five years and a day of the license',
      ardabilLaw,
      { firstIssued: addDays(fiveYears, -1) },
      known('2025-01-01'),
      [],
    ],
    ['five years to the day', ardabilLaw, { firstIssued: fiveYears }, known('2025-01-01'), ['transfer-too-early']],
    ['whoever held it then', ardabilLaw, { firstIssued: '2015-01-01' }, known('2025-01-01', { transferred: true }), []],
    [
      'but nothing by the Bylaw’s own count',
      law,
      { firstIssued: '2015-01-01' },
      known('2025-01-01'),
      ['transfer-too-early'],
    ],
    // what was filed before it had a field of its own
    ['told in the field of the start', ardabilLaw, { began: '2015-01-01' }, known('2025-01-01'), []],
  ])('an earlier first issue counts: %s', (_, by, form, age, keys) => {
    expect(refused(asking(form, age), by)).toEqual(keys)
  })

  it.each<[string, typeof law, string, string]>([
    ['the start of work', law, 'began', 'first-issue'],
    ['the first issue', ardabilLaw, 'firstIssued', 'first-license'],
  ])('a province is asked for %s alone, and for its paper', (_, by, field, paper) => {
    const { fields } = underLaw(transfer, by)
    const early = ['began', 'firstIssued']
    expect(fields.map(({ name }) => name).filter((name) => early.includes(name))).toEqual([field])
    const papers = fields.flatMap(({ papers: wanted = [] }) => wanted.map(({ name }) => name))
    expect(papers.filter((name) => name.startsWith('first-'))).toEqual([paper])
  })

  it('asks the transferee, then all others at the same time, then for the undertaking', () => {
    expect(transfer.party).toBe('transferee')
    expect(transfer.stages.map(({ stage, tasks }) => [stage, tasks.map(({ task }) => task)])).toEqual([
      ['consent', ['consent']],
      ['check', ['check']],
      ['inquiries', ['opinion', 'clearance', 'inquiry', 'vote']],
      ['undertaking', ['undertaking']],
      ['letter', ['letter']],
      ['issuer', ['handover', 'paper']],
    ])
  })

  it('wants the papers of what is said in it, and no others', () => {
    const missing = (form: Form) =>
      judge(transfer, { ...asking(form), form: { ...whole, ...form } }, law).refusals.map(({ field }) => field)
    expect(missing({})).toEqual(['papers.identity', 'papers.degree'])
    expect(missing({ kin: 'first-degree' })).toEqual(['papers.identity', 'papers.degree', 'papers.kin'])
    expect(missing({ began: '2010-01-01' })).toEqual(['papers.identity', 'papers.degree', 'papers.first-issue'])
    expect(missing({ firstIssued: '2010-01-01' })).toEqual(['papers.identity', 'papers.degree', 'papers.first-license'])
  })

  it('passes the license to the transferee with the days that the issuer gave', () => {
    const paper = { issuedOn: '2026-12-01', expiresOn: '2029-12-01' }
    expect(transfer.effect(whole, paper)).toEqual({
      effect: 'holder',
      person: 'transferee',
      firstDay: paper.issuedOn,
      lastDay: paper.expiresOn,
      shown: { transferee: transferee.name },
    })
  })
})

describe('the age of a license', () => {
  const term = (holder: string, issuedOn: string, endedOn: string | null = null) => ({ holder, issuedOn, endedOn })
  it.each<[string, Parameters<typeof licenseAge>[0], LicenseAge]>([
    ['with one term is its own', [term('a', '2024-01-01')], known('2024-01-01')],
    [
      'goes back over renewals of the same holder',
      [term('a', '2018-01-01', '2021-01-01'), term('a', '2021-01-01')],
      known('2018-01-01'),
    ],
    [
      'begins anew with another holder, on the day of the new license',
      [term('a', '2018-01-01', '2024-05-05'), term('b', '2024-05-01')],
      { since: '2024-05-01', transferred: true, firstIssued: '2018-01-01' },
    ],
    [
      'begins anew on the day of the record where the license bears the old days',
      [term('a', '2018-01-01', '2024-05-05'), term('b', '2018-01-01')],
      { since: '2024-05-05', transferred: true, firstIssued: '2018-01-01' },
    ],
    [
      'is the last holder’s, over that one’s renewals',
      [term('a', '2015-01-01', '2018-01-01'), term('b', '2018-01-01', '2021-01-01'), term('b', '2021-01-01')],
      { since: '2018-01-01', transferred: true, firstIssued: '2015-01-01' },
    ],
  ])('%s', (_, terms, age) => {
    expect(licenseAge(terms)).toEqual(age)
  })
})

// a transfer that was under way when agencies were still asked whether they object
it('is refused by an agency’s objection that was asked before there were clearances', () => {
  const asked = planOf(transfer, { task: 'inquiry', of: 'agencies' })
  const row = { task: 'inquiry', of: 'agencies', answer: 'no' } as const
  expect([refusedByNo(asked, law), consequenceOf(asked, { ...row, state: 'answered' }, law)]).toEqual([true, 'refuses'])
  expect(planOf(transfer, { task: 'inquiry', of: 'nobody' })).toBeUndefined()
})

function expired(): Ask {
  const ask = asking()
  return { ...ask, license: { ...ask.license, standing: 'expired', expiresOn: '2026-10-01' } }
}

function underWay(): Ask {
  return { ...asking(), earlier: [{ id: 'e', form: whole, pending: true }] }
}

function toManager(): Ask {
  const manager = { name: transferee.name, nationalId: transferee.nationalId, mobile: transferee.mobile }
  return { ...asking(), filing: { holderId: 'h', nationalId: '10101234567', mobile: null, legal: true, manager } }
}
