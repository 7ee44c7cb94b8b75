// What the questions of a rating and what may be added to it have in common.
import { createHmac } from 'node:crypto'
import { servicesOf } from '#reads/offices/services'
import { confirmsReceipts } from '#reads/rating-receipts'
import { tehranDay } from '#rules/calendar'
import { button } from '../callback.ts'
import { newCase } from '../cases/card.ts'
import type { BotContext } from '../context.ts'
import { change } from '../say.ts'
import type { Button, Buttons } from '../send.ts'
import { type ChosenOffice, officeOf, officeWords } from '../talk/office.ts'
import type { Block } from '../words.ts'

export const word = button('r:word', { license: 'word', day: 'day' })
/** Which service the customer came for: the list, a page at a time. */
export const about = button('r:about', { license: 'word', day: 'day', page: 'int' })

/** The number of a receipt, where an agency confirms any. */
export const receipt = button('r:receipt', { license: 'word', day: 'day' })

/** The rating of an office and a day. */
export type OfDay = { license: string; day: string }

/** By which name its word is kept until it is sent. */
export const wordOf = ({ license, day }: OfDay) => `rating:${license}:${day}`

/** One rating for an account, an office and a day. Sealed, so that no rating can be traced to an account. */
export async function ratingOf(ctx: BotContext, license: string, day: string): Promise<string | null> {
  const office = await officeOf(ctx, license)
  const { form, base } = ctx.house
  const what = `rating\n${form.name}\n${ctx.from?.id}\n${office?.id}\n${day}`
  return office && createHmac('sha256', base.secret).update(what).digest('hex')
}

/** Which office it is about. */
export function head(ctx: BotContext, office: ChosenOffice): Block[] {
  return [{ title: ctx.t('rate-title', { name: office.name }), symbol: '⭐' }, officeWords(ctx, office)]
}

/** The way to a complaint about it. */
export function complain(ctx: BotContext, license: string): Button {
  return { text: ctx.t('rate-case'), data: newCase.data({ license }) }
}

/** What may be added to a rating: a word, the service where the office has any, a receipt where one is confirmed. */
export async function moreButtons(
  ctx: BotContext,
  office: ChosenOffice & { id: string; province: string },
  day: string,
  named = false,
): Promise<Buttons> {
  const { license, id, province } = office
  const asks = !named && (await servicesOf(ctx.house.db, id, tehranDay(ctx.now))).length > 0
  const receipts = await confirmsReceipts(ctx.house.db, province)
  return [
    ...(asks ? [[{ text: ctx.t('rate-about'), data: about.data({ license, day, page: 0 }) }]] : []),
    [{ text: ctx.t('ratings-word'), data: word.data({ license, day }) }],
    ...(receipts ? [[{ text: ctx.t('rate-receipt'), data: receipt.data({ license, day }) }]] : []),
    [complain(ctx, license)],
  ]
}

/** Puts something else in the place of the message whose button was pressed. */
export async function changePressed(ctx: BotContext, blocks: readonly Block[], buttons: Buttons): Promise<void> {
  const message = ctx.callbackQuery?.message?.message_id
  if (message !== undefined) await change(ctx, message, blocks, buttons)
}
