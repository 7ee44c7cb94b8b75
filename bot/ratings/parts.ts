// What the questions of a rating and what may be added to it have in common.
import { createHmac } from 'node:crypto'
import { servicesOf } from '#reads/offices/public'
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

/** What may be added to a rating: a word, and the service where the office has any. */
export async function moreButtons(
  ctx: BotContext,
  office: ChosenOffice & { id: string },
  day: string,
  named = false,
): Promise<Buttons> {
  const { license, id } = office
  const asks = !named && (await servicesOf(ctx.house.db, id, tehranDay(ctx.now))).length > 0
  return [
    ...(asks ? [[{ text: ctx.t('rate-about'), data: about.data({ license, day, page: 0 }) }]] : []),
    [{ text: ctx.t('ratings-word'), data: word.data({ license, day }) }],
    [complain(ctx, license)],
  ]
}

/** Puts something else in the place of the message whose button was pressed. */
export async function changePressed(ctx: BotContext, blocks: readonly Block[], buttons: Buttons): Promise<void> {
  const message = ctx.callbackQuery?.message?.message_id
  if (message !== undefined) await change(ctx, message, blocks, buttons)
}
