// Where something is, and how far, in words.
import { code, number } from './format.ts'
import { type Locale, text } from './text.ts'

/** «۳۵۰ متر», «۲٫۴ کیلومتر»: nobody stands closer than ten metres to what a phone measures. */
export function distance(locale: Locale, metres: number): string {
  return metres < 1000
    ? text(locale, 'common-metres', { amount: number(locale, Math.max(10, Math.round(metres / 10) * 10)) })
    : text(locale, 'find-kilometres', { amount: number(locale, Math.round(metres / 100) / 10) })
}

/** «۳۸٫۱۰۳۳۳، ۴۸٫۲۰۶۸۵»: `value` is a latitude and a longitude as they are stored, "38.10333, 48.20685". */
export function coordinates(locale: Locale, value: string): string {
  return code(locale, locale === 'fa' ? value.replaceAll('.', '٫').replace(', ', '، ') : value)
}
