// What people type as figures, made plain: the first step of reading a code, a number or a date.

/** The text with Persian, Arabic and wide digits made Latin and without invisible marks, trimmed. */
export function plainDigits(value: string): string {
  return value
    .replace(/[۰-۹٠-٩０-９]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Cf}/gu, '')
    .trim()
}
