// An office comes from a province that is not on this system: its working group has let it go on paper, and this one's decides on the
// place. No license of it is on record here, so that it comes as an office that is not there yet. Sources: Bylaw 18-1; 25-a-7; 15
// note 6; Annex 1 article 13.
import { licenseAgreementInPrinciple } from '#law/license'
import { betweenProvincesArticle } from '#law/relocation'
import { visitBy } from '#law/visits'
import { premisesFields, roomEnough } from '../proceedings/applicants.ts'
import { newPlace } from '../proceedings/checklists.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { farEnough, unknownPositions } from '../proceedings/distances.ts'
import { requestKind } from '../proceedings/kind.ts'
import { association, check, equipped, letter, openingTasks, visit, vote } from '../proceedings/stages.ts'

export const arrival = requestKind({
  kind: 'arrival',
  words: 'arrival',
  cite: [betweenProvincesArticle],
  files: 'secretariat',
  about: 'planned',
  fields: [
    // where the other province is here, its own request asks this working group
    { name: 'province', type: 'listed', required: true, list: 'absent-provinces' },
    { name: 'code', type: 'text', required: true, max: 40, words: 0 },
    { name: 'letter', type: 'text', required: true, max: 60, words: 0 },
    { name: 'letterOn', type: 'day', required: true, back: 2, ahead: 0 },
    ...premisesFields,
    { name: 'note', type: 'paragraph', required: false, max: 1000 },
  ],
  rules: [oneAtATime, roomEnough('applicant'), farEnough],
  warnings: [unknownPositions],
  figure: licenseAgreementInPrinciple,
  stages: [
    association,
    check,
    visit(visitBy, newPlace),
    vote,
    letter,
    {
      stage: 'issuer',
      tasks: [
        { task: 'paper', of: 'issuer', within: licenseAgreementInPrinciple },
        equipped(licenseAgreementInPrinciple),
      ],
    },
    { stage: 'opening', tasks: openingTasks },
  ],
  site: 'position',
  effect: ({ province, place, address, position, area }, paper) => ({
    effect: 'founded',
    firstDay: paper?.issuedOn ?? null,
    lastDay: paper?.expiresOn ?? null,
    ...{ place, address, position, area },
    shown: { province, place, address },
  }),
})
