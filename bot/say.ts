// Answering the update in hand.
import { GrammyError } from 'grammy'
import type { Outcome, Trouble } from '#act/act'
import { noteRefused } from '#state/refused'
import { inApp } from './cards/away.ts'
import type { BotContext } from './context.ts'
import { type Buttons, type Edited, edit, type More, type Post, send } from './send.ts'
import { faultOf, ofMessenger } from './unwell.ts'
import { type Block, refusalBlocks } from './words.ts'

/** The chat of the update. Throws for an update without one. */
export function here(ctx: BotContext): Post {
  const chat = ctx.chat?.id ?? ctx.from?.id
  if (chat === undefined) throw new Error('an update without a chat cannot be answered')
  return { api: ctx.api, form: ctx.house.form, chat }
}

/** Says something; the id of the (last) message comes back. */
export function say(ctx: BotContext, blocks: readonly Block[], more: More = {}): Promise<number> {
  return send(here(ctx), blocks, more)
}

/**
 * Changes a message in place, or says it anew where it cannot be changed; the id of what shows it now comes back. When
 * the messenger wants a pause that is too long to wait for, the message stays as it was.
 */
export async function change(
  ctx: BotContext,
  message: number,
  blocks: readonly Block[],
  buttons: Buttons = [],
): Promise<number> {
  const outcome = await tryEdit(ctx, message, blocks, buttons)
  return outcome === 'gone' ? say(ctx, blocks, { buttons }) : message
}

/** Changes a message in place if that is possible; nothing is said otherwise. */
export async function tryEdit(
  ctx: BotContext,
  message: number,
  blocks: readonly Block[],
  buttons: Buttons = [],
): Promise<Edited> {
  try {
    return await edit(here(ctx), message, blocks, buttons)
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 429) return 'same'
    throw error
  }
}

/**
 * Answers the press in hand: a short toast, or an alert that has to be closed. At most 200 characters. Where the
 * messenger shows none for this press it is said as a message. A press too old to be answered, as after an outage,
 * turns nothing that was done into a failure.
 */
export async function toast(ctx: BotContext, words: string, alert = false): Promise<void> {
  const press = ctx.callbackQuery
  if (!press) return
  const { form, log } = ctx.house
  const mute = form.mutePress(press.id)
  try {
    await ctx.answerCallbackQuery(mute ? {} : { text: words.slice(0, 200), show_alert: alert })
    if (mute) await say(ctx, [words])
  } catch (error) {
    if (!ofMessenger(error)) throw error
    log.warn({ fault: faultOf(error), messenger: form.name }, 'a press could not be answered')
  }
}

/** As much as an alert shows. */
export const alertMost = 200

/** Says something that has to be closed, in an alert (or a toast), or in a message where that is too short for it. */
export async function alertOrSay(ctx: BotContext, words: string, alert = true): Promise<void> {
  if (ctx.callbackQuery && words.length <= alertMost) return toast(ctx, words, alert)
  await say(ctx, [words])
}

/** Tells why an act was not done: each refusal with its article. */
export async function sayTrouble(ctx: BotContext, trouble: Trouble): Promise<void> {
  const { db, log, base, now, form } = ctx.house
  const refused = { code: trouble.why, refusals: trouble.refusals }
  const at = { place: form.name, person: ctx.signed?.person ?? null, from: `${form.name} ${ctx.from?.id}` }
  noteRefused({ db, log, secret: base.secret, now }, { refused, ...at })
  const blocks = [
    { title: ctx.t('bot-refused'), symbol: '⛔' },
    ...refusalBlocks(ctx.locale, trouble.refusals, ctx.reach),
  ]
  const page = trouble.refusals.map(({ key }) => pagesOf[key]).find((one) => one !== undefined)
  const way = page === undefined ? { blocks: [], buttons: [] } : appWay(ctx, page)
  await say(ctx, [...blocks, ...way.blocks], { buttons: way.buttons })
}

/** The pages of the app to which refusals send people. */
const pagesOf: Readonly<Record<string, string>> = {
  'refusal-sign-in-app': 'sign',
  'refusal-read-in-app': 'notices',
  'refusal-pin-unset': 'settings',
}

const appWay = ({ locale, house }: BotContext, page: string) =>
  inApp(locale, house.publicUrl, page, 'notice-open-in-app')

/** The value of an outcome; otherwise the person is told why and null comes back. */
export async function valueOrSay<O>(ctx: BotContext, outcome: Outcome<O>): Promise<O | null> {
  if (outcome.ok) return outcome.value
  await sayTrouble(ctx, outcome)
  return null
}
