// A text that is sent off as soon as it is given: an opinion, the word that goes back with a letter. It is shown once
// whole before it goes, so that it may come in several messages, be edited, or be dropped.
import type { BotContext } from '../context.ts'
import { askText, confirm, type Further, type Option } from './ask.ts'
import type { Ask, Talk } from './talk.ts'

/** `send` says what happens to it: «ثبت مخالفت». */
type Written = { ask: Ask; least?: number; most: number; send: Option['label'] }

/** Asks for a text and shows it until it is sent off; begins anew where that is wished. */
export async function askWritten(talk: Talk, { ask, least, most, send }: Written): Promise<string> {
  for (;;) {
    let whole = ''
    const kept: Further = {
      least,
      most,
      standing: () => whole,
      take: (text) => {
        whole = text
      },
    }
    await askText(talk, { ask, least, most, kept })
    const shown = (ctx: BotContext) => [
      { title: ctx.t('bot-written-check') },
      { quote: whole },
      ctx.t('bot-written-on'),
    ]
    const no = (ctx: BotContext) => ctx.t('bot-written-again')
    if (await confirm(talk, { ask: shown, yes: send, no, further: kept })) return whole
  }
}
