// What is asked of whoever is to hold a license, and of premises. Each kind says it in words of its own noun. Annex 1 article 13;
// Annex 2.
import { applicantMinAge, degrees } from '#law/applicants'
import { licensePerPerson } from '#law/license'
import { officeMinArea, officeMinAreaRural } from '#law/offices'
import type { Citation, Law, Parameter } from '#law/parameter'
import { addMonths, type Day } from '../calendar.ts'
import type { CompanyValue } from '../fields/company.ts'
import type { WantedPaper } from '../fields/field.ts'
import type { Field } from '../fields/form.ts'
import type { PersonValue } from '../fields/person.ts'
import type { OfficeKind } from '../offices.ts'
import { normalise } from '../texts.ts'
import { allow, refuse, type Verdict } from '../verdict.ts'
import type { Ask, Rule } from './kind.ts'

type Degree = (typeof degrees)[number]

/** Who applies; the name, national ID and mobile stand with the planned office. */
export const applicantFields = [
  { name: 'born', type: 'day', required: true, back: 100, ahead: 0 },
  { name: 'education', type: 'choice', required: true, options: degrees },
] as const satisfies readonly Field[]

const annex = (clause: string): Citation => ({ source: 'bylaw', annex: 2, clause, reading: {} })

/**
 * What proves who somebody is and what they have learned. Annex 2 asks for conditions and «papers» without naming these: that it
 * is they is our reading. The service card is men's, so that it is asked of nobody by itself.
 */
export const applicantPapers = [
  { name: 'identity', required: true, original: 'shown', numbered: true, cite: annex('1-7') },
  { name: 'degree', required: true, original: 'shown', numbered: true, cite: annex('1-6') },
  { name: 'service', required: false, original: 'shown', numbered: true, cite: annex('1-4') },
] as const satisfies readonly WantedPaper[]

/**
 * What proves a legal person: that it is registered here and private, who holds how much of it, and that who signs for it meets
 * the conditions. Annex 2, 2-1 and 2-2; Bylaw 16-8. That it is these papers is our reading.
 */
export const companyPapers = [
  { name: 'registration', required: true, numbered: true, cite: annex('2-1') },
  { name: 'shares', required: true, numbered: true, cite: { source: 'bylaw', article: 16, clause: '8', reading: {} } },
  { name: 'signatories', required: true, original: 'shown', numbered: true, cite: annex('2-2') },
] as const satisfies readonly WantedPaper[]

/** Where an office is to be: one to come, or one that moves. */
export const premisesFields = [
  { name: 'place', type: 'text', required: true, max: 100 },
  { name: 'address', type: 'text', required: true, max: 300, words: 2 },
  { name: 'position', type: 'position', required: true },
  { name: 'area', type: 'number', required: true, least: 1, most: 5000 },
] as const satisfies readonly Field[]

/** No more licenses than one may hold in the country. Annex 2, b. */
export const oneLicense: Rule<unknown> = {
  key: 'applicant-rule-one-license',
  source: licensePerPerson,
  needs: [],
  facts: (law) => ({ max: law(licensePerPerson) }),
  check: ({ filing }, law) => {
    const [held, max] = [filing.licenses ?? 0, law(licensePerPerson)]
    return held < max ? allow() : refuse('applicant-has-license', licensePerPerson, { held, max })
  },
}

/** The same of whoever is to have one in the holder's stead, the person in a field. */
export function noOtherLicense<N extends string>(field: N): Rule<Record<N, PersonValue>> {
  return {
    key: 'transfer-rule-one-license',
    source: licensePerPerson,
    needs: [field],
    facts: (law) => ({ max: law(licensePerPerson) }),
    check: ({ named }, law) => {
      const [held, max] = [named?.[field]?.licenses ?? 0, law(licensePerPerson)]
      return held < max ? allow() : refuse('transfer-has-license', licensePerPerson, { held, max }, field)
    },
  }
}

