// Meetings of the working group in words: their names, days and agenda.

import type { Attendance } from '#rules/meetings'
import { dateTime, digits, longDate } from './format.ts'
import { formSummary, kindTitle } from './requests.ts'
import { resolutionNumber } from './resolutions.ts'
import { type Locale, text } from './text.ts'

type Appointed = { number: number; heldOn: string; startsAt: string }

/** «جلسه ۱۳» */
export function meetingName(locale: Locale, { number }: Pick<Appointed, 'number'>): string {
  return text(locale, 'meetings-name', { number: digits(locale, number) })
}

/** Day and hour: «شنبه ۱۸ مهر ۱۴۰۵، ساعت ۰۹:۳۰». */
export function meetingMoment(locale: Locale, { heldOn, startsAt }: Omit<Appointed, 'number'>): string {
  return text(locale, 'meetings-moment', { day: longDate(locale, heldOn), time: digits(locale, startsAt) })
}

type Kind = Parameters<typeof formSummary>[1]
type Form = Parameters<typeof formSummary>[2]
type Due = { meeting: number; item: number; text: string }
type Item = { title: string | null; request: { form: Form; office: string | null } | null; due?: Due | null }

/** An item's title and a line below it: a request words itself, by its kind, and a resolution by its number. */
export function itemWords(locale: Locale, { title, request, due }: Item, kind: Kind | null) {
  if (due)
    return { title: text(locale, 'meetings-follow-up', { number: resolutionNumber(locale, due) }), line: due.text }
  if (!request || !kind) return { title: title ?? '', line: '' }
  const named = text(locale, 'common-comma', { first: kindTitle(locale, kind), second: request.office ?? '' })
  return { title: named, line: formSummary(locale, kind, request.form) }
}

type Asked = { invitedAt: Date | null; unreached: boolean; called: boolean; lateReason: string | null }

/** A guest of an item, and once the meeting is called how they were asked: «نام (سمت)؛ دعوت با پیامک: …». */
export function guestLine(
  locale: Locale,
  { name, capacity, ...asked }: Asked & { name: string; capacity: string | null },
) {
  const { invitedAt, unreached, called, lateReason } = asked
  const guest = capacity ? `${name} (${capacity})` : name
  if (!called) return guest
  const how = unreached
    ? text(locale, 'bot-meetings-guest-unreached', { guest })
    : invitedAt
      ? text(locale, 'bot-meetings-guest-asked', { guest, at: dateTime(locale, invitedAt) })
      : text(locale, 'bot-meetings-guest-paper', { guest })
  return lateReason ? text(locale, 'bot-meetings-guest-late', { line: how, reason: lateReason }) : how
}

/** «۲ نفر از ۳ عضو دارای رأی حاضرند؛ …» */
export function attendanceWords(locale: Locale, there: Attendance & { cite: string }): string {
  return text(locale, 'meetings-attendance', there)
}
