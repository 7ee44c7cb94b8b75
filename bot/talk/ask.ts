// Simple questions: a text, a choice, a yes or no, somebody's phone number, a place.

import { mobileNumber } from '#rules/identifiers'
import { normalise } from '#rules/texts'
import { menuKeyboard } from '../keyboard.ts'
import { say } from '../say.ts'
import { type Ask, answer, hint, listen, pose, settle, type Talk } from './talk.ts'

export type TextQuestion = { ask: Ask; least?: number; most?: number; optional?: boolean }

/** Asks for a text of `least` (1) to `most` (2000) characters, normalised; an optional one may be passed over: ''. */
export async function askText(talk: Talk, { ask, least = 1, most = 2000, optional }: TextQuestion): Promise<string> {
  const message = await pose(talk, ask, (ctx) =>
    optional ? [[{ text: ctx.t('bot-pass-over'), data: answer('pass') }]] : [],
  )
  const heard = await listen(talk, message)
  if (heard.is === 'text') {
    const given = normalise(heard.text)
    if (given.length > most) await hint(talk, (ctx) => [ctx.t('bot-text-too-long', { most, length: given.length })])
    if (given.length < least) await hint(talk, (ctx) => [ctx.t('bot-text-too-short', { least })])
    await settle(talk, message, ask)
    return given
  }
  if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-text')])
  await settle(talk, message, ask, (ctx) => [ctx.t('bot-passed-over')])
  return ''
}

/** An option's words by the person's language. `value` is at most 50 ASCII characters. */
export type Option = { value: string; label: (ctx: Parameters<Ask>[0]) => string }

/** Asks to choose one of a few, a button each, `perRow` (1) beside each other; the chosen value comes back. */
export async function askChoice(
  talk: Talk,
  { ask, options, perRow = 1 }: { ask: Ask; options: readonly Option[]; perRow?: number },
): Promise<string> {
  const message = await pose(talk, ask, (ctx) =>
    Array.from({ length: Math.ceil(options.length / perRow) }, (_, row) =>
      options
        .slice(row * perRow, (row + 1) * perRow)
        .map(({ value, label }) => ({ text: label(ctx), data: answer(`o${value}`) })),
    ),
  )
  const heard = await listen(talk, message)
  const chosen = heard.is === 'press' && options.find(({ value }) => heard.value === `o${value}`)
  if (!chosen) return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
  await settle(talk, message, ask, (ctx) => [[{ bold: chosen.label(ctx) }]])
  return chosen.value
}

/** Shows what is about to be done and asks for it; true for yes. `yes` says what happens: «ارسال درخواست». */
export async function confirm(
  talk: Talk,
  { ask, yes, no }: { ask: Ask; yes: Option['label']; no?: Option['label'] },
): Promise<boolean> {
  const message = await pose(talk, ask, (ctx) => [
    [{ text: yes(ctx), data: answer('yes') }],
    ...(no ? [[{ text: no(ctx), data: answer('no') }]] : []),
  ])
  const heard = await listen(talk, message)
  if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
  const agreed = heard.value === 'yes'
  await settle(talk, message, ask, (ctx) => [[{ bold: agreed || !no ? yes(ctx) : no(ctx) }]])
  return agreed
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
