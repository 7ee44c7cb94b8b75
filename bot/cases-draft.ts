// A citizen's unsent case, so that it can be taken up where it was left. Sealed, and without who the citizen is: the
// phone may go from hand to hand.
import { forgetConversation, rememberConversation } from '#actions/chats/remember'
import { conversationState } from '#reads/chats'
import type { CaseKind, CaseTopic } from '#rules/cases'
import type { BotContext } from './context.ts'
import type { ChosenOffice } from './talk/office.ts'
import { seal, unseal } from './talk/seal.ts'
import type { FileRef } from './talk/talk.ts'

/** What was given so far; a part that was not asked yet is absent. */
export type Given = {
  kind?: CaseKind
  /** Null: about no office. */
  office?: ChosenOffice | null
  /** Null where there is only one. */
  province?: { id: string; name: string } | null
  topic?: CaseTopic
  text?: string
  files?: FileRef[]
  /** Files that came before the question for them was answered: with the text, or one after the other. */
  early?: FileRef[]
  who?: { name: string; mobile: string | null; shown: boolean } | null
}

const daysKept = 7

type Kept = { at: number; given: Given }

/** By the bot, too: what another one was sent cannot be fetched by this one. */
const keyOf = ({ house, chat }: BotContext) => `${house.form.name}:${house.bot}:${chat?.id}:case`
/** As it was kept before the bot was in it. */
const oldKeyOf = ({ house, chat }: BotContext) => `${house.form.name}:${chat?.id}:case`

/** An office's answer to a case as far as it is written: its word, and the papers that came for it. */
export type GivenAnswer = { word: string; files: FileRef[] }

const answerKey = ({ house, chat }: BotContext, id: string) =>
  `${house.form.name}:${house.bot}:${chat?.id}:answer:${id}`

/** Keeps an answer that is not sent yet, over what was kept before. */
export async function keepAnswer(ctx: BotContext, id: string, given: GivenAnswer): Promise<null> {
  const { db, base } = ctx.house
  await rememberConversation(db, answerKey(ctx, id), seal(base.secret, given), ctx.now)
  return null
}

/** What is kept of an answer to a case; null for nothing. */
export async function keptAnswer(ctx: BotContext, id: string): Promise<GivenAnswer | null> {
  const { db, base } = ctx.house
  return unseal(base.secret, await conversationState(db, answerKey(ctx, id))) as GivenAnswer | null
}

/** Forgets it. */
export async function dropAnswer(ctx: BotContext, id: string): Promise<null> {
  await forgetConversation(ctx.house.db, answerKey(ctx, id))
  return null
}

/** Keeps what was given so far, over what was kept before. */
export async function keepDraft(ctx: BotContext, { who: _, ...given }: Given): Promise<null> {
  const { db, base } = ctx.house
  const kept: Kept = { at: ctx.now.getTime(), given }
  await rememberConversation(db, keyOf(ctx), seal(base.secret, kept), ctx.now)
  return null
}

/** What is kept of an unsent case that says something already; null after a week. */
export async function keptDraft(ctx: BotContext): Promise<Given | null> {
  const { db, base } = ctx.house
  const stored = (await conversationState(db, keyOf(ctx))) ?? (await conversationState(db, oldKeyOf(ctx)))
  const kept = unseal(base.secret, stored) as Kept | null
  const fresh = kept && ctx.now.getTime() - kept.at < daysKept * 86_400_000
  return fresh && (kept.given.topic || kept.given.text) ? kept.given : null
}

/** Forgets it. */
export async function dropDraft(ctx: BotContext): Promise<void> {
  for (const key of [keyOf(ctx), oldKeyOf(ctx)]) await forgetConversation(ctx.house.db, key)
}
