// Two kinds of request that only the tests know, decided otherwise than by a vote: by an officer unless the province's law
// names the working group, and by an authority outside.
import { expansionApprover } from '#law/relocation'
import { addWords } from '#locales/text'
import { type RequestKind, requestKind } from '#rules/proceedings/kind'
import { kinds } from '#rules/proceedings/kinds'
import { decision, letter } from '#rules/proceedings/stages'
import type { TaskPlan } from '#rules/proceedings/tasks'

type By = Extract<TaskPlan, { task: 'decision' }>['by']

const decided = (name: string, by: By) =>
  requestKind({
    kind: name,
    words: name,
    cite: [{ source: 'bylaw', article: 18, note: 3 }],
    fields: [{ name: 'days', type: 'days', required: true }],
    rules: [],
    stages: [decision(by), letter],
    effect: ({ days: { from, to } }) => ({ effect: 'span', firstDay: from, lastDay: to, shown: {} }),
  })

const words = (name: string) => `
${name}-title = طرح ${name}
${name}-line = چند روز
${name}-field-days = روزها
${name}-field-days-help = روزها
${name}-effect = برپاست
${name}-letter-subject = نتیجه { $number }
${name}-letter-granted = موافقت شد.
${name}-letter-refused = موافقت نشد.
`

/** Adds both kinds; gives the way to take them out again. */
export function declareDecided(): () => void {
  const known = kinds as Record<string, RequestKind>
  const added = { annex: decided('annex', expansionApprover), outpost: decided('outpost', 'outside-authority') }
  Object.assign(known, added)
  for (const name of Object.keys(added)) for (const locale of ['fa', 'en'] as const) addWords(locale, words(name), name)
  return () => {
    for (const name of Object.keys(added)) delete known[name]
  }
}
