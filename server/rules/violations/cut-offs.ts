// Services cut off from an office: why one may be, by which paper, and on which days. Annex 4 articles 3-2-2 note 2, 5, 10-5, 10-8 note;
// Minutes 3, 8.
import { cutOffArticle, ladderRow } from '#law/violations'
import { type Day, daysBetween, isDay } from '../calendar.ts'
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import type { Sanction } from './ladder.ts'

/** Stopped until it is decided, by a verdict, or by a court's judgment. */
export const cutOffSorts = ['interim', 'sanction', 'court'] as const
export type CutOffSort = (typeof cutOffSorts)[number]

/** `resolution`: the number of the working group's resolution, or of a judgment; `lastDay` null: until it is lifted. */
export type CutOffInput = {
  sort: CutOffSort
  resolution: string
  reason: string
  firstDay: string
  lastDay: string | null
}

/**
 * What stands against a cut-off, each at its field: none without a resolution, an interim one without its reason, and of a sanction for
 * just so many days as the verdict says. `verdict`: what it carries out, null where it names none.
 */
export function cutOffRefusals(input: CutOffInput, verdict: Sanction | null): Refusal[] {
  const { sort, resolution, reason, firstDay, lastDay } = input
  const wrong: Refusal[] = []
  if (!normalise(resolution))
    wrong.push({ ...refusalAt('resolution', 'sanction-cut-no-resolution'), cite: cutOffArticle })
  if (!says(reason)) wrong.push(refusalAt('reason', 'request-reason-needed'))
  if (!isDay(firstDay)) wrong.push(refusalAt('firstDay', 'field-day-wrong'))
  if (lastDay !== null && !isDay(lastDay)) wrong.push(refusalAt('lastDay', 'field-day-wrong'))
  if (wrong.length) return wrong
  if (lastDay !== null && lastDay < firstDay) return [refusalAt('lastDay', 'sanction-cut-order')]
  if (sort !== 'sanction') return []
  const days = verdict?.cutOff?.most
  if (!days) return [{ ...refusalAt('request', 'sanction-cut-no-verdict'), cite: ladderRow('5') }]
  if (lastDay === null || lengthOf(firstDay, lastDay) !== days)
    return [{ ...refusalAt('lastDay', 'sanction-cut-length', { days }), cite: ladderRow('5') }]
  return []
}

const lengthOf = (first: Day, last: Day) => daysBetween(first, last) + 1
