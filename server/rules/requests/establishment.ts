// An office that is not there yet, from its applicant's site to its first day. Sources: Bylaw 25-a-3, 15 note 6, 16-5; Annex 2;
// Guide, establishment.
import { applicantEducation, applicantEducationRural } from '#law/applicants'
import { establishmentArticle, establishmentEquipment, establishmentShortlist } from '#law/establishment'
import { licenseAgreementInPrinciple, licenseStartWithin } from '#law/license'
import { officeNewAdmitted } from '#law/offices'
import { visitBy } from '#law/visits'
import {
  applicantFields,
  applicantPapers,
  companyHoldsNone,
  companyPapers,
  educated,
  ofAge,
  oneLicense,
  premisesFields,
  roomEnough,
} from '../proceedings/applicants.ts'
import { newPlace } from '../proceedings/checklists.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import {
  association,
  authorityInquiries,
  equipped,
  issuerWithin,
  letter,
  openingTasks,
  visit,
  vote,
} from '../proceedings/stages.ts'

/** A province that takes no new offices at present: whoever decided so decides here too, and should know (our reading). */
const notNeeded: Warning<unknown> = {
  needs: [],
  say: (_ask, law) => {
    if (law(officeNewAdmitted)) return null
    const { name: parameter, cite } = officeNewAdmitted
    return { key: 'establishment-not-needed', facts: {}, cite, parameter }
  },
}

/** The law puts a public call, its exam and the working group's choice before it; a choice on paper is for those who vote to see. */
const notCalled: Warning<unknown> = {
  needs: [],
  say: ({ filing }) =>
    filing.called === false
      ? {
          key: 'establishment-without-call',
          facts: {},
          cite: establishmentShortlist.cite,
          parameter: establishmentShortlist.name,
        }
      : null,
}

export const establishment = requestKind({
  kind: 'establishment',
  words: 'establishment',
  cite: [establishmentArticle],
  files: 'secretariat',
  about: 'planned',
  fields: [
    ...applicantFields,
    // where a legal person applies, whoever the file names is its manager: Annex 2, 2
    { name: 'company', type: 'company', required: false },
    ...premisesFields,
    {
      name: 'papers',
      type: 'papers',
      required: true,
      papers: [...applicantPapers, ...companyPapers.map((paper) => ({ ...paper, when: { field: 'company' } }))],
    },
    { name: 'note', type: 'paragraph', required: false, max: 1000 },
  ],
  rules: [
    oneAtATime,
    oneLicense,
    companyHoldsNone,
    ofAge('applicant'),
    educated('applicant', [applicantEducation, applicantEducationRural]),
    roomEnough('applicant'),
  ],
  warnings: [notNeeded, notCalled],
  figure: licenseAgreementInPrinciple,
  stages: [
    authorityInquiries,
    association,
    visit(visitBy, newPlace),
    vote,
    letter,
    {
      stage: 'equipment',
      tasks: [
        equipped(licenseAgreementInPrinciple, { when: (law) => law(establishmentEquipment) === 'before-license' }),
      ],
    },
    issuerWithin(licenseAgreementInPrinciple),
    {
      stage: 'opening',
      tasks: [
        equipped(licenseStartWithin, { when: (law) => law(establishmentEquipment) === 'after-license' }),
        ...openingTasks,
      ],
    },
  ],
  effect: ({ place, address, position, area, company }, paper) => ({
    effect: 'founded',
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    ...{ place, address, position, area },
    ...(company ? { company } : {}),
    shown: { place, address },
  }),
})
