// Who may apply for a license. Annex 2.
import { choice, type Parameter, parameter } from './parameter.ts'

/** The least age in years. Annex 2, 1-7. */
export const applicantMinAge = parameter({
  name: 'applicant.minAge',
  default: 25,
  unit: 'count',
  counts: 'none',
  per: 'years of age',
  cite: { source: 'bylaw', annex: 2, clause: '1-7' },
})

/** Degrees from the lowest on. */
export const degrees = ['diploma', 'associate', 'bachelor'] as const

/** The least education for an urban office. Annex 2, 1-6. */
export const applicantEducation = choice({
  name: 'applicant.education',
  options: degrees,
  default: 'bachelor',
  cite: { source: 'bylaw', annex: 2, clause: '1-6' },
})

/** The least education for a rural office. Annex 2, 1-6. */
export const applicantEducationRural = choice({
  name: 'applicant.educationRural',
  options: degrees,
  default: 'associate',
  cite: { source: 'bylaw', annex: 2, clause: '1-6' },
})

/** The least education for converting a rural office that worked before the Bylaw. Annex 2, 1-6 note. */
export const applicantEducationConversion = choice({
  name: 'applicant.educationConversion',
  options: degrees,
  default: 'diploma',
  cite: { source: 'bylaw', annex: 2, clause: '1-6', note: 0 },
})

/** Priority for martyrs' families, disabled veterans, freed prisoners and fighters, up to this share. Annex 2, d. */
export const applicantVeterans = parameter({
  name: 'applicant.veterans',
  default: 0.25,
  unit: 'share',
  counts: 'none',
  cite: { source: 'bylaw', annex: 2, clause: 'd' },
})

/** A disabled veteran has that priority above this degree of disability. Annex 2, d. */
export const applicantVeteranDisability = parameter({
  name: 'applicant.veteranDisability',
  default: 0.25,
  unit: 'share',
  counts: 'none',
  cite: { source: 'bylaw', annex: 2, clause: 'd' },
})

/** Whether that priority is a quota of places or a share of the score; the text leaves it open: our choice. */
export const applicantVeteransAs = choice({
  name: 'applicant.veteransAs',
  options: ['quota', 'score'],
  default: 'quota',
  cite: { source: 'house' },
  also: [{ source: 'bylaw', annex: 2, clause: 'd', says: 'nothing' }],
})

/** All of them, as the page of rules lists them. */
export const applicants: readonly Parameter[] = [
  applicantMinAge,
  applicantEducation,
  applicantEducationRural,
  applicantEducationConversion,
  applicantVeterans,
  applicantVeteranDisability,
  applicantVeteransAs,
]
