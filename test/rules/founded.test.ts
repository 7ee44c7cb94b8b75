// Offices that are not there yet: what conversion and establishment ask of an applicant, on both sides of each boundary and with
// its article, and the way that each goes.
import { beforeAll, describe, expect, it } from 'vitest'
import {
  applicantEducation,
  applicantEducationConversion,
  applicantEducationRural,
  applicantMinAge,
} from '#law/applicants'
import { conversionIssuedBefore } from '#law/conversion'
import { licensePerPerson } from '#law/license'
import { officeMinArea, officeMinAreaRural, officeNewAdmitted } from '#law/offices'
import { loadWords } from '#locales/files'
import { checkWords } from '#locales/requests'
import { addDays, addMonths } from '#rules/calendar'
import { lawOn } from '#rules/law'
import type { Ask } from '#rules/proceedings/kind'
import { judge } from '#rules/proceedings/kinds'
import { lapseOf } from '#rules/proceedings/lapse'
import { stateAfter, withdrawable } from '#rules/proceedings/machine'
import { pathOf } from '#rules/proceedings/path'
import { conversion } from '#rules/requests/conversion'
import { establishment } from '#rules/requests/establishment'
import { papered } from '#test/world/papers'

beforeAll(() => loadWords())

const today = '2026-10-10'
const overridden = (...values: [string, string | number | boolean][]) =>
  lawOn(
    today,
    values.map(([parameter, value]) => ({ parameter, value, resolution: 'مصوبه ۱', firstDay: '2026-01-01' })),
  )
const plain = lawOn(today, [])
const admitted = overridden(['conversion.issuedBefore', 1388])
const born = (on: string) => addMonths(on, -25 * 12)
const form = {
  license: 'پروانه دفتر مخابراتی ۱۲-۳',
  // the last day of 1387
  issuedOn: '2009-03-20',
  born: born(today),
  education: 'bachelor',
  place: 'ارس',
  address: 'خیابان یکم، پلاک ۲',
  position: { lat: 38.1, lon: 48.2 },
  area: 50,
}
const asking = (change: Ask['form'] = {}, more: Partial<Ask> = {}): Ask => ({
  form: { ...form, ...change },
  today,
  filing: { holderId: 'a', nationalId: '9990000026', mobile: '09140000001', licenses: 0 },
  license: { standing: 'none', expiresOn: '' },
  officeKind: 'urban',
  earlier: [],
  ...more,
})
const rural = { officeKind: 'rural' } as const

type Row = [string, Ask, [key: string, parameter: string | undefined] | null]

describe('conversion', () => {
  it('names its year in the reader’s digits, met or not', () => {
    const said = (ask: Ask) =>
      judge(conversion, ask, admitted)
        .checks.filter(({ key }) => key === 'conversion-rule-issued')
        .map((check) => checkWords('fa', check).words)
        .join()
    expect(said(asking())).toContain('پیش از سال ۱۳۸۸')
    expect(said(asking({ issuedOn: '2009-03-21' }))).toContain('در سال ۱۳۸۸ صادر شده')
  })

  it.each<Row>([
    ['of a license of 1387', asking(), null],
    [
      'of one of the first day of 1388',
      asking({ issuedOn: '2009-03-21' }),
      ['conversion-issued-late', conversionIssuedBefore.name],
    ],
    ['by whoever is 25 today', asking(), null],
    [
      'by whoever is 25 tomorrow',
      asking({ born: born(addDays(today, 1)) }),
      ['applicant-too-young', applicantMinAge.name],
    ],
    ['with a bachelor’s degree in a town', asking(), null],
    [
      'with less in a town',
      asking({ education: 'associate' }),
      ['applicant-education-too-low', applicantEducation.name],
    ],
    ['with a diploma in a village', asking({ education: 'diploma', area: 30 }, rural), null],
    ['with 50 square metres in a town', asking({ area: 50 }), null],
    ['with 49', asking({ area: 49 }), ['applicant-area-too-small', officeMinArea.name]],
    ['with 30 in a village', asking({ area: 30 }, rural), null],
    ['with 29', asking({ area: 29 }, rural), ['applicant-area-too-small', officeMinAreaRural.name]],
    [
      'by whoever holds a license',
      asking({}, { filing: { holderId: 'a', nationalId: '9990000026', mobile: null, licenses: 1 } }),
      ['applicant-has-license', licensePerPerson.name],
    ],
    [
      'while another is under way',
      asking({}, { earlier: [{ id: 'e', form, pending: true }] }),
      ['request-under-way', undefined],
    ],
  ])('%s', (_name, ask, refused) => {
    const { refusals } = judge(conversion, ask, admitted)
    expect(refusals.map(({ key, parameter }) => [key, parameter])).toEqual(refused ? [refused] : [])
  })

  it('cites what each figure stands in: floor areas Annex 1, a rural diploma the note', () => {
    const { checks } = judge(conversion, asking({ area: 30, education: 'diploma' }, rural), admitted)
    const at = (key: string) =>
      checks.filter((one) => one.key === key).flatMap(({ cite, also = [] }) => [cite, ...also])
    expect(at('applicant-rule-area')).toMatchObject([{ source: 'bylaw', annex: 1, article: 13 }])
    expect(at('applicant-rule-education')).toMatchObject([{ clause: '1-6' }, { clause: '1-6', note: 0 }])
  })

  it('is nobody’s where no province admits it, which is said before anything is filled in', () => {
    const { refusals } = judge(conversion, asking({ issuedOn: undefined }), plain)
    expect(refusals.map(({ key }) => key)).toContain('conversion-not-admitted')
  })

  it('shows the Guide’s order', () => {
    const tasks = pathOf(conversion, plain).map((stage) => stage.map(({ task, of }) => (of ? `${task} ${of}` : task)))
    expect(tasks).toEqual([
      ['inquiry telecom'],
      ['vote'],
      ['check secretariat'],
      ['inquiry premises-police', 'inquiry municipality', 'inquiry tax', 'inquiry security'],
      ['visit'],
      ['letter'],
      ['paper issuer'],
      ['visit equipment', 'opening introduction', 'opening start'],
    ])
  })

  it('does not lapse for want of a license before its letter', () => {
    expect(lapseOf(conversion.effect(form, null), { standing: 'none' }, today)).toBeNull()
  })
})

