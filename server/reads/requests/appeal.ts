// How the appeal against a verdict stands, for whoever sees its hearing: what one should know before, and what comes after it.
import { appealDecideWithin, appealSuspends } from '#law/appeals'
import type { Law } from '#law/parameter'
import { type Day, tehranDay } from '#rules/calendar'
import type { TaskRow } from './tasks.ts'

/**
 * The appeal that may be lodged now (`on` null), or that the committee has before it, with its last day; null where neither is.
 * `suspends`: whether what the verdict asks stands still meanwhile, by the law of the request.
 */
export function appealIn(tasks: readonly TaskRow[], law: Law) {
  const heard = tasks.findLast(({ task, of, state }) => task === 'hearing' && of === 'verdict' && state !== 'void')
  const decides = tasks.findLast(({ task, of }) => task === 'decision' && of === 'supervision-committee')
  const filed = heard?.answer === 'no' && heard.endedAt && decides?.state === 'open'
  if (!heard || (heard.state !== 'open' && !filed)) return null
  const on: Day | null = filed ? tehranDay(heard.endedAt!) : null
  return {
    ...{ on, suspends: law(appealSuspends), decideBy: filed ? decides.dueOn : null },
    within: { of: appealDecideWithin, value: law(appealDecideWithin) },
  }
}
