// What people type into number fields, in whatever digits, and what of it counts. Pure.
import { onlyDigits, plainDigits } from '#rules/digits'
import { mobileNumber } from '#rules/identifiers'

/** The figures of what was typed, and the marks between them as they were typed: «۳۵٫۵», «35/5», «1,250». */
export function figuresTyped(typed: string): string {
  return plainDigits(typed).replace(/[^\d.,/٫٬،]/g, '')
}

/** A mobile number as 09xxxxxxxxx as soon as it is whole, however it was typed or pasted; its digits until then. */
export function mobileDigits(typed: string): string {
  const figures = onlyDigits(typed, 14)
  // Somebody who began with +98 has not finished after ten digits; no mobile number begins with 098.
  return /^98\d{0,9}$/.test(figures) ? figures : (mobileNumber(figures) ?? figures)
}
