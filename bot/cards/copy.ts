// A copy of a letter, for information: its whole text where a chat may show it, and nothing to be done.
import { noticeCard } from '#locales/notices'
import { text } from '#locales/text'
import { copyFor } from '#reads/copies'
import { outspoken } from '#rules/notices'
import type { CardKind } from './card.ts'
import { bodyBlocks, copiesBlocks, inApp, uncountedBlocks } from './notices.ts'

/** `subjectId`: the copy. */
export const copyCard: CardKind = {
  subject: 'copy',
  render: async (db, { subjectId, person, locale, now, publicUrl }) => {
    const copy = person && (await copyFor(db, person, subjectId, now))
    if (!copy) return null
    const { facts } = noticeCard(locale, { ...copy, office: null, refers: null })
    const told = outspoken(copy)
    const to = copy.to.name ?? text(locale, 'notice-to-recipients', { count: copy.to.count })
    return {
      blocks: [
        { title: text(locale, 'notice-copy-of'), symbol: '📄' },
        ...(told ? [[{ bold: copy.subject }]] : []),
        { facts: [[text(locale, 'notice-recipients'), to], ...facts] },
        ...uncountedBlocks(locale, copy),
        ...(told ? [...bodyBlocks(locale, copy), ...copiesBlocks(locale, copy.copies)] : []),
        text(locale, told ? 'notice-copy-hint' : 'notice-card-in-app'),
      ],
      buttons: inApp(locale, publicUrl, `notices/copies/${copy.id}`, 'notice-open-in-app'),
    }
  },
}
