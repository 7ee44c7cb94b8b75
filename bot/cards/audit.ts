// The head of the audit chain at the end of a day, for those who should be able to prove it later.
import { date, digits } from '#locales/format'
import { text } from '#locales/text'
import { headOfDay } from '#reads/audit'
import type { CardKind } from './card.ts'

/** `params.day`: the day; the subject is the province. Each stays in the chat: it is there to be kept. */
export const auditHeadCard: CardKind = {
  subject: 'auditHead',
  passing: true,
  render: async (db, { subjectId, params, locale, publicUrl }) => {
    const head = await headOfDay(db, subjectId, String(params.day))
    if (!head) return null
    const address = `${publicUrl}/audit/heads`
    return {
      blocks: [
        { title: text(locale, 'audit-head-of', { day: date(locale, head.day) }) },
        {
          facts: [
            [text(locale, 'audit-column-seq'), digits(locale, head.seq)],
            [text(locale, 'audit-column-hash'), [{ code: head.hash }]],
          ],
        },
        text(locale, 'audit-head-keep'),
        [`${text(locale, 'audit-head-published')}: `, { link: address, url: address }],
      ],
    }
  },
}
