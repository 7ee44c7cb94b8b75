// What is handed over, one thing after the other: wanted, received or not there, and of originals sent on and returned.
import type { Citation } from '#law/parameter'
import { type Day, isDay } from '../calendar.ts'
import { normalise, says } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'

/** One thing by its name; its words are `inquiry-handover-item-<name>`. `returns`: an original, which is sent on and comes back. */
export type HandoverItem = { name: string; cite: Citation; returns?: true }

export const handoverStates = ['received', 'none', 'sent', 'returned'] as const
export type HandoverState = (typeof handoverStates)[number]

/** `to`: who received it, or to whom it was sent; a thing that is not there has its reason as `note`. */
export type HandoverRecord = { item: string; state: HandoverState; on: string; to: string; note: string }

type Kept = Readonly<Record<string, string | number>>

/** How each thing stands by what a task keeps; `wanted` while nothing was written down. */
export function handoverOf(items: readonly HandoverItem[], kept: Kept) {
  return items.map((item) => {
    const of = (part: string) => String(kept[`${item.name}.${part}`] ?? '')
    const state = (kept[item.name] as HandoverState | undefined) ?? ('wanted' as const)
    return { ...item, state, on: of('on') || null, to: of('to'), note: of('note') }
  })
}

/** What may be written down of a thing that stands so. */
export function nextStates({ returns }: HandoverItem, state: HandoverState | 'wanted'): HandoverState[] {
  if (!returns) return ['received', 'none']
  // one that is not sent on is given back
  if (state === 'received') return ['received', 'none', 'sent', 'returned']
  return state === 'sent' ? ['returned'] : state === 'returned' ? ['sent'] : ['received', 'none']
}

/** What is wrong with what is written down: a state that does not follow, a day to come, nobody who received it, no reason. */
export function handoverRefusals(
  item: HandoverItem,
  kept: Kept,
  { state, on, to, note }: HandoverRecord,
  today: Day,
): Refusal[] {
  const [now] = handoverOf([item], kept)
  if (!nextStates(item, now!.state).includes(state)) return [refusalAt('state', 'inquiry-handover-state-wrong')]
  return [
    ...(isDay(on) && on <= today ? [] : [refusalAt('on', 'inquiry-handover-day-needed')]),
    ...((state === 'received' || state === 'sent') && !says(to) ? [refusalAt('to', 'inquiry-handover-to-needed')] : []),
    ...(state === 'none' && !says(note) ? [refusalAt('note', 'inquiry-handover-note-needed')] : []),
  ]
}

/** The facts of a task with one thing more written down. */
export function keptHandover(
  kept: Kept,
  { item, state, on, to, note }: HandoverRecord,
): Record<string, string | number> {
  return {
    ...kept,
    [item]: state,
    [`${item}.on`]: on,
    [`${item}.to`]: normalise(to),
    [`${item}.note`]: normalise(note),
  }
}

/** Originals that lie with the secretariat. */
export function keptHere(items: readonly HandoverItem[], kept: Kept) {
  return handoverOf(items, kept).filter(({ returns, state }) => returns && state === 'received')
}

/** What still has to be brought, or to come back. */
export function missingOf(items: readonly HandoverItem[], kept: Kept) {
  return handoverOf(items, kept).filter(({ state }) => state === 'wanted' || state === 'sent')
}
