// The association's opinion on requests. That it is asked first: Annex 1 art. 18 note 2; its clock is ours.
import { type Parameter, parameter } from './parameter.ts'

/** Silence beyond this passes the request on and is noted: the opinion is no veto. Our choice. */
export const associationReviewWithin = parameter({
  name: 'association.reviewWithin',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const association: readonly Parameter[] = [associationReviewWithin]
