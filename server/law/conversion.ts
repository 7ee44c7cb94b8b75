// Turning licenses of other kinds into counter-office licenses. Guide, conversion.
import { parameter } from './parameter.ts'

/** Licenses issued before this Jalali year can be converted; none unless a province sets it, as the Guide does. Our choice. */
export const conversionIssuedBefore = parameter({
  name: 'conversion.issuedBefore',
  default: 0,
  unit: 'year',
  counts: 'none',
  unused: true,
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'conversion' }],
})
