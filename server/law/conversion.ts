// Turning licenses of other kinds into counter-office licenses. Guide, conversion.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** Turning a license of another kind into one of a counter office. */
export const conversionProcess: Citation = { source: 'guide', article: 'conversion' }

/** Licenses issued before this Jalali year can be converted; none unless a province sets it, as the Guide does. Our choice. */
export const conversionIssuedBefore = parameter({
  name: 'conversion.issuedBefore',
  default: 0,
  unit: 'year',
  counts: 'none',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'conversion', says: 'otherwise' }],
})

/** All of them, as the page of rules lists them. */
export const conversion: readonly Parameter[] = [conversionIssuedBefore]
