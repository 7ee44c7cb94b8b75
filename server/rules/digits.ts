// What people type as figures, made plain: the first step of reading a code, a number or a date.

/** The text with Persian, Arabic and wide digits made Latin and without invisible marks, trimmed. */
export function plainDigits(value: string): string {
  return value
    .replace(/[۰-۹٠-٩０-９]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Cf}/gu, '')
    .trim()
}

/** Only the digits of what was typed, Latin, at most `most` of them. */
export function onlyDigits(typed: string, most = 40): string {
  return plainDigits(typed).replace(/\D/g, '').slice(0, most)
}
