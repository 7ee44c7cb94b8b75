// A received letter's answer: the button under the letter, and what became of it.
import { dateTime } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { button } from '../callback.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

export const answerLetter = button('i:answer', { recipient: 'uuid' })

/** «پاسخ به این نامه» under a letter that was received; none where this reader may not answer. */
export function answerButtons(locale: Locale, letter: { recipient: string; mayAnswer: boolean }): Buttons {
  if (!letter.mayAnswer) return []
  return [[{ text: text(locale, 'incoming-answer'), data: answerLetter.data({ recipient: letter.recipient }) }]]
}

/** When a wanted answer came; nothing before. */
export function answerBlocks(locale: Locale, { answeredAt }: { answeredAt: Date | null }): Block[] {
  return answeredAt ? [text(locale, 'incoming-answered-at', { at: dateTime(locale, answeredAt) })] : []
}
