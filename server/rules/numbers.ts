// Numbers as people type them.
import { plainDigits } from './digits.ts'

/** A whole number from what was typed, thousands marks allowed; null if nothing or nothing sensible stands there. */
export function wholeNumber(typed: string): number | null {
  const plain = plainDigits(typed).trim()
  const figures = /^-?\d{1,3}(?:[\s,٬،']\d{3})+$/.test(plain) ? plain.replace(/[\s,٬،']/g, '') : plain
  return /^-?\d{1,15}$/.test(figures) ? Number(figures) : null
}

/** A number from what was typed, with a fraction where there is one: a decimal must never become another number. */
export function typedNumber(typed: string): number | null {
  const whole = wholeNumber(typed)
  if (whole !== null) return whole
  const [, before, after] = /^(\d{1,15})[.,/٫٬،](\d{0,2})$/.exec(plainDigits(typed).trim()) ?? []
  return before ? Number(`${before}.${after || 0}`) : null
}
