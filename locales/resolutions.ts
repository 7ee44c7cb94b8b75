// Words resolutions for bot, app and public page alike: their numbers, who is responsible, their deadlines, their time lines.
import type { Deadline, OwnerKind, ResolutionStep } from '#rules/resolutions'
import { duration } from './durations.ts'
import { commas, date, number } from './format.ts'
import { type Locale, text } from './text.ts'

type Numbered = { meeting: number; item: number }

/** «بند ۱۰ جلسه ۱۳», or «کار ۳» of what was given without a meeting. */
export function resolutionNumber(locale: Locale, { meeting, item }: Numbered): string {
  if (!meeting) return text(locale, 'resolutions-number-given', { item: number(locale, item) })
  return text(locale, 'resolutions-number', { meeting: number(locale, meeting), item: number(locale, item) })
}

type Owned = {
  of: OwnerKind
  name: string | null
  every?: 'agency' | 'association' | 'kanoon' | 'committee' | 'member' | null
}

/** Who is responsible for one part. */
export function ownerWords(locale: Locale, { of, name }: Owned): string {
  return of === 'secretariat' || of === 'group' ? text(locale, `resolutions-owner-${of}`) : (name ?? '')
}

/** Who is responsible for a resolution, all of a kind by one name. */
export function ownerNames(locale: Locale, owners: readonly Owned[]): string[] {
  const names = owners.map((owner) =>
    owner.every && owner.every !== 'member'
      ? text(locale, `resolutions-every-${owner.every}`)
      : ownerWords(locale, owner),
  )
  return [...new Set(names)]
}

/** A deadline as it was resolved. */
export function deadlineWords(locale: Locale, due: Deadline): string {
  if (due.is === 'none') return text(locale, 'resolutions-deadline-none')
  if (due.is === 'day') return text(locale, 'resolutions-deadline-day', { day: date(locale, due.day) })
  return text(locale, `resolutions-deadline-${due.from}`, { period: duration(locale, due.within) })
}

type Step = { what: ResolutionStep; facts: Readonly<Record<string, string | number>> }

/** A step of the time line; `owner`: whose part it was. */
export function resolutionStepWords(locale: Locale, { what, facts }: Step, owner: string): string {
  const day = facts.due ?? facts.to ?? facts.day
  const words = text(locale, `resolutions-step-${said(what, facts)}`, {
    owner,
    count: Number(facts.unreported ?? 0),
    meeting: number(locale, Number(facts.meeting ?? 0)),
    day: typeof day === 'string' ? date(locale, day) : '',
  })
  if (!facts.recused) return words
  const names = commas(locale, String(facts.recused).split('\n'))
  return text(locale, 'resolutions-step-without', { said: words, names })
}

/** A report that came late says so, as does a resolution that was closed without one. */
function said(what: ResolutionStep, facts: Step['facts']) {
  if (what === 'closed' && facts.unreported) return 'closed-unreported'
  if (what !== 'reported') return what
  return facts.finished ? (facts.late ? 'reported-late' : what) : 'progress'
}
