// A role in words, with the office or the seat it belongs to.
import { code } from '#locales/format'
import { locale, say } from '../words.ts'

type Held = { role: string; office: string | null; license: string | null; seat: string | null }

/** «دارنده پروانه، نیلوفر (۷۲-۱۴-۳۰۰۱)». */
export function roleText({ role, office, license, seat }: Held): string {
  const place = seat ?? (office && license ? `${office} (${code(locale.value, license)})` : office)
  return [say(`nav-role-${role}`), place].filter(Boolean).join(locale.value === 'fa' ? '، ' : ', ')
}
