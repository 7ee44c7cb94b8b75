// The answer that a letter wants: asked for again before its day and after it, until it comes.
import { code, dateTime, longDate } from '#locales/format'
import { answerByWords, inOrder, listLabel } from '#locales/notices'
import { type Locale, text } from '#locales/text'
import { announced } from '#reads/channels'
import { answeredLetter } from '#reads/incoming'
import { type Day, tehranDay } from '#rules/calendar'
import { lettersOfReminder } from '#rules/notices-answer'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import { answerButtons } from '../incoming/answer-card.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import { readLetter, viewLetter } from './card.ts'
import { shortened } from './list.ts'

/** Nothing to send once the answer has come; what was sent before says then that it has. Of a letter that is not outspoken only its kind, number and day are told. */
export const answerCard: CardKind = {
  subject: 'answer',
  again: true,
  render: async (db, { person, subjectId: asked, params, locale, now, publicUrl, refreshed }) => {
    if (!person) return null
    const letters: Asked[] = []
    for (const recipient of lettersOfReminder(asked, params)) {
      const one = await announced(db, person, recipient, now)
      if (one?.answerBy && one.number && (!one.answeredAt || (refreshed && recipient === asked)))
        letters.push({ ...one, number: one.number, answerBy: one.answerBy, recipient })
    }
    const [letter, ...others] = letters
    if (!letter) return null
    const { recipient: subjectId, kind, number, subject, confidentiality, answerBy, answerDue, answeredAt } = letter
    const open = confidentiality === 'ordinary'
    const app = inApp(locale, publicUrl, `notices/${subjectId}`, 'notice-open-in-app')
    const day = answerByWords(locale, letter, longDate) ?? ''
    const late = tehranDay(now) > (answerDue ?? answerBy)
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
        ...othersBlocks(locale, others),
      ],
      buttons: [
        ...answerButtons(locale, { recipient: subjectId, mayAnswer }),
        ...(open
          ? [[{ text: text(locale, 'notice-view'), data: viewLetter.data({ recipient: subjectId }) }]]
          : app.buttons),
        ...others.flatMap((one) => othersButtons(locale, one)),
      ],
    }
  },
}

type Asked = NonNullable<Awaited<ReturnType<typeof announced>>> & { recipient: string; number: string; answerBy: Day }

/** What else the same person owes an answer: a line each. */
function othersBlocks(locale: Locale, others: readonly Asked[]): Block[] {
  if (others.length === 0) return []
  const lines = others.map((one): [string, string] => [listLabel(locale, one), answerByWords(locale, one) ?? ''])
  return [text(locale, 'ladder-answer-others'), { facts: lines }]
}

/** Each opens where its card is; of one that is not for everybody the card says no more than that it is there. */
function othersButtons(locale: Locale, one: Asked): Buttons {
  return [[{ text: shortened(listLabel(locale, one)), data: readLetter.data({ recipient: one.recipient }) }]]
}
