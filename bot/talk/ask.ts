// Simple questions: a text, a choice, a yes or no, somebody's phone number, a place.

import { mobile as mobileWords } from '#locales/format'
import { mobileNumber } from '#rules/identifiers'
import { normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import type { BotContext } from '../context.ts'
import { refusalBlocks } from '../words.ts'
import { type Fit, misfit } from './fit.ts'
import { type Further, mendIn, type Typed, typedIn, writeOn } from './further.ts'
import { type Ask, hint, listen, pose, type Rows, settle, type Talk, tell } from './talk.ts'
import { answer, type FileRef, type Heard } from './turn.ts'

/**
 * `most` characters at most. `kept`: where the answer is kept, so that later edits of its message change it there. `early`:
 * gets a file that came with the text as its caption; without it the caption alone counts. `offered`: what was written
 * before and not sent off, or, where it is `suggested`, what might be; a button takes it, and what is typed stands in its place.
 */
export type TextQuestion = Partial<Fit> & {
  ask: Ask
  optional?: boolean
  kept?: Further
  early?: (file: FileRef) => void
  offered?: string
  suggested?: boolean
}

/** Asks for a text of `least` (1) to `most` (2000) characters, normalised; an optional one may be passed over: ''. */
export async function askText(talk: Talk, question: TextQuestion): Promise<string> {
  const { optional, kept, offered } = question
  const ask = offered ? offering(question.ask, offered, question.suggested) : question.ask
  const message = await pose(talk, ask, (ctx) => [
    ...(offered
      ? [[{ text: ctx.t(question.suggested ? 'bot-suggested-same' : 'bot-written-same'), data: answer('same') }]]
      : []),
    ...(optional ? [[{ text: ctx.t('bot-pass-over'), data: answer('pass') }]] : []),
  ])
  const heard = await words(talk, message, question.early)
  const typed = typedIn(heard)
  if (typed) return textOf(talk, question, message, heard, typed)
  if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-text')])
  if (offered && heard.value === 'same') {
    await settle(talk, message, ask)
    if (question.suggested && kept) await kept.take(offered)
    return offered
  }
  await settle(talk, message, ask, (ctx) => [ctx.t('bot-passed-over')])
  if (kept) await kept.take('')
  return ''
}

/** What is said about a question for a text; papers that come before it are kept for theirs, and told so. */
async function words(talk: Talk, message: number, early: TextQuestion['early']): Promise<Heard> {
  for (;;) {
    const heard = await listen(talk, message)
    if (!early || heard.is !== 'file' || heard.file.caption) return heard
    early(heard.file)
    await tell(talk, (ctx) => [ctx.t('bot-file-early')])
  }
}

function offering(ask: Ask, offered: string, suggested = false): Ask {
  const head = suggested ? 'bot-suggested' : 'bot-written-before'
  return async (ctx) => [...(await ask(ctx)), ctx.t(head), { quote: offered }]
}

async function textOf(talk: Talk, question: TextQuestion, asked: number, heard: Heard, typed: Typed): Promise<string> {
  const { ask, most = 2000, kept, early } = question
  const given = normalise(typed.text)
  const wrong = misfit({ ...question, most }, given)
  if (wrong) await hint(talk, wrong)
  if (heard.is === 'file') await takeFile(talk, heard.file, early)
  if (kept) {
    await kept.take(given)
    mendIn(talk, kept, typed, given)
  }
  await settle(talk, asked, ask)
  return given
}

/** A file whose words were taken: kept for the papers that are asked for later, or told to stay behind. */
async function takeFile(talk: Talk, file: FileRef, early?: (file: FileRef) => void): Promise<void> {
  if (early) early(file)
  else await tell(talk, (ctx) => [ctx.t('bot-caption-only')])
}

/** An option's words by the person's language. `value` is at most 50 ASCII characters. */
export type Option = { value: string; label: (ctx: Parameters<Ask>[0]) => string }

/** `mended`: what comes back where an earlier answer was edited, for a question that shows earlier answers. */
type Choice = { ask: Ask; options: readonly Option[]; perRow?: number; further?: Further; mended?: string }

/** Poses a question of buttons and waits for what changes no text; the question stands below what was written or edited. */
async function hearing(
  talk: Talk,
  ask: Ask,
  rows: Rows,
  { further, mended }: Pick<Choice, 'further' | 'mended'>,
): Promise<{ message: number; heard: Heard }> {
  let message = await pose(talk, ask, rows)
  for (;;) {
    const heard = await listen(talk, message, further !== undefined || mended !== undefined)
    const typed = typedIn(heard)
    if (mended !== undefined || (heard.is !== 'mended' && !(further && typed))) return { message, heard }
    if (heard.is === 'file') await takeFile(talk, heard.file)
    if (further && typed) await writeOn(talk, further, typed)
    await settle(talk, message, ask)
    message = await pose(talk, ask, rows)
  }
}

/** Asks to choose one of a few, a button each, `perRow` (1) beside each other; the chosen value comes back. */
export async function askChoice(talk: Talk, { ask, options, perRow = 1, further, mended }: Choice): Promise<string> {
  const rows: Rows = (ctx) =>
    Array.from({ length: Math.ceil(options.length / perRow) }, (_, row) =>
      options
        .slice(row * perRow, (row + 1) * perRow)
        .map(({ value, label }) => ({ text: label(ctx), data: answer(`o${value}`) })),
    )
  const { message, heard } = await hearing(talk, ask, rows, { further, mended })
  if (heard.is === 'mended' && mended !== undefined) {
    await settle(talk, message, ask)
    return mended
  }
  const chosen = heard.is === 'press' && options.find(({ value }) => heard.value === `o${value}`)
  if (!chosen) return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
  await settle(talk, message, ask, (ctx) => [[{ bold: chosen.label(ctx) }]])
  return chosen.value
}

/** Shows what is about to be done and asks for it; true for yes. `yes` says what happens: «ارسال درخواست». */
export async function confirm(
  talk: Talk,
  { ask, yes, no, further }: { ask: Ask; yes: Option['label']; no?: Option['label']; further?: Further },
): Promise<boolean> {
  const rows: Rows = (ctx) => [
    [{ text: yes(ctx), data: answer('yes') }],
    ...(no ? [[{ text: no(ctx), data: answer('no') }]] : []),
  ]
  const { message, heard } = await hearing(talk, ask, rows, { further })
  if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
  const agreed = heard.value === 'yes'
  await settle(talk, message, ask, (ctx) => [[{ bold: agreed || !no ? yes(ctx) : no(ctx) }]])
  return agreed
}

/** Asks once more before a draft is thrown away; the way back comes first, so that a double tap loses nothing. */
export async function sureToDiscard(talk: Talk): Promise<boolean> {
  const keep = { value: 'keep', label: (ctx: BotContext) => ctx.t('bot-discard-keep') }
  const discard = { value: 'discard', label: (ctx: BotContext) => ctx.t('bot-discard-surely') }
  const ask: Ask = (ctx) => [{ title: ctx.t('bot-discard-title') }, ctx.t('bot-discard-detail')]
  return (await askChoice(talk, { ask, options: [keep, discard] })) === 'discard'
}

/** What the rules say against a part of an answer; empty where nothing. */
export type RefusedPart = (value: string) => Promise<readonly Refusal[]>

/** Says what stands against an answer, with where it stands; the question waits on then. */
export async function allowed(talk: Talk, value: string, refused?: RefusedPart): Promise<void> {
  const found = (await refused?.(value)) ?? []
  if (found.length) await hint(talk, (ctx) => refusalBlocks(ctx.locale, found, ctx.reach))
}

type ContactQuestion = { ask: Ask; offered?: string; refused?: RefusedPart; another?: boolean }

/**
 * Asks for somebody's number: a shared contact, or the number typed. `offered`: one that stands already and is taken by a
 * button. `refused`: what no rule allows is told with its reason, and another is waited for. `name` is empty where no
 * contact was shared. `another`: whether one may begin with somebody else instead, which gives null.
 */
export async function askContact(
  talk: Talk,
  { ask, offered = '', refused, another = false }: ContactQuestion,
): Promise<{ mobile: string; name: string } | null> {
  const message = await pose(talk, ask, (ctx) => [
    ...(offered ? [[{ text: mobileWords(ctx.locale, offered), data: answer('same') }]] : []),
    ...(another ? [[{ text: ctx.t('bot-person-another'), data: answer('another') }]] : []),
  ])
  const heard = await listen(talk, message)
  if (heard.is === 'press' && heard.value === 'another') {
    await settle(talk, message, ask)
    return null
  }
  const phone = heard.is === 'contact' ? heard.phone : heard.is === 'press' ? offered : typedIn(heard)?.text
  if (!phone) return hint(talk, (ctx) => [ctx.t('bot-wants-contact')])
  const mobile = mobileNumber(phone)
  if (!mobile) return hint(talk, (ctx) => [ctx.t('bot-not-a-mobile')])
  await allowed(talk, mobile, refused)
  await settle(talk, message, ask)
  return { mobile, name: heard.is === 'contact' ? normalise(heard.name) : '' }
}
