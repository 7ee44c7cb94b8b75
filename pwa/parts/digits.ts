// What people type into number fields, in whatever digits, and what of it counts. Pure.
import { plainDigits } from '#rules/digits'
import { mobileNumber } from '#rules/identifiers'

/** Only the digits of what was typed, Latin, at most `most` of them. */
export function onlyDigits(typed: string, most = 40): string {
  return plainDigits(typed).replace(/\D/g, '').slice(0, most)
}

/** A whole number from what was typed, thousands marks allowed; null if nothing or nothing sensible stands there. */
export function wholeNumber(typed: string): number | null {
  const plain = plainDigits(typed).trim()
  const figures = /^-?\d{1,3}(?:[\s,٬،']\d{3})+$/.test(plain) ? plain.replace(/[\s,٬،']/g, '') : plain
  return /^-?\d{1,15}$/.test(figures) ? Number(figures) : null
}

/** The figures of what was typed, and the marks between them as they were typed: «۳۵٫۵», «35/5», «1,250». */
export function figuresTyped(typed: string): string {
  return plainDigits(typed).replace(/[^\d.,/٫٬،]/g, '')
}

/** A number from what was typed, with a fraction where there is one: a decimal must never become another number. */
export function typedNumber(typed: string): number | null {
  const whole = wholeNumber(typed)
  if (whole !== null) return whole
  const [, before, after] = /^(\d{1,15})[.,/٫٬،](\d{0,2})$/.exec(plainDigits(typed).trim()) ?? []
  return before ? Number(`${before}.${after || 0}`) : null
}

/** A mobile number as 09xxxxxxxxx as soon as it is whole, however it was typed or pasted; its digits until then. */
export function mobileDigits(typed: string): string {
  const figures = onlyDigits(typed, 14)
  // Somebody who began with +98 has not finished after ten digits; no mobile number begins with 098.
  return /^98\d{0,9}$/.test(figures) ? figures : (mobileNumber(figures) ?? figures)
}
