// A public call for new offices: what it says, what is asked of whoever registers, and what is found. Sources: Bylaw 25-a-3;
// Annex 2; Guide, establishment.
import { applicantEducation, applicantEducationRural, applicantMinAge, degrees } from '#law/applicants'
import { licensePerPerson } from '#law/license'
import { officePerPopulation } from '#law/offices'
import type { Citation, Law } from '#law/parameter'
import { addMonths, type Day, isDay } from './calendar.ts'
import { measures, menOnly, type Weights } from './calls-kinds.ts'
import type { WantedPaper } from './fields/field.ts'
import { papersMax, wantedNow } from './fields/papers.ts'
import { legalId, mobileNumber, nationalId } from './identifiers.ts'
import { withSource } from './law.ts'
import type { OfficeKind } from './offices.ts'
import { applicantPapers, companyPapers } from './proceedings/applicants.ts'
import { isFullName, normalise } from './texts.ts'
import { type Facts, type Refusal, refusalAt, refuse } from './verdict.ts'

const annex = (clause: string): Citation => ({ source: 'bylaw', annex: 2, clause })

/** The conditions of natural persons that people find, not figures; words `calls-condition-<name>`. */
export const conditions = [
  { name: 'nationality', cite: annex('1-1') },
  { name: 'religion', cite: annex('1-2') },
  { name: 'record', cite: annex('1-3') },
  { name: 'service', cite: annex('1-4') },
  { name: 'employment', cite: annex('1-5') },
  { name: 'education', cite: annex('1-6') },
  { name: 'age', cite: annex('1-7') },
  { name: 'license', cite: annex('b') },
] as const satisfies readonly { name: string; cite: Citation }[]
/** What Annex 2 asks besides of a legal person: it is private and registered here, and whoever signs for it meets 1-1 to 1-5. */
export const companyConditions = [
  { name: 'registered', cite: annex('2-1') },
  { name: 'signatories', cite: annex('2-2') },
] as const satisfies readonly { name: string; cite: Citation }[]
export type Condition = (typeof conditions | typeof companyConditions)[number]['name']

/** The conditions of whoever registers; of a company its manager, who registers for it, meets those of a person. */
export function conditionsOf({ company }: Pick<Registration, 'company'>) {
  return company ? [...conditions, ...companyConditions] : conditions
}

export type RegistrationPaper = WantedPaper & {
  name: 'identity' | 'degree' | 'service' | 'veteran' | 'registration' | 'signatories'
}

/**
 * The papers of a registration, each where it proves a condition; words `calls-paper-<name>`. That it is these is our reading.
 */
export const registrationPapers: readonly RegistrationPaper[] = [
  ...applicantPapers,
  {
    name: 'veteran',
    required: true,
    numbered: true,
    cite: annex('d'),
    when: { field: 'veteran', is: ['martyr-family', 'disabled', 'freed', 'fighter'] },
  },
  // who holds how much of it is asked once it is chosen
  ...companyPapers.flatMap((paper): RegistrationPaper[] =>
    paper.name === 'shares' ? [] : [{ ...paper, name: paper.name, when: { field: 'company' } }],
  ),
]
/** What was found of each; `none`: it is not asked of this applicant, which only military service may say: Annex 2, 1-4. */
export type Conditions = Partial<Record<Condition, 'yes' | 'no' | 'none'>>

/** The figures that the conditions' words name. */
export function conditionFacts(law: Law): Facts {
  return {
    age: law(applicantMinAge),
    urban: law(applicantEducation),
    rural: law(applicantEducationRural),
    max: law(licensePerPerson),
  }
}

/** Whose priority Annex 2, d names. */
export const veteranKinds = ['none', 'martyr-family', 'disabled', 'freed', 'fighter'] as const
export type VeteranKind = (typeof veteranKinds)[number]

/** What whoever registers says. `experience`: whole years; `disability`: of a disabled veteran, in percent. */
export type Registration = {
  name: string
  nationalId: string
  mobile: string
  born: Day
  education: (typeof degrees)[number]
  experience: number
  local: boolean
  veteran: VeteranKind
  disability: number
  /** Where a legal person registers: whoever is named above is its manager. */
  company?: CompanyRegistration | undefined
}
export type CompanyRegistration = { name: string; nationalId: string; registration: string }

/** By whose number a registration counts: the company's, or the person's own. */
export const applicantId = ({ company, nationalId: own }: Registration) => company?.nationalId ?? own

export type CallTerms = {
  place: string
  capacity: number
  permitNumber: string
  permitOn: string
  weights: Weights
  opensOn: string
  closesOn: string
}

/** Where a call stands on a day. */
export function callState({ opensOn, closesOn }: { opensOn: Day; closesOn: Day }, today: Day) {
  if (today < opensOn) return 'ahead' as const
  return today <= closesOn ? ('open' as const) : ('closed' as const)
}

