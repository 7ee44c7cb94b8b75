// A license of another kind, such as a telecom office's, becomes that of a counter office. Sources: Guide, conversion; Annex 2.
import { applicantEducation, applicantEducationConversion } from '#law/applicants'
import { conversionIssuedBefore, conversionProcess } from '#law/conversion'
import { inquiryAuthorities, inquirySilenceAuthorities } from '#law/inquiries'
import { licenseStartWithin } from '#law/license'
import { visitBy } from '#law/visits'
import { jalaliYear } from '../calendar.ts'
import {
  applicantFields,
  applicantPapers,
  educated,
  ofAge,
  oneLicense,
  premisesFields,
  roomEnough,
} from '../proceedings/applicants.ts'
import { newPlace } from '../proceedings/checklists.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { requestKind } from '../proceedings/kind.ts'
import {
  authorityInquiries,
  checkAfterVote,
  equipped,
  issuer,
  letter,
  openingTasks,
  visit,
  vote,
} from '../proceedings/stages.ts'
import { allow, refuse } from '../verdict.ts'

export const conversion = requestKind({
  kind: 'conversion',
  words: 'conversion',
  cite: [conversionProcess],
  files: 'secretariat',
  about: 'planned',
  fields: [
    { name: 'license', type: 'text', required: true, max: 150 },
    { name: 'issuedOn', type: 'day', required: true, back: 60, ahead: 0 },
    ...applicantFields,
    ...premisesFields,
    {
      name: 'papers',
      type: 'papers',
      required: true,
      // they are taken once the group has agreed (Guide 4): what was not sent until then the check asks for
      papers: [
        {
          name: 'license',
          required: false,
          later: true,
          original: 'sent',
          numbered: true,
          cite: { ...conversionProcess, clause: '7' },
        },
        ...applicantPapers.map((paper) =>
          paper.required ? { ...paper, required: false, later: true as const } : paper,
        ),
      ],
    },
    { name: 'note', type: 'paragraph', required: false, max: 1000 },
  ],
  rules: [
    oneAtATime,
    {
      key: 'conversion-rule-issued',
      source: conversionIssuedBefore,
      needs: ['issuedOn'],
      facts: (law) => ({ year: law(conversionIssuedBefore) }),
      check: ({ form }, law) => {
        const before = law(conversionIssuedBefore)
        if (before === 0) return refuse('conversion-not-admitted', conversionIssuedBefore)
        const year = jalaliYear(form.issuedOn)
        const facts = { year, before }
        return year < before ? allow() : refuse('conversion-issued-late', conversionIssuedBefore, facts, 'issuedOn')
      },
      early: (_ask, law) =>
        law(conversionIssuedBefore) === 0 ? refuse('conversion-not-admitted', conversionIssuedBefore) : allow(),
    },
    oneLicense,
    ofAge('applicant'),
    educated('applicant', [applicantEducation, applicantEducationConversion]),
    roomEnough('applicant'),
  ],
  stages: [
    // that the office works: Guide 2
    {
      stage: 'activity',
      tasks: [{ task: 'inquiry', of: 'telecom', within: inquiryAuthorities, silence: inquirySilenceAuthorities }],
    },
    vote,
    checkAfterVote,
    authorityInquiries,
    visit(visitBy, newPlace),
    letter,
    issuer,
    // that it is seen once more as it was equipped, as a new office is, is our reading
    { stage: 'opening', tasks: [equipped(licenseStartWithin), ...openingTasks] },
  ],
  effect: ({ place, address, position, area }, paper) => ({
    effect: 'founded',
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    ...{ place, address, position, area },
    shown: { place, address },
  }),
})
