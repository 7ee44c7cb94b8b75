// What spreadsheets and keyboards make of figures and of the dashes between them, put right before they are read.
import { plainDigits } from '#rules/digits'

// Dashes of every kind; among them letters of other scripts, a full stop of Urdu, and the line that stretches letters.
const dashes =
  /[\p{Pd}\u00ad\u00af\u02c9\u02d7\u06d4\u07fa\u1173\u2043\u207b\u208b\u2212\u23af\u2500\u2501\u2796\u30fc\u3161\u4e00\uff70]/gu
const stretch = /(^|[^\p{L}\p{M}\u0640])\u0640+(?![\p{L}\p{M}\u0640])/gu

/** The text with whatever people take for a dash made one; a stretch between letters is none. */
export function plainDashes(value: string): string {
  return value.replace(dashes, '-').replace(stretch, '$1-')
}

/**
 * A whole number as a text, out of what a spreadsheet made of it: «9141112233.0», «9.141112233E+09», «9,141,112,233».
 * Null where figures were lost on the way («9.14E+09», «1234567891.5»); any other text comes back as it is.
 */
export function wholeFigures(value: string): string | null {
  const typed = plainDigits(value)
  const text = /^\d{1,3}(?:[,٬،]\d{3}){2,}(?:[.٫]0+)?$/.test(typed) ? typed.replace(/[,٬،]/g, '') : typed
  const [, one, rest = '', power] = /^(\d)(?:[.,٫/](\d+))?[eE]\+?(\d{1,3})$/.exec(text) ?? []
  if (one) return rest.length === Number(power) ? one + rest : null
  const [, whole, mark, fraction] = /^(\d{5,})([.,٫/])(\d{1,3})$/.exec(text) ?? []
  if (!whole || !fraction) return text === typed ? value : text
  // a slash may stand before the check digit
  if (mark === '/' && whole.length === 9 && fraction.length === 1) return value
  return /^0+$/.test(fraction) ? whole : null
}

/** What was typed for an identifier with plain dashes and whole figures; '' where some of them were lost. */
export function plainFigures(value: string): string {
  return plainDashes(wholeFigures(value) ?? '')
}
