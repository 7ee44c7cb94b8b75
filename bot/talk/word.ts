// A word that is not sent off yet: one of its writer's own drafts, which the app shows too. What belongs to no account, or
// needs none, stays with the chat.
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { ownDraft } from '#reads/drafts'
import type { BotContext } from '../context.ts'
import { dropUnsent, keepUnsent, unsent } from './unsent.ts'

const draftOf = (what: string) => ({ kind: what, office: null })
const inChat = (what: string) => `written:${what}`

/** Keeps a word over what was kept before. `what` says which word it is, and about which subject: `back:<letter>`. */
export async function keepWord(ctx: BotContext, what: string, word: string): Promise<null> {
  const saving = { ...draftOf(what), form: { word }, version: null }
  const saved = ctx.signed ? await saveOwnDraft(ctx.act(), ctx.key(), saving) : null
  return saved?.ok ? null : keepUnsent(ctx, inChat(what), word)
}

/** The word as it was left, in the bot or in the app; '' for none. */
export async function keptWord(ctx: BotContext, what: string): Promise<string> {
  const own = ctx.signed && (await ownDraft<{ word?: string }>(ctx.house.db, ctx.signed, draftOf(what)))
  return own?.form.word ?? (await unsent<string>(ctx, inChat(what))) ?? ''
}

/** Forgets it. */
export async function dropWord(ctx: BotContext, what: string): Promise<null> {
  if (ctx.signed) await discardOwnDraft(ctx.act(), ctx.key(), draftOf(what))
  return dropUnsent(ctx, inChat(what))
}
