// A warning of the license's renewal to its holder: until when it is to be asked for, and the way to ask.
import { citation } from '#locales/citations'
import { code, date } from '#locales/format'
import { text } from '#locales/text'
import { renewalFor } from '#reads/requests/renewals'
import type { CardKind } from '../cards/card.ts'
import { sourceLine } from '../words.ts'
import { kindChosen } from './kinds.ts'

/** `subjectId`: the license. Each warning comes anew, in the place of the one before. */
export const renewalCard: CardKind = {
  subject: 'renewal',
  again: true,
  render: async (db, { subjectId, person, locale, now }) => {
    const found = person && (await renewalFor(db, person, subjectId, now))
    if (!found) return null
    const facts: [string, string][] = [
      [text(locale, 'renewal-office'), found.office],
      [text(locale, 'renewal-license'), code(locale, found.code)],
      [text(locale, 'renewal-expires'), date(locale, found.expiresOn)],
      [text(locale, 'renewal-by'), date(locale, found.by)],
    ]
    return {
      blocks: [
        { title: text(locale, 'renewal-warning-title'), symbol: '⏳' },
        { facts },
        text(locale, 'renewal-how', { by: date(locale, found.by) }),
        sourceLine(citation(locale, found.cite)),
      ],
      buttons: [
        [{ text: text(locale, 'renewal-ask'), data: kindChosen.data({ office: found.officeId, kind: 'renewal' }) }],
      ],
    }
  },
}