/** A company has no license yet; nobody is asked where none is named. Annex 2, b. */
export const companyHoldsNone: Rule<{ company?: CompanyValue | undefined }> = {
  key: 'nature-rule-one-license',
  source: licensePerPerson,
  needs: [],
  facts: (law) => ({ max: law(licensePerPerson) }),
  check: ({ named }, law) => {
    const [held, max] = [named?.company?.licenses ?? 0, law(licensePerPerson)]
    return held < max ? allow() : refuse('nature-has-license', licensePerPerson, { held, max }, 'company')
  },
}

/** Old enough on the day of filing. Annex 2, 1-7. */
export const ofAge = (noun: 'applicant' | 'transfer'): Rule<{ born: Day }> => ({
  key: `${noun}-rule-age`,
  source: applicantMinAge,
  needs: ['born'],
  facts: (law) => ({ age: law(applicantMinAge) }),
  check: ({ form, today }, law) => {
    const age = law(applicantMinAge)
    const on = addMonths(form.born, age * 12)
    return on <= today ? allow() : refuse(`${noun}-too-young`, applicantMinAge, { age, on }, 'born')
  },
})

const citedAlike = (one: Parameter, other: Parameter) => JSON.stringify(one.cite) === JSON.stringify(other.cite)

/** Educated enough, by the figure for an urban or a rural office. Annex 2, 1-6 and its note. */
export function educated(
  noun: 'applicant' | 'transfer',
  [urban, rural]: readonly [Parameter<Degree>, Parameter<Degree>],
): Rule<{ education: Degree }> {
  const asked = (kind: OfficeKind | undefined) => (kind === 'rural' ? rural : urban)
  return {
    key: `${noun}-rule-education`,
    source: urban,
    // the note of 1-6 is for rural offices that are converted alone
    ...(citedAlike(urban, rural) ? {} : { also: [rural] }),
    needs: ['education'],
    facts: (law) => ({ urban: law(urban), rural: law(rural) }),
    check: ({ form, officeKind }: Ask<{ education: Degree }>, law: Law) => {
      const figure = asked(officeKind)
      const least = law(figure)
      const enough = degrees.indexOf(form.education) >= degrees.indexOf(least)
      return enough ? allow() : refuse(`${noun}-education-too-low`, figure, { least }, 'education')
    },
  }
}

/** Whether a place is written as a village. That it is told by its name is our reading. */
export const namesVillage = (place: string): boolean => normalise(place).startsWith('روستا')

/** Refuses what is smaller than the law asks of the office's kind; null where it is not. A `departure` is judged by the law of where it goes. */
export function tooSmall(
  noun: 'applicant' | 'relocation' | 'departure',
  { form: { area }, officeKind }: Ask<{ area: number }>,
  law: Law,
): Verdict | null {
  const figure = officeKind === 'rural' ? officeMinAreaRural : officeMinArea
  const least = law(figure)
  const source = noun === 'departure' ? (law.cite?.(figure) ?? figure.cite) : figure
  return area < least ? refuse(`${noun}-area-too-small`, source, { area, least }, 'area') : null
}

/**
 * Room enough for the office's kind. Annex 1 article 13 asks by city or village: a rural office that moves to a place which is not
 * written as a village, with room for a village alone, is undecided.
 */
export const roomEnough = (noun: 'applicant' | 'relocation'): Rule<{ area: number; place?: string | undefined }> => ({
  key: `${noun}-rule-area`,
  source: officeMinArea,
  needs: ['area'],
  facts: (law) => ({ urban: law(officeMinArea), rural: law(officeMinAreaRural) }),
  check: (ask, law) => {
    const small = tooSmall(noun, ask, law)
    if (small) return small
    const { form, officeKind } = ask
    const { area, place } = form
    const moves = noun === 'relocation' && officeKind === 'rural' && !namesVillage(place ?? '')
    return moves && area < law(officeMinArea) ? null : allow()
  },
})
