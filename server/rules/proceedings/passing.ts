// A license passes to another person, by its holder's word or as an inheritance: what is asked of whoever gets it, on which way, and what it does.
// Sources: Bylaw 15 and its note 2; Annex 2; Guide, transfer.
import { applicantEducation, applicantEducationRural } from '#law/applicants'
import { inquiryAgencies } from '#law/inquiries'
import { transferAnswerWithin } from '#law/transfer'
import type { PersonValue } from '../fields/person.ts'
import { educated, noOtherLicense, ofAge } from './applicants.ts'
import { transferOriginals } from './checklists.ts'
import { mayHoldAgain } from './common.ts'
import type { HolderEffect } from './effects.ts'
import type { Paper, Stage } from './kind.ts'
import { check, consentOf, issuerWithOriginals, letter, opinion, securityInquiry } from './stages.ts'

/** What Annex 2 asks of the person of the field `transferee`. */
export const transfereeRules = [
  noOtherLicense('transferee'),
  mayHoldAgain('transferee'),
  ofAge('transfer'),
  educated('transfer', [applicantEducation, applicantEducationRural]),
] as const

/** From the transferee's consent to the issuer's license. */
export const passingStages: readonly Stage[] = [
  consentOf('transferee', transferAnswerWithin),
  // that those who vote know the papers to be there is ours: Guide, transfer 1 has them sent first
  check,
  // «همزمان»: Guide, transfer 3 and 4. Whoever is not cleared is no transferee, and every account is even first (Bylaw 15, note 2).
  {
    stage: 'inquiries',
    tasks: [opinion, { task: 'clearance', of: 'agencies', within: inquiryAgencies }, securityInquiry, { task: 'vote' }],
  },
  { stage: 'undertaking', tasks: [{ task: 'undertaking', of: 'transferee', within: transferAnswerWithin }] },
  letter,
  issuerWithOriginals(transferAnswerWithin, transferOriginals),
]

/** The transferee holds the license from the day that the issuer put on it. */
export const passes = ({ transferee }: { transferee: PersonValue }, paper: Paper | null): HolderEffect => ({
  effect: 'holder',
  person: 'transferee',
  firstDay: paper?.issuedOn ?? null,
  lastDay: paper?.expiresOn ?? null,
  shown: { transferee: transferee.name },
})
