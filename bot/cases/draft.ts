// A citizen's unsent case, so that it can be taken up where it was left. Sealed, and without who the citizen is: the
// phone may go from hand to hand.
import type { CaseKind, CaseTopic } from '#rules/cases'
import type { BotContext } from '../context.ts'
import type { ChosenOffice } from '../talk/office.ts'
import type { FileRef } from '../talk/talk.ts'
import { dropUnsent, keepUnsent, unsent } from '../talk/unsent.ts'

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

/** An office's answer to a case as far as it is written: its word, and the papers that came for it. */
export type GivenAnswer = { word: string; files: FileRef[] }

const answerTo = (id: string) => `answer:${id}`

/** Keeps an answer that is not sent yet, over what was kept before. */
export const keepAnswer = (ctx: BotContext, id: string, given: GivenAnswer) => keepUnsent(ctx, answerTo(id), given)

/** What is kept of an answer to a case; null for nothing, and after a week. */
export const keptAnswer = (ctx: BotContext, id: string) => unsent<GivenAnswer>(ctx, answerTo(id))

/** Forgets it. */
export const dropAnswer = (ctx: BotContext, id: string) => dropUnsent(ctx, answerTo(id))

/** Keeps what was given so far, over what was kept before; the case is the citizen's, whoever is bound to the chat. */
export const keepDraft = (ctx: BotContext, { who: _, ...given }: Given) => keepUnsent(ctx, 'case', given, null)

/** What is kept of an unsent case that says something already; null after a week. */
export async function keptDraft(ctx: BotContext): Promise<Given | null> {
  const given = await unsent<Given>(ctx, 'case')
  return given?.topic || given?.text ? given : null
}

/** Forgets it. */
export const dropDraft = (ctx: BotContext) => dropUnsent(ctx, 'case')
