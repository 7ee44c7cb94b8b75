// An office of another province means to come here: that province's working group has let it go and asks this one's. Its place is
// judged as any to which an office moves. Sources: Bylaw 18-1; 25-a-7; 15 note 6; Annex 1 article 13.
import { betweenProvincesArticle } from '#law/relocation'
import { visitBy } from '#law/visits'
import { premisesFields, roomEnough } from '../proceedings/applicants.ts'
import { newPlace } from '../proceedings/checklists.ts'
import { farEnough, unknownPositions } from '../proceedings/distances.ts'
import { requestKind } from '../proceedings/kind.ts'
import { association, check, visit, vote } from '../proceedings/stages.ts'

export const admission = requestKind({
  kind: 'admission',
  words: 'admission',
  cite: [betweenProvincesArticle],
  files: 'other-group',
  fields: [
    // what the other working group resolved, as the program brings it
    { name: 'from', type: 'text', required: true, max: 100 },
    { name: 'resolution', type: 'text', required: true, max: 60, words: 0 },
    { name: 'resolvedOn', type: 'day', required: true, back: 2, ahead: 0 },
    { name: 'county', type: 'listed', required: true, list: 'counties' },
    ...premisesFields,
    { name: 'reason', type: 'paragraph', required: true, max: 1000 },
  ],
  rules: [roomEnough('relocation'), farEnough],
  warnings: [unknownPositions],
  stages: [association, check, visit(visitBy, newPlace), vote],
  site: 'position',
  effect: ({ county, place, address }) => ({
    effect: 'answer',
    firstDay: null,
    lastDay: null,
    shown: { county, place, address },
  }),
})
