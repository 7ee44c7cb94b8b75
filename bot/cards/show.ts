// Showing a subject to the person of the update in hand.
import type { BotContext } from '../context.ts'
import { here } from '../say.ts'
import type { Card, CardKind, CardName } from './card.ts'
import { putFiles, putNew, putOn, type Spot } from './put.ts'

type Params = Record<string, string | number>

async function rendered(ctx: BotContext, name: CardName, subjectId: string, params: Params) {
  const kind = ctx.house.cards[name]
  if (!kind) throw new Error(`no card for ${name}`)
  const { db, publicUrl, base } = ctx.house
  const { signed: person, locale, now } = ctx
  const { place } = spot(ctx, subjectId)
  const view = { subjectId, params, person, locale, now, place, publicUrl, secret: base.secret }
  const card = await kind.render(db, view)
  return card && { kind, card }
}

function spot(ctx: BotContext, subjectId: string): Spot {
  const post = here(ctx)
  const place = { messenger: ctx.house.form.name, chat: String(post.chat) }
  return { db: ctx.house.db, post, place, subjectId, now: ctx.now }
}

type Put = (spot: Spot, kind: CardKind, card: Card) => Promise<unknown>

async function put(ctx: BotContext, name: CardName, subjectId: string, params: Params, how: Put): Promise<boolean> {
  const found = await rendered(ctx, name, subjectId, params)
  if (found) await how(spot(ctx, subjectId), found.kind, found.card)
  return found !== null
}

/** Shows a subject with its files in a new message at the end of the chat, e.g. from a list. False: there is nothing to show. */
export function showCard(ctx: BotContext, name: CardName, subjectId: string, params: Params = {}): Promise<boolean> {
  return put(ctx, name, subjectId, params, async (spot, kind, card) => {
    await putFiles(spot, card, await putNew(spot, kind, card))
  })
}

/** Shows a subject in the message whose button was pressed, e.g. after an act. False: there is nothing to show. */
export function updateCard(ctx: BotContext, name: CardName, subjectId: string, params: Params = {}): Promise<boolean> {
  const pressed = ctx.callbackQuery?.message?.message_id
  return put(ctx, name, subjectId, params, (spot, kind, card) =>
    pressed === undefined ? putNew(spot, kind, card) : putOn(spot, kind, card, pressed),
  )
}
