// A place that does an office's work without a license, and what is done about it until it has stopped: the working group's duty by
// Bylaw 5 and the note of 6.
import type { Day } from '../calendar.ts'
import { type Refusal, refusalAt } from '../verdict.ts'

/** `followed`: it works, as far as is known; `stopped`; `licensed`: it has a license now; `unfounded`: it never did an office's work. */
export const placeStates = ['followed', 'stopped', 'licensed', 'unfounded'] as const
export type PlaceState = (typeof placeStates)[number]

/**
 * What is written down of one. A `visit`, a `letter` (to whoever can stop it) and a `resolution` of the working group leave it where
 * it is; `stopped`, `licensed` and `unfounded` end it; `resumed`: it was seen working again.
 */
export const placeSteps = ['visit', 'letter', 'resolution', 'stopped', 'licensed', 'unfounded', 'resumed'] as const
export type PlaceStep = (typeof placeSteps)[number]

/** What may be written down of a place in a state. */
export function stepsFrom(state: PlaceState): readonly PlaceStep[] {
  if (state === 'followed') return placeSteps.filter((step) => step !== 'resumed')
  return ['visit', 'resumed']
}

/** Where a step leaves a place. */
export function stateAfter(state: PlaceState, step: PlaceStep): PlaceState {
  if (step === 'resumed') return 'followed'
  return step === 'stopped' || step === 'licensed' || step === 'unfounded' ? step : state
}

/** Letters and resolutions are found by their numbers. */
export const isNumbered = (step: PlaceStep): boolean => step === 'letter' || step === 'resolution'

/** What is wrong with a step: `last`, the day of the one before it; `today` in Tehran. */
export function stepRefusals(
  { step, on, number, word }: { step: PlaceStep; on: Day; number: string; word: string },
  { state, last, today }: { state: PlaceState; last: Day; today: Day },
): Refusal[] {
  const wrong: Refusal[] = []
  if (!stepsFrom(state).includes(step)) wrong.push(refusalAt('step', 'unlicensed-step-not-now'))
  if (on > today) wrong.push(refusalAt('on', 'unlicensed-day-ahead'))
  if (on < last) wrong.push(refusalAt('on', 'unlicensed-day-before', { last }))
  if (isNumbered(step) && number.trim() === '') wrong.push(refusalAt('number', 'unlicensed-number-needed'))
  if (word.trim() === '') wrong.push(refusalAt('word', 'request-reason-needed'))
  return wrong
}
