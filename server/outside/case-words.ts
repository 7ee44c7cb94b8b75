// What a citizen is told of their case by short message: that something changed and how it stands, nothing of what it is about. The page
// is that of the code alone, since others read a phone that lies on a table.
import { caseState } from '#locales/cases'
import { trackingCode } from '#locales/format'
import { type Locale, text } from '#locales/text'
import type { Db } from '#reads/parameters'
import { stateOfCase } from '#reads/public-cases'

/** Null for a case that is gone. */
export async function caseWords(db: Db, { subjectId, locale }: { subjectId: string; locale: Locale }) {
  const found = await stateOfCase(db, subjectId)
  if (!found) return null
  const state = found.asked ? text(locale, 'case-question') : caseState(locale, found)
  return {
    title: text(locale, 'case-sms', { code: trackingCode(locale, found.trackingCode), state }),
    lines: [],
    todo: text(locale, 'case-sms-see'),
    path: `/c/${found.trackingCode}`,
    urgent: false,
  }
}
