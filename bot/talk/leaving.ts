// What leaves a question when it is typed instead of pressed.
import { normalise } from '#rules/texts'
import type { BotContext } from '../context.ts'

/** What people write to get out of a question, beside the words of its button. */
const leavingWords = ['انصراف', 'لغو', 'لغو شود', 'کنسل', 'بی‌خیال', 'بیخیال', 'خروج', 'cancel', 'stop', 'exit', 'quit']

/** Whether a text is meant to leave the question. */
export function leaves(ctx: BotContext, text: string): boolean {
  const said = normalise(text)
    .replace(/[.!؟?]+$/, '')
    .toLowerCase()
  return said === ctx.t('bot-leave').toLowerCase() || leavingWords.includes(said) || /^\/(cancel|stop)\b/.test(said)
}
