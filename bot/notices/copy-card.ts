// A copy of a letter, for information: its whole text where a chat may show it, and nothing to be done.
import { noticeCard, recipientsFact } from '#locales/notices'
import { text } from '#locales/text'
import { copyFor } from '#reads/notices/copies'
import { outspoken } from '#rules/notices'
import { button } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import { filesButtons, letterBlocks, uncountedBlocks } from './card.ts'

export const sendCopyFiles = button('n:copy', { copy: 'uuid' })

/** `subjectId`: the copy. */
export const copyCard: CardKind = {
  subject: 'copy',
  render: async (db, { subjectId, person, locale, now, publicUrl }) => {
    const copy = person && (await copyFor(db, person, subjectId, now))
    if (!copy) return null
    const { facts } = noticeCard(locale, { ...copy, office: null, refers: null })
    const told = outspoken(copy)
    const app = inApp(locale, publicUrl, `notices/copies/${copy.id}`, 'notice-open-in-app')
    return {
      blocks: [
        { title: text(locale, 'notice-copy-of'), symbol: '📄' },
        ...(told ? [[{ bold: copy.subject }]] : []),
        { facts: [recipientsFact(locale, copy), ...facts] },
        ...uncountedBlocks(locale, copy),
        ...(told ? letterBlocks(locale, { ...copy, copyLines: copy.copies }) : []),
        text(locale, told ? 'notice-copy-hint' : 'bot-notice-copy-in-app'),
        ...app.blocks,
      ],
      buttons: [
        ...(told ? filesButtons(locale, copy.files, sendCopyFiles.data({ copy: copy.id })) : []),
        ...app.buttons,
      ],
    }
  },
}
