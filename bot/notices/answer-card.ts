// The answer that a letter wants: asked for again before its day and after it, until it comes.
import { code, dateTime, longDate } from '#locales/format'
import { inOrder } from '#locales/notices'
import { text } from '#locales/text'
import { announced } from '#reads/channels'
import { answeredLetter } from '#reads/incoming'
import { tehranDay } from '#rules/calendar'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import { answerButtons } from '../incoming/answer-card.ts'
import { viewLetter } from './card.ts'

/** Nothing to send once the answer has come; what was sent before says then that it has. Of a letter that is not outspoken only its kind, number and day are told. */
export const answerCard: CardKind = {
  subject: 'answer',
  again: true,
  render: async (db, { person, subjectId, locale, now, publicUrl, refreshed }) => {
    const letter = person && (await announced(db, person, subjectId, now))
    if (!person || !letter?.answerBy || !letter.number || (letter.answeredAt && !refreshed)) return null
    const { kind, number, subject, confidentiality, answerBy, answeredAt } = letter
    const open = confidentiality === 'ordinary'
    const app = inApp(locale, publicUrl, `notices/${subjectId}`, 'notice-open-in-app')
    const day = longDate(locale, answerBy)
    const late = tehranDay(now) > answerBy
    const mayAnswer = !answeredAt && (await answeredLetter(db, person, subjectId, now)) !== null
    return {
      blocks: [
        answeredAt
          ? { title: text(locale, 'incoming-answered-at', { at: dateTime(locale, answeredAt) }), symbol: '✅' }
          : { title: text(locale, 'ladder-answer-title'), symbol: '🔔' },
        ...(open ? [[{ bold: subject }]] : []),
        {
          facts: [
            [text(locale, 'notice-field-kind'), text(locale, `notice-kind-${kind}`)],
            [text(locale, 'notice-card-number'), code(locale, inOrder(number))],
          ],
        },
        ...(answeredAt ? [] : [text(locale, late ? 'ladder-answer-late' : 'ladder-answer-due', { day })]),
        ...(open ? [] : app.blocks),
      ],
      buttons: [
        ...answerButtons(locale, { recipient: subjectId, mayAnswer }),
        ...(open
          ? [[{ text: text(locale, 'notice-view'), data: viewLetter.data({ recipient: subjectId }) }]]
          : app.buttons),
      ],
    }
  },
}
