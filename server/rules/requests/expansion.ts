// Expansion: an office becomes larger in its place, or takes in what lies next door. Source: Bylaw 18 note 3.
import { expansionApprover, expansionArticle } from '#law/relocation'
import { activeLicense, oneAtATime } from '../proceedings/common.ts'
import { requestKind, type Warning } from '../proceedings/kind.ts'
import { decision, letter } from '../proceedings/stages.ts'
import { besideUnderWay } from '../proceedings/warnings.ts'
import { allow, refuse } from '../verdict.ts'

const cite = expansionArticle

/** Nobody can tell whether it becomes larger where nobody has written down how large it is. */
const areaUnknown: Warning<unknown> = {
  needs: [],
  say: ({ area }) => (area ? null : { key: 'expansion-area-unknown', facts: {}, cite: { source: 'house' } }),
}

export const expansion = requestKind({
  kind: 'expansion',
  words: 'expansion',
  cite: [cite],
  fields: [
    { name: 'where', type: 'choice', required: true, options: ['same', 'adjacent'] },
    { name: 'area', type: 'number', required: true, least: 1, most: 5000 },
    { name: 'description', type: 'paragraph', required: true, max: 1000 },
  ],
  rules: [
    // that it asks for a valid license the note does not say
    activeLicense({ ...cite, reading: {} }),
    oneAtATime,
    {
      key: 'expansion-rule-larger',
      source: { ...cite, reading: {} },
      needs: ['area'],
      check: ({ form, area }) =>
        !area || form.area > area
          ? allow()
          : refuse('expansion-not-larger', { ...cite, reading: {} }, { area: form.area, present: area }, 'area'),
    },
  ],
  warnings: [areaUnknown, besideUnderWay('relocation')],
  named: [expansionApprover],
  stages: [decision(expansionApprover), letter],
  effect: ({ area, where }, _paper, on) => ({
    effect: 'area',
    firstDay: on ?? null,
    lastDay: null,
    area,
    shown: { area, where },
  }),
})
