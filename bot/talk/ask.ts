// Simple questions: a text, a choice, a yes or no, somebody's phone number, a place.

import { mobileNumber } from '#rules/identifiers'
import { normalise } from '#rules/texts'
import type { BotContext } from '../context.ts'
import { menuKeyboard } from '../keyboard.ts'
import { say } from '../say.ts'
import {
  type Ask,
  answer,
  type FileRef,
  type Heard,
  hint,
  listen,
  mendable,
  pose,
  type Rows,
  settle,
  type Talk,
  tell,
} from './talk.ts'

/**
 * `most` characters at most. `mend`: takes over what the answer becomes when its message is edited later. `early`: gets a
 * file that came with the text as its caption; without it a file is no answer.
 */
export type TextQuestion = {
  ask: Ask
  least?: number
  most?: number
  optional?: boolean
  mend?: (text: string) => Promise<void> | void
  early?: (file: FileRef) => void
}

/** Asks for a text of `least` (1) to `most` (2000) characters, normalised; an optional one may be passed over: ''. */
export async function askText(talk: Talk, question: TextQuestion): Promise<string> {
  const { ask, optional, mend, early } = question
  const message = await pose(talk, ask, (ctx) =>
    optional ? [[{ text: ctx.t('bot-pass-over'), data: answer('pass') }]] : [],
  )
  const heard = await listen(talk, message)
  const typed = heard.is === 'text' ? heard.text : heard.is === 'file' && early ? heard.file.caption : undefined
  if (typed !== undefined) {
    const given = normalise(typed)
    const wrong = misfit(question, given)
    if (wrong) await hint(talk, wrong)
    if (heard.is === 'file') early?.(heard.file)
    if (mend && heard.is === 'text') mendable(talk, heard.message, (text) => mended(talk, question, text, mend))
    await settle(talk, message, ask)
    return given
  }
  if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-text')])
  await settle(talk, message, ask, (ctx) => [ctx.t('bot-passed-over')])
  return ''
}

/** Why a text does not fit; null where it does. */
function misfit({ least = 1, most = 2000 }: TextQuestion, { length }: string): Ask | null {
  if (length > most) return (ctx) => [ctx.t('bot-text-too-long', { most, length })]
  return length < least ? (ctx) => [ctx.t('bot-text-too-short', { least })] : null
}

async function mended(talk: Talk, question: TextQuestion, text: string, take: (text: string) => Promise<void> | void) {
  const given = normalise(text)
  const wrong = misfit(question, given)
  if (wrong) await tell(talk, wrong)
  else await take(given)
  return !wrong
}

/**
 * Texts that come after a text question was answered, since messengers cut long ones and people write on: `standing` is
 * what was written so far, `take` keeps the whole. Longer than `most` is refused with the figure.
 */
export type Further = {
  most: number
  standing: () => Promise<string> | string
  take: (text: string) => Promise<void> | void
}

/** Adds what was written on to the text; what is too long is told and left out. */
export async function writeOn(talk: Talk, { most, standing, take }: Further, more: string): Promise<void> {
  const before = await standing()
  const given = normalise(`${before}\n${more}`)
  if (given.length > most)
    return tell(talk, (ctx) => [ctx.t('bot-text-too-long', { most, length: given.length }), ctx.t('bot-text-left-out')])
  await take(given)
  await tell(talk, (ctx) => [ctx.t('bot-text-added', { length: given.length })])
}

/** An option's words by the person's language. `value` is at most 50 ASCII characters. */
export type Option = { value: string; label: (ctx: Parameters<Ask>[0]) => string }

type Choice = { ask: Ask; options: readonly Option[]; perRow?: number; further?: Further }

/** Poses a question of buttons and waits for what is no further text; the question stands below what was written on. */
async function hearing(
  talk: Talk,
  ask: Ask,
  rows: Rows,
  further?: Further,
): Promise<{ message: number; heard: Heard }> {
  let message = await pose(talk, ask, rows)
  for (;;) {
    const heard = await listen(talk, message)
    if (heard.is !== 'text' || !further) return { message, heard }
    await writeOn(talk, further, heard.text)
    await settle(talk, message, ask)
    message = await pose(talk, ask, rows)
  }
}

