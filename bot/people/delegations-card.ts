// A delegate learns whose signature was lent, for which days and why; and that it was taken back.
import { dateRange } from '#locales/format'
import { text } from '#locales/text'
import { delegationFor } from '#reads/people/delegations'
import type { CardKind } from '../cards/card.ts'

/** `subjectId`: the delegation. Edited in place when it ends. */
export const delegationCard: CardKind = {
  subject: 'delegation',
  render: async (db, { subjectId, person, locale }) => {
    const lent = person && (await delegationFor(db, person, subjectId))
    if (!lent) return null
    const { name, firstDay, lastDay, reason, endedAt } = lent
    const facts: [string, string][] = [
      [text(locale, 'delegation-told-days'), dateRange(locale, firstDay, lastDay)],
      [text(locale, 'delegation-reason'), reason],
    ]
    return {
      blocks: [
        { title: text(locale, 'delegation-told', { name }), symbol: '✍️' },
        { facts },
        endedAt ? text(locale, 'delegation-told-ended', { name }) : text(locale, 'delegation-told-detail'),
      ],
    }
  },
}
