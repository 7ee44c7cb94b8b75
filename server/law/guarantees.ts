// Security that an agency may ask for. Annex 6; Minutes 11, 12.
import { type Parameter, parameter } from './parameter.ts'

/** At most this share of the value of one month's services. Annex 6, b. */
export const guaranteeMaxShare = parameter({
  name: 'guarantee.maxShare',
  default: 0.005,
  unit: 'share',
  counts: 'none',
  per: 'month of service',
  cite: { source: 'bylaw', annex: 6, clause: 'b' },
})

/** The kinds of security that may be asked for. Annex 6, a; the Minutes accept only the teachers' insurance. */
export const guaranteeAccepted = parameter<readonly string[]>({
  name: 'guarantee.accepted',
  default: ['liability-insurance'],
  options: ['liability-insurance', 'teachers-insurance'],
  unit: 'rule',
  counts: 'none',
  cite: { source: 'bylaw', annex: 6, clause: 'a' },
  also: [
    { source: 'minutes', resolution: 11, says: 'otherwise' },
    { source: 'minutes', resolution: 12, says: 'otherwise' },
  ],
})

/** All of them, as the page of rules lists them. */
export const guarantees: readonly Parameter[] = [guaranteeMaxShare, guaranteeAccepted]
