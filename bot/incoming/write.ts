// Writing to the secretariat, or answering a letter: subject, text, papers, a look before it goes, and the number. Every
// answer is kept in the draft that the app shares.
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { writeIncoming } from '#actions/incoming/write'
import { code } from '#locales/format'
import { answerByWords, inOrder } from '#locales/notices'
import { text } from '#locales/text'
import { ownDraft, sentDraft } from '#reads/drafts'
import { answeredLetter } from '#reads/incoming'
import { incomingDraft } from '#rules/drafts'
import { type IncomingDraft, incomingMax } from '#rules/incoming'
import { normalise } from '#rules/texts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { welcome } from '../people/bind.ts'
import { say, sayTrouble } from '../say.ts'
import { askChoice, askText, sureToDiscard } from '../talk/ask.ts'
import { askStored } from '../talk/files.ts'
import { type Further, writeOn } from '../talk/further.ts'
import { goesOn } from '../talk/take-up.ts'
import { type Ask, hasDraft, keepsDraft, type Talk, tell } from '../talk/talk.ts'
import type { FileRef } from '../talk/turn.ts'
import type { Block } from '../words.ts'
import { draftBlocks } from './card.ts'

/** For which office, null for a body; answering which recipient's letter, null for none. */
export type WhichLetter = { office: string | null; answers: string | null }
type Part = 'subject' | 'body' | 'files'
const parts: readonly Part[] = ['subject', 'body', 'files']

const nameOf = ({ office, answers }: WhichLetter) => incomingDraft(answers, office)

const empty: IncomingDraft = { subject: '', body: '', confidential: false, files: [] }

/** The conversation that begins with `begin(ctx, 'writeIncoming', which)`; `typed`: a text that is to be sent. */
export async function writeIncomingTalk(talk: Talk, _ctx: unknown, which: WhichLetter, typed?: string): Promise<void> {
  keepsDraft(talk)
  const known = await talk.external((ctx) => ctx.signed !== null)
  if (!known) return void (await talk.external((ctx) => welcome(ctx)))
  const begun = await opened(talk, which, typed)
  const asked = new Set<Part>(begun ? parts : [])
  const early: FileRef[] = []
  let draft: Standing | null = null
  for (;;) {
    const now = await talk.external((ctx) => standing(ctx, which))
    // what was here a moment ago is gone: sent from elsewhere, or thrown away there
    if (draft && !now && (await wentElsewhere(talk, draft))) return
    draft = now
    const form = now?.form ?? empty
    const next = parts.find((part) => (part === 'files' ? !asked.has(part) : !form[part]))
    if (next) {
      await answered(talk, which, next, early)
      asked.add(next)
      continue
    }
    const wanted = await reviewed(talk, which, now)
    if (wanted === 'over') return
    if (wanted !== 'again') await answered(talk, which, wanted, early)
  }
}

/** Tells what became of a draft that was sent from another device; false where it was not. */
async function wentElsewhere(talk: Talk, { id }: Standing): Promise<boolean> {
  const became = await talk.external((ctx) => (ctx.signed ? sentDraft(ctx.house.db, ctx.signed.person, id) : null))
  if (!became) return false
  await talk.external(async (ctx) => {
    await showMenu(ctx, [text(ctx.locale, 'incoming-draft-sent', { number: code(ctx.locale, became.number) })])
    await showCard(ctx, 'incoming', became.id)
  })
  return true
}

/** Tells what is written, and for which letter; true where an earlier draft is to be gone on with. */
async function opened(talk: Talk, which: WhichLetter, typed?: string): Promise<boolean> {
  const form = await talk.external(async (ctx) => (await standing(ctx, which))?.form ?? empty)
  const head: Ask = (ctx) => heading(ctx, which)
  const fresh = !form.subject && !form.body && !form.files.length
  if (fresh) await tell(talk, async (ctx) => [...(await head(ctx)), ctx.t('bot-incoming-kept')])
  else {
    const ask: Ask = async (ctx) => [
      ...(await head(ctx)),
      ctx.t('bot-incoming-draft'),
      ...draftBlocks(ctx.locale, form),
    ]
    const go = await goesOn(talk, ask)
    if (!go) {
      if (!(await sureToDiscard(talk))) return opened(talk, which, typed)
      await talk.external((ctx) => discardOwnDraft(ctx.act(), ctx.key(), nameOf(which)))
      hasDraft(talk, false)
    } else if (!typed) return true
    // what stands is added to, never written over; the second of two taps adds nothing
    else if (!form.body.includes(normalise(typed)))
      await writeOn(talk, further(talk, which), { text: typed, message: undefined })
    if (go) return false
  }
  if (typed) await further(talk, which).take(typed)
  return false
}

async function heading(ctx: BotContext, { answers }: WhichLetter): Promise<Block[]> {
  const letter = answers && ctx.signed ? await answeredLetter(ctx.house.db, ctx.signed, answers, ctx.house.now()) : null
  if (!letter) return [{ title: ctx.t('incoming-to'), symbol: '✉️' }]
  const { number, answeredAt } = letter
  const day = answerByWords(ctx.locale, letter)
  return [
    { title: ctx.t('incoming-answers', { number: code(ctx.locale, inOrder(number ?? '')) }), symbol: '✉️' },
    ...(day && !answeredAt ? [ctx.t('incoming-answer-by', { day })] : []),
    ...(answeredAt ? [ctx.t('incoming-answered-before')] : []),
  ]
}

type Standing = { id: string; version: number; form: IncomingDraft }

