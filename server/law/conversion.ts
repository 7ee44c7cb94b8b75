// Turning licenses of other kinds into counter-office licenses. Guide, conversion.
import { parameter } from './parameter.ts'

/** Licenses issued before this Jalali year can be converted; 0 where the province has set none. Guide, conversion. */
export const conversionIssuedBefore = parameter({
  name: 'conversion.issuedBefore',
  default: 0,
  unit: 'year',
  counts: 'none',
  cite: { source: 'guide', article: 'conversion' },
})
