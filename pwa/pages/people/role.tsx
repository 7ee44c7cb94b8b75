// A role in words, with the office the seat or the body it belongs to.
import { code } from '#locales/format'
import { seatWords } from '#locales/seats'
import { locale, say, t } from '../../words.ts'

type Held = { role: string; office: string | null; license: string | null; seat: string | null; body?: string | null }

/** «دارنده پروانه، نیلوفر (۷۲-۱۴-۳۰۰۱)». */
export function roleText({ role, office, license, seat: title, body }: Held): string {
  const seat = title && seatWords(locale.value, title)
  const label = say(`nav-role-${role}`)
  // A head's seat is mostly called as the role is.
  if (seat) return seat.includes(label) ? seat : t('people-role-at', { role: label, place: seat })
  if (body) return body.includes(label) ? body : t('people-role-at', { role: label, place: body })
  if (!office) return label
  const place = license ? `${office} (${code(locale.value, license)})` : office
  return t('people-role-at', { role: label, place })
}
