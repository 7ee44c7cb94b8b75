// A text that is sent off as soon as it is given: an opinion, the word that goes back with a letter. It is shown once
// whole before it goes, so that it may come in several messages, be edited, or be written anew. What is written is kept until
// the act has taken it, and offered again where the question was left, or the act refused.
import type { BotContext } from '../context.ts'
import type { Block } from '../words.ts'
import { askText, confirm, type Option } from './ask.ts'
import type { Fit } from './fit.ts'
import type { Further } from './further.ts'
import { type Ask, hasDraft, keepsDraft, type Talk } from './talk.ts'
import { dropWord, keepWord, keptWord } from './word.ts'

/**
 * `send` says what happens to it: «ثبت مخالفت». `where`: who will read it, said beside it. `what`: which word it is, and about which
 * subject; the caller forgets it by `dropWritten` once it was taken.
 */
type Written = Fit & { what: string; ask: Ask; send: Option['label']; where?: (ctx: BotContext) => readonly Block[] }

/** Asks for a text and shows it until it is sent off; asks anew where that is wished, and what stood stays until then. */
export async function askWritten(talk: Talk, { what, ask, send, where, ...fit }: Written): Promise<string> {
  let whole = await talk.external((ctx) => keptWord(ctx, what))
  if (whole) {
    keepsDraft(talk, 'bot-left-here')
    hasDraft(talk)
  }
  const kept: Further = {
    ...fit,
    standing: () => whole,
    take: async (text) => {
      whole = text
      keepsDraft(talk, 'bot-left-here')
      hasDraft(talk)
      await talk.external((ctx) => keepWord(ctx, what, text))
    },
  }
  // whoever comes back to it has it before them at once
  let taken = whole !== '' && (await talk.external((ctx) => ctx.takesUp !== null))
  for (;;) {
    if (!taken) await askText(talk, { ask, ...fit, kept, offered: whole })
    taken = false
    const shown = (ctx: BotContext) => [
      { title: ctx.t('bot-written-check') },
      { quote: whole },
      ...(where?.(ctx) ?? []),
      ctx.t('bot-written-on'),
    ]
    const no = (ctx: BotContext) => ctx.t('bot-written-again')
    if (await confirm(talk, { ask: shown, yes: send, no, further: kept })) return whole
  }
}

/** Forgets a text that was taken. */
export function dropWritten(ctx: BotContext, what: string): Promise<null> {
  return dropWord(ctx, what)
}
