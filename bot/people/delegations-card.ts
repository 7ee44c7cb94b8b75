// A delegate learns whose signature or answers were lent, for which days and why; and that they were taken back.
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
    const { name, firstDay, lastDay, reason, endedAt, signature } = lent
    const what = signature ? 'delegation-told' : 'delegation-told-tasks'
    const facts: [string, string][] = [
      [text(locale, 'delegation-told-days'), dateRange(locale, firstDay, lastDay)],
      [text(locale, 'delegation-reason'), reason],
    ]
    return {
      blocks: [
        { title: text(locale, what, { name }), symbol: '✍️' },
        { facts },
        endedAt ? text(locale, `${what}-ended`, { name }) : text(locale, `${what}-detail`, signature ? {} : { name }),
      ],
    }
  },
}