/** What is wrong with a call before it is published. */
export function callRefusals(call: CallTerms, today: Day): Refusal[] {
  const sum = measures.reduce((all, name) => all + (call.weights[name] ?? 0), 0)
  const right = measures.every((name) => Number.isInteger(call.weights[name]) && call.weights[name] >= 0)
  return [
    ...(call.place.trim() ? [] : [refusalAt('place', 'field-needed')]),
    ...(Number.isInteger(call.capacity) && call.capacity >= 1 && call.capacity <= 50
      ? []
      : [refusalAt('capacity', 'field-number-out', { least: 1, most: 50 })]),
    ...(call.permitNumber.trim() ? [] : [refusalAt('permitNumber', 'calls-permit-needed')]),
    ...(isDay(call.permitOn) && call.permitOn <= today ? [] : [refusalAt('permitOn', 'calls-permit-day')]),
    ...(isDay(call.opensOn) && call.opensOn >= today ? [] : [refusalAt('opensOn', 'calls-opens-past')]),
    ...(isDay(call.closesOn) && call.closesOn > call.opensOn ? [] : [refusalAt('closesOn', 'calls-closes-early')]),
    ...(right && sum === 100 ? [] : [refusalAt('weights', 'calls-weights-sum', { sum })]),
  ]
}

/** A registration in its one spelling; identifiers stay as typed where they are wrong. */
export function tidyRegistration(given: Registration): Registration {
  return {
    ...given,
    name: normalise(given.name),
    nationalId: nationalId(given.nationalId) ?? given.nationalId,
    mobile: mobileNumber(given.mobile) ?? given.mobile,
    disability: given.veteran === 'disabled' ? given.disability : 0,
    ...(given.company ? { company: tidyCompany(given.company) } : {}),
  }
}

const tidyCompany = ({ name, nationalId: id, registration }: CompanyRegistration): CompanyRegistration => ({
  name: normalise(name),
  nationalId: legalId(id) ?? id,
  registration: normalise(registration),
})

function companyRefusals({ company }: Registration): Refusal[] {
  if (!company) return []
  return [
    ...(company.name.trim() ? [] : [refusalAt('company', 'field-needed')]),
    ...(legalId(company.nationalId) ? [] : [refusalAt('companyId', 'field-legal-id-wrong')]),
    ...(company.registration.trim() ? [] : [refusalAt('companyRegistration', 'field-needed')]),
  ]
}

/** What stands against the papers of a registration, each at its paper: `sent` are the names of those that came, one a file. */
export function registrationPaperRefusals(given: Registration, sent: readonly string[]): Refusal[] {
  return wantedNow(registrationPapers, given).flatMap(({ name, required }) => {
    const count = sent.filter((one) => one === name).length
    if (count > papersMax) return [refusalAt(`files.${name}`, 'papers-too-many', { most: papersMax })]
    return required && count === 0 ? [refusalAt(`files.${name}`, 'papers-needed')] : []
  })
}

/** What stands against a registration: wrong fields, and the two conditions that are figures, with their articles. */
export function registrationRefusals(given: Registration, kind: OfficeKind, today: Day, law: Law): Refusal[] {
  const least = kind === 'rural' ? applicantEducationRural : applicantEducation
  const enough = degrees.indexOf(given.education) >= degrees.indexOf(law(least))
  const age = law(applicantMinAge)
  const on = isDay(given.born) ? addMonths(given.born, age * 12) : null
  const within = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most
  const verdicts = [
    ...(on && on > today ? [refuse('applicant-too-young', applicantMinAge, { age, on }, 'born')] : []),
    ...(degrees.includes(given.education) && !enough
      ? [refuse('applicant-education-too-low', least, { least: law(least) }, 'education')]
      : []),
  ]
  return [
    ...(isFullName(given.name) ? [] : [refusalAt('name', given.name.trim() ? 'field-name-whole' : 'field-needed')]),
    ...(nationalId(given.nationalId) ? [] : [refusalAt('nationalId', 'field-national-id-wrong')]),
    ...(mobileNumber(given.mobile) ? [] : [refusalAt('mobile', 'field-mobile-wrong')]),
    ...(on ? [] : [refusalAt('born', 'field-day-wrong')]),
    ...(degrees.includes(given.education) ? [] : [refusalAt('education', 'field-choice-wrong')]),
    ...(within(given.experience, 60) ? [] : [refusalAt('experience', 'field-number-out', { least: 0, most: 60 })]),
    ...(veteranKinds.includes(given.veteran) ? [] : [refusalAt('veteran', 'field-choice-wrong')]),
    ...(given.veteran !== 'disabled' || (given.disability > 0 && within(given.disability, 100))
      ? []
      : [refusalAt('disability', 'field-number-out', { least: 1, most: 100 })]),
    ...companyRefusals(given),
    ...verdicts.flatMap((verdict) => (verdict.ok ? [] : [withSource(law, verdict.refusal)])),
  ]
}

/** The verdict on what was found: every condition has its answer, and one that is not met is not fit. */
export function verdictOn(found: Conditions, given: Pick<Registration, 'company'>): 'fit' | 'unfit' | null {
  const asked = conditionsOf(given)
  const open = (name: Condition) => found[name] === undefined || (found[name] === 'none' && name !== menOnly)
  if (asked.some(({ name }) => open(name))) return null
  return asked.some(({ name }) => found[name] === 'no') ? 'unfit' : 'fit'
}

/**
 * How many more offices a county has room for: one for so many inhabitants is enough, so that only whole ones count (our
 * reading). Negative where there are more; null without a figure in the province's law, or without a population.
 */
export function roomFor(county: { population: number | null; offices: number }, law: Law): number | null {
  const per = law(officePerPopulation)
  if (per === 0 || county.population === null) return null
  return Math.floor(county.population / per) - county.offices
}