describe('establishment', () => {
  it.each<Row>([
    ['with an associate degree in a village', asking({ education: 'associate', area: 30 }, rural), null],
    [
      'with a diploma there',
      asking({ education: 'diploma', area: 30 }, rural),
      ['applicant-education-too-low', applicantEducationRural.name],
    ],
    ['with a bachelor’s degree in a town', asking(), null],
    ['with less', asking({ education: 'associate' }), ['applicant-education-too-low', applicantEducation.name]],
  ])('%s', (_name, ask, refused) => {
    const { refusals } = judge(establishment, { ...ask, form: papered(establishment, ask.form) }, plain)
    expect(refusals.map(({ key, parameter }) => [key, parameter])).toEqual(refused ? [refused] : [])
  })

  it('is warned of where the province needs no new office, with the resolution', () => {
    const said = (law: ReturnType<typeof overridden>) => judge(establishment, asking(), law).warnings
    expect(said(plain)).toEqual([])
    expect(said(overridden(['office.newAdmitted', false]))).toMatchObject([
      { key: 'establishment-not-needed', parameter: officeNewAdmitted.name },
    ])
  })

  it.each([
    ['before the license, as 15 note 6 says', plain, ['visit', 'paper', 'opening opening']],
    [
      'after it, as the Guide says',
      overridden(['establishment.equipment', 'after-license']),
      ['paper', 'visit opening opening'],
    ],
  ])('sees the equipment %s', (_name, law, after) => {
    const path = pathOf(establishment, law).map((stage) => stage.map(({ task }) => task).join(' '))
    expect(path.slice(path.indexOf('letter') + 1)).toEqual(after)
  })

  it('is over when the office did not begin in time, and waits while one of both is open', () => {
    const at = { stage: 'opening', outcome: 'granted' } as const
    const open = (of: string) => ({ task: 'opening', of, state: 'open', answer: null }) as const
    const done = (of: string) => ({ task: 'opening', of, state: 'answered', answer: 'yes' }) as const
    const silent = { task: 'opening', of: 'start', state: 'silent', answer: null } as const
    expect(stateAfter(establishment, at, [done('introduction'), open('start')], plain)).toBeNull()
    expect(stateAfter(establishment, at, [done('introduction'), done('start')], plain)).toEqual({
      stage: 'closed',
      outcome: 'granted',
    })
    expect(stateAfter(establishment, at, [open('introduction'), silent], plain)).toEqual({
      stage: 'closed',
      outcome: 'lapsed',
    })
  })
})

it('a village office may be converted with less than a new one is founded with', () => {
  expect([plain(applicantEducationConversion), plain(applicantEducationRural)]).toEqual(['diploma', 'associate'])
})

it.each([
  ['before the vote', 'activity', null, [], true],
  ['after it, while there is no license', 'visit', 'granted', [], true],
  ['while the letter waits for its signature', 'letter', 'granted', [], false],
  ['at the issuer', 'issuer', 'granted', [{ state: 'open', answer: null }], true],
  ['with the license', 'opening', 'granted', [{ state: 'answered', answer: 'yes' }], false],
  ['once it is refused', 'letter', 'refused', [], false],
  ['once it is over', 'closed', 'granted', [], false],
] as const)('an applicant gives an office to come up %s: %s', (_, stage, outcome, papers, may) => {
  const paper = papers.map((one) => ({ task: 'paper', of: 'issuer', ...one }) as const)
  const vote = outcome === 'granted' ? [{ task: 'vote', of: null, state: 'answered', answer: 'yes' } as const] : []
  expect(withdrawable({ stage, outcome }, [...vote, ...paper], conversion)).toBe(may)
  // what is about an office that stands is decided by the vote
  if (outcome === 'granted') expect(withdrawable({ stage, outcome }, [...vote, ...paper], null)).toBe(false)
})