/** The draft as it stands, which the app may have changed; null where there is none. */
async function standing({ signed, house }: BotContext, which: WhichLetter): Promise<Standing | null> {
  const found = signed && (await ownDraft<IncomingDraft>(house.db, signed, nameOf(which)))
  return found && { id: found.id, version: found.version, form: found.form }
}

/** A part's words in the draft; what is written on, and edits of it, belong to the text. */
function further(talk: Talk, which: WhichLetter, part: 'subject' | 'body' = 'body'): Further {
  return {
    most: incomingMax[part],
    standing: () => talk.external(async (ctx) => (await standing(ctx, which))?.form[part] ?? ''),
    take: async (text) => {
      hasDraft(talk)
      await talk.external((ctx) => keep(ctx, which, { [part]: text }))
    },
  }
}

/** Asks for a part and keeps it. */
async function answered(talk: Talk, which: WhichLetter, part: Part, early: FileRef[]): Promise<void> {
  if (part === 'files') return files(talk, which, early.splice(0))
  const suggested = part === 'subject' ? await talk.external((ctx) => answersSubject(ctx, which)) : ''
  await askText(talk, {
    ask: (ctx) => [
      { title: ctx.t(part === 'subject' ? 'incoming-field-subject' : 'incoming-field-body') },
      ctx.t(part === 'subject' ? 'bot-incoming-ask-subject' : 'bot-incoming-ask-body'),
    ],
    ...(suggested ? { offered: suggested, suggested: true } : {}),
    most: incomingMax[part],
    kept: further(talk, which, part),
    early: (file) => void early.push(file),
  })
}

/** The subject that an answer may have by the letter it answers; '' where there is none, or where it is not to be told. */
async function answersSubject({ house, signed, t }: BotContext, { answers }: WhichLetter): Promise<string> {
  const letter = answers && signed ? await answeredLetter(house.db, signed, answers, house.now()) : null
  return letter?.subject ? t('bot-incoming-answers', { subject: letter.subject }).slice(0, incomingMax.subject) : ''
}

/** What stands there stays, whoever asked to change it, but what is taken away by its name, or all by «بدون فایل». */
async function files(talk: Talk, which: WhichLetter, early: readonly FileRef[]): Promise<void> {
  const keepFiles = (taken: IncomingDraft['files']) => {
    if (taken.length) hasDraft(talk)
    return talk.external((ctx) => keep(ctx, which, { files: taken }))
  }
  const taken = await askStored(talk, {
    standing: await talk.external(async (ctx) => (await standing(ctx, which))?.form.files ?? []),
    keep: keepFiles,
    ask: (ctx) => [{ title: ctx.t('incoming-field-files') }, ctx.t('bot-incoming-files-help')],
    most: incomingMax.files,
    early,
    further: further(talk, which),
  })
  await keepFiles(taken)
}

async function keep(ctx: BotContext, which: WhichLetter, part: Partial<IncomingDraft>): Promise<null> {
  const form = { ...empty, ...(await standing(ctx, which))?.form, ...part }
  const saved = await saveOwnDraft(ctx.act(), ctx.key(), { ...nameOf(which), form, version: null })
  if (!saved.ok) await sayTrouble(ctx, saved)
  return null
}

/** The whole letter; it is sent, changed, or thrown away. `again`: it was refused, and has to be looked at again. */
async function reviewed(talk: Talk, which: WhichLetter, draft: Standing | null): Promise<'over' | 'again' | Part> {
  const shown = async (ctx: BotContext) => (await standing(ctx, which))?.form ?? draft?.form ?? empty
  const chosen = await askChoice(talk, {
    ask: async (ctx) => [
      ...(await heading(ctx, which)),
      ...draftBlocks(ctx.locale, await shown(ctx)),
      ...((await shown(ctx)).confidential ? [ctx.t('bot-incoming-confidential')] : []),
    ],
    options: [
      { value: 'send', label: (ctx) => ctx.t('incoming-send') },
      ...parts.map((part) => ({ value: part, label: (ctx: BotContext) => ctx.t(`bot-incoming-change-${part}`) })),
      { value: 'discard', label: (ctx) => ctx.t('incoming-draft-discard') },
    ],
    further: further(talk, which),
  })
  if (chosen === 'send') return (await talk.external((ctx) => sent(ctx, which, draft))) ? 'over' : 'again'
  if (chosen !== 'discard') return chosen as Part
  if (!(await sureToDiscard(talk))) return 'again'
  await talk.external(async (ctx) => {
    await discardOwnDraft(ctx.act(), ctx.key(), nameOf(which))
    await showMenu(ctx, [ctx.t('incoming-draft-discarded')])
  })
  return 'over'
}

/** Sends the draft as it was shown and says its number; false where it was refused, and the writer was told why. */
async function sent(ctx: BotContext, which: WhichLetter, shown: Standing | null): Promise<boolean> {
  const draft = (await standing(ctx, which)) ?? shown
  const form = draft?.form ?? empty
  const outcome = await writeIncoming(ctx.act(), ctx.key(), {
    ...which,
    subject: form.subject,
    body: form.body,
    confidential: form.confidential,
    files: form.files.map(({ id }) => id),
    ...(draft ? { draft: { id: draft.id, version: draft.version } } : {}),
  })
  if (!outcome.ok) {
    await sayTrouble(ctx, outcome)
    if (outcome.refusals.some(({ field }) => field === 'files')) await keep(ctx, which, { files: [] })
    return (
      ['unknown', 'forbidden'].includes(outcome.why) ||
      outcome.refusals.some(({ key }) => key === 'incoming-draft-sent')
    )
  }
  await showCard(ctx, 'incoming', outcome.value.id)
  await say(ctx, [ctx.t('incoming-registered-hint')])
  return true
}
