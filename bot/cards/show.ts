// Showing a subject to the person of the update in hand.
import type { BotContext } from '../context.ts'
import { here } from '../say.ts'
import type { Card, CardKind, CardName } from './card.ts'
import { putNew, putOn, type Spot } from './put.ts'

type Params = Record<string, string | number>
type Put = (spot: Spot, kind: CardKind, card: Card) => Promise<unknown>

/** Where a subject is shown in the chat of this update. */
export function spotOf(ctx: BotContext, subjectId: string): Spot {
  const post = here(ctx)
  const place = { messenger: ctx.house.form.name, chat: String(post.chat), bot: ctx.house.bot }
  return { db: ctx.house.db, post, place, subjectId, now: ctx.now, locale: ctx.locale }
}

async function put(ctx: BotContext, kind: CardKind, subjectId: string, params: Params, how: Put): Promise<boolean> {
  const { db, publicUrl, base } = ctx.house
  const { signed: person, locale, now } = ctx
  const spot = spotOf(ctx, subjectId)
  const view = { subjectId, params, person, locale, now, place: spot.place, publicUrl, secret: base.secret }
  const card = await kind.render(db, view)
  if (card) await how(spot, kind, card)
  return card !== null
}

function named(ctx: BotContext, name: CardName): CardKind {
  const kind = ctx.house.cards[name]
  if (!kind) throw new Error(`no card for ${name}`)
  return kind
}

/** Shows a subject in a new message at the end of the chat, e.g. from a list. False: there is nothing to show. */
export function showCard(ctx: BotContext, name: CardName, subjectId: string, params: Params = {}): Promise<boolean> {
  return showKind(ctx, named(ctx, name), subjectId, params)
}

/** The same with a card that no outbox row brings. */
export function showKind(ctx: BotContext, kind: CardKind, subjectId: string, params: Params = {}): Promise<boolean> {
  return put(ctx, kind, subjectId, params, putNew)
}

/** Shows a subject in the message whose button was pressed, e.g. after an act. False: there is nothing to show. */
export function updateCard(ctx: BotContext, name: CardName, subjectId: string, params: Params = {}): Promise<boolean> {
  return updateKind(ctx, named(ctx, name), subjectId, params)
}

/** The same with a card that no outbox row brings. */
export function updateKind(ctx: BotContext, kind: CardKind, subjectId: string, params: Params = {}): Promise<boolean> {
  const pressed = ctx.callbackQuery?.message?.message_id
  return put(ctx, kind, subjectId, params, (spot, kind, card) =>
    pressed === undefined ? putNew(spot, kind, card) : putOn(spot, kind, card, pressed),
  )
}