/** Asks to choose one of a few, a button each, `perRow` (1) beside each other; the chosen value comes back. */
export async function askChoice(talk: Talk, { ask, options, perRow = 1, further }: Choice): Promise<string> {
  const rows: Rows = (ctx) =>
    Array.from({ length: Math.ceil(options.length / perRow) }, (_, row) =>
      options
        .slice(row * perRow, (row + 1) * perRow)
        .map(({ value, label }) => ({ text: label(ctx), data: answer(`o${value}`) })),
    )
  const { message, heard } = await hearing(talk, ask, rows, further)
  const chosen = heard.is === 'press' && options.find(({ value }) => heard.value === `o${value}`)
  if (!chosen) return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
  await settle(talk, message, ask, (ctx) => [[{ bold: chosen.label(ctx) }]])
  return chosen.value
}

/** Shows what is about to be done and asks for it; true for yes. `yes` says what happens: «ارسال درخواست». */
export async function confirm(
  talk: Talk,
  { ask, yes, no, further }: { ask: Ask; yes: Option['label']; no?: Option['label']; further?: Further },
): Promise<boolean> {
  const rows: Rows = (ctx) => [
    [{ text: yes(ctx), data: answer('yes') }],
    ...(no ? [[{ text: no(ctx), data: answer('no') }]] : []),
  ]
  const { message, heard } = await hearing(talk, ask, rows, further)
  if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
  const agreed = heard.value === 'yes'
  await settle(talk, message, ask, (ctx) => [[{ bold: agreed || !no ? yes(ctx) : no(ctx) }]])
  return agreed
}

/** Asks once more before a draft is thrown away; the way back comes first, so that a double tap loses nothing. */
export async function sureToDiscard(talk: Talk): Promise<boolean> {
  const keep = { value: 'keep', label: (ctx: BotContext) => ctx.t('bot-discard-keep') }
  const discard = { value: 'discard', label: (ctx: BotContext) => ctx.t('bot-discard-surely') }
  const ask: Ask = (ctx) => [{ title: ctx.t('bot-discard-title') }, ctx.t('bot-discard-detail')]
  return (await askChoice(talk, { ask, options: [keep, discard] })) === 'discard'
}

/** Asks for somebody's number: a shared contact, or the number typed. `name` is empty where it was typed. */
export async function askContact(talk: Talk, { ask }: { ask: Ask }): Promise<{ mobile: string; name: string }> {
  const message = await pose(talk, ask)
  const heard = await listen(talk, message)
  const phone = heard.is === 'contact' ? heard.phone : heard.is === 'text' ? heard.text : null
  if (phone === null) return hint(talk, (ctx) => [ctx.t('bot-wants-contact')])
  const mobile = mobileNumber(phone)
  if (!mobile) return hint(talk, (ctx) => [ctx.t('bot-not-a-mobile')])
  await settle(talk, message, ask)
  return { mobile, name: heard.is === 'contact' ? normalise(heard.name) : '' }
}

/** Asks for a place: the phone's position by a key, or any location sent from the map. Degrees. */
export async function askPlace(talk: Talk, { ask }: { ask: Ask }): Promise<{ lat: number; lon: number }> {
  const message = await pose(talk, ask)
  await talk.external((ctx) =>
    say(ctx, [ctx.t('bot-place-hint')], {
      keyboard: {
        keyboard: [[{ text: ctx.t('bot-send-place'), request_location: true }], [{ text: ctx.t('bot-leave') }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      },
    }),
  )
  const heard = await listen(talk, message)
  if (heard.is !== 'place') return hint(talk, (ctx) => [ctx.t('bot-wants-place')])
  await settle(talk, message, ask)
  await talk.external(async (ctx) => say(ctx, [ctx.t('bot-place-taken')], { keyboard: await menuKeyboard(ctx) }))
  return { lat: heard.lat, lon: heard.lon }
}
