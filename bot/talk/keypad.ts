// A keypad under a question: four digits of a national ID, or a PIN that leaves no trace in the chat.
import type { Context as ActContext, Outcome } from '#act/act'
import { code, digits } from '#locales/format'
import type { Locale } from '#locales/text'
import { plainDigits } from '#rules/digits'
import type { BotContext } from '../context.ts'
import { here, sayTrouble } from '../say.ts'
import { type Buttons, remove } from '../send.ts'
import { type Ask, hint, listen, pose, poseAgain, settle, type Talk } from './talk.ts'
import { answer } from './turn.ts'

/** `hidden`: dots instead of digits, and nothing of it stays in the chat. */
export type DigitsQuestion = { ask: Ask; count: number; hidden?: boolean }

const erase = 'e'

function keypad(ctx: BotContext): Buttons {
  const key = (value: string) => ({ text: digits(ctx.locale, value), data: answer(value) })
  const rows = ['123', '456', '789'].map((row) => [...row].map(key))
  return [...rows, [{ text: ctx.t('bot-erase'), data: answer(erase) }, key('0')]]
}

/** Asks for exactly `count` digits, tapped or typed; they come back as Latin digits. */
export async function askDigits(talk: Talk, { ask, count, hidden }: DigitsQuestion): Promise<string> {
  let typed = ''
  const shown: Ask = async (ctx) => [...(await ask(ctx)), keypadEcho(ctx.locale, typed, count, hidden)]
  let message = await pose(talk, shown, keypad)
  while (typed.length < count) {
    const heard = await listen(talk, message)
    if (heard.is === 'press') {
      typed = heard.value === erase ? typed.slice(0, -1) : `${typed}${/^\d$/.exec(heard.value) ?? ''}`
      if (typed.length < count) message = await poseAgain(talk, message, shown, keypad)
    } else {
      const given = heard.is === 'text' ? plainDigits(heard.text).replace(/\s/g, '') : ''
      if (hidden && heard.is === 'text') await talk.external((ctx) => remove(here(ctx), heard.message))
      if (!/^\d+$/.test(given) || given.length !== count)
        await hint(talk, (ctx) => [ctx.t('bot-wants-digits', { count })])
      typed = given
    }
  }
  if (hidden) await talk.external((ctx) => remove(here(ctx), message))
  else await settle(talk, message, shown)
  return typed
}

/** What was entered so far, in the order in which it was entered, and how much is missing. */
export function keypadEcho(locale: Locale, typed: string, count: number, hidden = false): string {
  const given = hidden ? [...typed].map(() => '●') : [...typed]
  return code(locale, [...given, ...Array.from({ length: count - typed.length }, () => '○')].join(' '))
}

const pinLength = 6

/**
 * Does an act that needs the PIN: asks for it on a keypad and tries again while it is wrong. The act's outcome comes
 * back, or null where the PIN is locked or was never set; the person has been told why.
 *
 * ```ts
 * const signed = await withPin(talk, (ctx, act) => signNotice(act, ctx.key(), { id }))
 * ```
 */
export async function withPin<O>(
  talk: Talk,
  run: (ctx: BotContext, act: ActContext) => Promise<Outcome<O>>,
): Promise<Outcome<O> | null> {
  for (;;) {
    const pin = await askDigits(talk, { ask: (ctx) => [ctx.t('bot-ask-pin')], count: pinLength, hidden: true })
    const outcome = await talk.external((ctx) => run(ctx, ctx.act(pin)))
    if (outcome.ok || outcome.why !== 'stepUp') return outcome
    await talk.external((ctx) => sayTrouble(ctx, outcome))
    if (!outcome.refusals.some(({ key }) => key === 'refusal-pin-wrong')) return null
  }
}
