// What was typed or sent in a conversation and is not sent off yet: kept beside the conversation, since whoever leaves it, a
// refusal, a fault and a new edition of the questions end that, and offered where the same is begun again. Sealed.

import { conversationState } from '#reads/chats'
import { forgetConversation, rememberConversation } from '#state/chats'
import type { BotContext } from '../context.ts'
import { seal, unseal } from './seal.ts'

const daysKept = 7

/** `by`: the person who wrote it, since another may be bound to the chat later; null for a citizen's, which the chat keeps. */
type Kept = { at: number; by?: string | null; given: unknown }

/** By the bot: the files that another one was sent cannot be fetched by this one. */
const keyOf = ({ house, chat }: BotContext, what: string) => `${house.form.name}:${house.bot}:${chat?.id}:${what}`
/** As unsent cases were kept before the bot was in it. */
const oldKeyOf = ({ house, chat }: BotContext, what: string) => `${house.form.name}:${chat?.id}:${what}`
const ownerOf = ({ signed }: BotContext) => signed?.person ?? null

/** Keeps what was given so far for `what`, plain JSON, over what was kept before. */
export async function keepUnsent(ctx: BotContext, what: string, given: unknown, by = ownerOf(ctx)): Promise<null> {
  const { db, base } = ctx.house
  const kept: Kept = { at: ctx.now.getTime(), by, given }
  await rememberConversation(db, keyOf(ctx, what), seal(base.secret, kept), ctx.now)
  return null
}

/** What this person, or the chat's citizen, left unsent of `what` within a week; null for nothing. */
export async function unsent<T>(ctx: BotContext, what: string): Promise<T | null> {
  const { db, base } = ctx.house
  const stored = (await conversationState(db, keyOf(ctx, what))) ?? (await conversationState(db, oldKeyOf(ctx, what)))
  const kept = unseal(base.secret, stored) as Kept | object | null
  if (!kept) return null
  // answers to cases stood there bare before
  if (!('given' in kept)) return kept as T
  if (kept.by && kept.by !== ownerOf(ctx)) return null
  return ctx.now.getTime() - kept.at < daysKept * 86_400_000 ? (kept.given as T) : null
}

/** Forgets it. */
export async function dropUnsent(ctx: BotContext, what: string): Promise<null> {
  for (const key of [keyOf(ctx, what), oldKeyOf(ctx, what)]) await forgetConversation(ctx.house.db, key)
  return null
}

/** A conversation by its name, with what it began with. */
export type Begun = { name: string; args: readonly unknown[] }

/** The conversation that was begun last in a chat, until it ends: left before that, it can be taken up by its old buttons. */
export const begunLast = {
  keep: (ctx: BotContext, begun: Begun) => keepUnsent(ctx, 'begun', begun),
  find: (ctx: BotContext) => unsent<Begun>(ctx, 'begun'),
  forget: (ctx: BotContext) => forgetConversation(ctx.house.db, keyOf(ctx, 'begun')).then(() => null),
}
