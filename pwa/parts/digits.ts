// What people type into number fields, in whatever digits, and what of it counts. Pure.
import { latinDigits } from '#locales/format'
import { mobileNumber } from '#rules/identifiers'

/** Only the digits of what was typed, Latin, at most `most` of them. */
export function onlyDigits(typed: string, most = 40): string {
  return latinDigits(typed).replace(/\D/g, '').slice(0, most)
}

/** A whole number from what was typed, thousands marks allowed; null if nothing or nothing sensible stands there. */
export function wholeNumber(typed: string): number | null {
  const figures = latinDigits(typed).replace(/[\s,٬،']/g, '')
  return /^-?\d{1,15}$/.test(figures) ? Number(figures) : null
}

/** A mobile number as 09xxxxxxxxx as soon as it is whole, however it was typed or pasted; its digits until then. */
export function mobileDigits(typed: string): string {
  const figures = onlyDigits(typed, 14)
  // Somebody who began with +98 has not finished after ten digits; no mobile number begins with 098.
  return /^98\d{0,9}$/.test(figures) ? figures : (mobileNumber(figures) ?? figures)
}
