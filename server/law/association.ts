// The association's opinion on requests. That it is asked first: Annex 1 art. 18 note 2; its clock is ours.
import { choice, type Parameter, parameter } from './parameter.ts'

/** Silence beyond this is what `association.silence` says. Our choice. */
export const associationReviewWithin = parameter({
  name: 'association.reviewWithin',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** What it means that the association says nothing in time: the request goes on and that is noted, for the opinion is no veto. Our choice. */
export const associationSilence = choice({
  name: 'association.silence',
  options: ['passes', 'waits'],
  default: 'passes',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const association: readonly Parameter[] = [associationReviewWithin, associationSilence]
