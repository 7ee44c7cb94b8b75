// What is not sent yet about a case. A citizen's is sealed in the chat, without who the citizen is: the phone may go from hand to
// hand, and a citizen has no account. An office's answer is its writer's own draft, which the app shows too.
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { ownDraft } from '#reads/drafts'
import type { CaseTopic } from '#rules/case-topics'
import type { CaseKind } from '#rules/cases'
import { caseDraft } from '#rules/drafts'
import type { StoredFile } from '#rules/files'
import type { BotContext } from '../context.ts'
import { sayTrouble } from '../say.ts'
import type { ChosenOffice } from '../talk/office.ts'
import type { FileRef } from '../talk/turn.ts'
import { dropUnsent, keepUnsent, unsent } from '../talk/unsent.ts'

/** What was given so far; a part that was not asked yet is absent. */
export type Given = {
  kind?: CaseKind
  /** Null: about no office. */
  office?: ChosenOffice | null
  /** Null where there is only one. */
  province?: { id: string; name: string } | null
  topic?: CaseTopic
  /** Null for none, or where the office holds none. */
  service?: { id: string; name: string } | null
  /** Null where the topic asks for none. */
  place?: string | null
  agency?: string | null
  text?: string
  files?: FileRef[]
  /** Files that came before the question for them was answered: with the text, or one after the other. */
  early?: FileRef[]
  who?: { name: string; mobile: string | null; shown: boolean } | null
}

/** What a person is asked about a case: the office's answer, that of an agency, or what the office finds for a committee. */
export type OwnAnswer = { as: 'answer' | 'find' | 'respond'; id: string }

/** An answer to a case as far as it is written: its word, and the papers that came for it. */
type GivenAnswer = { word: string; files: StoredFile[] }

const nameOf = ({ as, id }: OwnAnswer) => caseDraft(as, id)
/** As answers stood in the chat before they were drafts, their papers still at the messenger. */
const before = ({ as, id }: OwnAnswer) => `${as}:${id}`

/** The answer as it was left, in the bot or in the app; `early`: papers that are not taken over yet. */
export async function keptAnswer(ctx: BotContext, of: OwnAnswer): Promise<GivenAnswer & { early: FileRef[] }> {
  const own = ctx.signed && (await ownDraft<Partial<GivenAnswer>>(ctx.house.db, ctx.signed, nameOf(of)))
  if (own) return { word: own.form.word ?? '', files: own.form.files ?? [], early: [] }
  const left = await unsent<{ word: string; files: FileRef[] }>(ctx, before(of))
  return { word: left?.word ?? '', files: [], early: left?.files ?? [] }
}

/** Keeps a part of an answer that is not sent yet. */
export async function keepAnswer(ctx: BotContext, of: OwnAnswer, part: Partial<GivenAnswer>): Promise<null> {
  const { word, files } = await keptAnswer(ctx, of)
  const saving = { ...nameOf(of), form: { word, files, ...part }, version: null }
  const saved = await saveOwnDraft(ctx.act(), ctx.key(), saving)
  if (!saved.ok) await sayTrouble(ctx, saved)
  return null
}

/** Forgets it. */
export async function dropAnswer(ctx: BotContext, of: OwnAnswer): Promise<null> {
  if (ctx.signed) await discardOwnDraft(ctx.act(), ctx.key(), nameOf(of))
  return dropUnsent(ctx, before(of))
}

/** Keeps what was given so far, over what was kept before; the case is the citizen's, whoever is bound to the chat. */
export const keepDraft = (ctx: BotContext, { who: _, ...given }: Given) => keepUnsent(ctx, 'case', given, null)

/** Whether there is something to come back to. */
export const saysSomething = ({ topic, text }: Given) => Boolean(topic || text)

/** What is kept of an unsent case that says something already; null after a week. */
export async function keptDraft(ctx: BotContext): Promise<Given | null> {
  const given = await unsent<Given>(ctx, 'case')
  return given && saysSomething(given) ? given : null
}

/** Forgets it. */
export const dropDraft = (ctx: BotContext) => dropUnsent(ctx, 'case')
