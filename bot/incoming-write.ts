// Writing to the secretariat, or answering a letter: subject, text, papers, a look before it goes, and the number. Every
// answer is kept in the draft that the app shares.
import { uploadFile } from '#actions/files/upload'
import { discardIncomingDraft, saveIncomingDraft } from '#actions/incoming/draft'
import { writeIncoming } from '#actions/incoming/write'
import { code, date } from '#locales/format'
import { inOrder } from '#locales/notices'
import { answeredLetter, incomingDraft } from '#reads/incoming'
import { type IncomingDraft, incomingMax } from '#rules/incoming'
import { welcome } from './bind.ts'
import { draftBlocks } from './cards/incoming.ts'
import { showCard } from './cards/show.ts'
import type { BotContext } from './context.ts'
import { showMenu } from './keyboard.ts'
import { say, sayTrouble } from './say.ts'
import { askChoice, askText } from './talk/ask.ts'
import { askFiles, download } from './talk/files.ts'
import { type Ask, type Talk, tell } from './talk/talk.ts'
import type { Block } from './words.ts'

/** For which office, null for a body; answering which recipient's letter, null for none. */
export type WhichLetter = { office: string | null; answers: string | null }
type Part = 'subject' | 'body' | 'files'
const parts: readonly Part[] = ['subject', 'body', 'files']

const empty: IncomingDraft = { subject: '', body: '', confidential: false, files: [] }

/** The conversation that begins with `begin(ctx, 'writeIncoming', which)`. */
export async function writeIncomingTalk(talk: Talk, _ctx: unknown, which: WhichLetter): Promise<void> {
  const known = await talk.external((ctx) => ctx.signed !== null)
  if (!known) return void (await talk.external((ctx) => welcome(ctx)))
  const begun = await opened(talk, which)
  const asked = new Set<Part>(begun ? parts : [])
  for (;;) {
    const form = await talk.external((ctx) => standing(ctx, which))
    const next = parts.find((part) => (part === 'files' ? !asked.has(part) : !form[part]))
    if (next) {
      await answered(talk, which, next)
      asked.add(next)
      continue
    }
    const wanted = await reviewed(talk, which, form)
    if (wanted === 'over') return
    if (wanted !== 'again') await answered(talk, which, wanted)
  }
}

/** Tells what is written, and for which letter; true where an earlier draft is to be gone on with. */
async function opened(talk: Talk, which: WhichLetter): Promise<boolean> {
  const form = await talk.external((ctx) => standing(ctx, which))
  const head: Ask = (ctx) => heading(ctx, which)
  if (!form.subject && !form.body && !form.files.length) {
    await tell(talk, async (ctx) => [...(await head(ctx)), ctx.t('bot-incoming-kept')])
    return false
  }
  const go = await askChoice(talk, {
    ask: async (ctx) => [...(await head(ctx)), ctx.t('bot-request-draft'), ...draftBlocks(ctx.locale, form)],
    options: [
      { value: 'on', label: (ctx) => ctx.t('bot-request-go-on') },
      { value: 'new', label: (ctx) => ctx.t('bot-request-anew') },
    ],
  })
  if (go === 'on') return true
  await talk.external((ctx) => discardIncomingDraft(ctx.act(), ctx.key(), which))
  return false
}

async function heading(ctx: BotContext, { answers }: WhichLetter): Promise<Block[]> {
  const letter = answers && ctx.signed ? await answeredLetter(ctx.house.db, ctx.signed, answers, ctx.house.now()) : null
  if (!letter) return [{ title: ctx.t('incoming-to'), symbol: '✉️' }]
  const { number, answerBy, answeredAt } = letter
  return [
    { title: ctx.t('incoming-answers', { number: code(ctx.locale, inOrder(number ?? '')) }), symbol: '✉️' },
    ...(answerBy && !answeredAt ? [ctx.t('incoming-answer-by', { day: date(ctx.locale, answerBy) })] : []),
    ...(answeredAt ? [ctx.t('incoming-answered-before')] : []),
  ]
}

/** The draft as it stands, which the app may have changed. */
async function standing({ signed, house }: BotContext, which: WhichLetter): Promise<IncomingDraft> {
  return (signed && (await incomingDraft(house.db, signed, which))?.form) ?? empty
}

/** Asks for a part and keeps it. */
async function answered(talk: Talk, which: WhichLetter, part: Part): Promise<void> {
  if (part === 'files') return files(talk, which)
  const value = await askText(talk, {
    ask: (ctx) => [{ title: ctx.t(part === 'subject' ? 'incoming-field-subject' : 'incoming-field-body') }],
    most: part === 'subject' ? incomingMax.subject : incomingMax.body,
  })
  await talk.external((ctx) => keep(ctx, which, { [part]: value }))
}

/** Papers are taken over as they come, so that the app's draft has them too; what is no paper is told and left out. */
async function files(talk: Talk, which: WhichLetter): Promise<void> {
  const refs = await askFiles(talk, {
    ask: (ctx) => [{ title: ctx.t('incoming-field-files') }, ctx.t('bot-incoming-files-help')],
    most: incomingMax.files,
  })
  await talk.external(async (ctx) => {
    const taken: IncomingDraft['files'] = []
    for (const ref of refs) {
      const kept = await uploadFile(ctx.act(), ctx.key(), { bytes: await download(ctx, ref), name: ref.name })
      if (!kept.ok) await sayTrouble(ctx, kept)
      else taken.push({ id: kept.value.id, name: kept.value.name, size: kept.value.size, type: kept.value.mime })
    }
    await keep(ctx, which, { files: taken })
  })
}

async function keep(ctx: BotContext, which: WhichLetter, part: Partial<IncomingDraft>): Promise<null> {
  const form = { ...(await standing(ctx, which)), ...part }
  const saved = await saveIncomingDraft(ctx.act(), ctx.key(), { ...which, form, version: null })
  if (!saved.ok) await sayTrouble(ctx, saved)
  return null
}

/** The whole letter; it is sent, changed, or thrown away. `again`: it was refused, and has to be looked at again. */
async function reviewed(talk: Talk, which: WhichLetter, form: IncomingDraft): Promise<'over' | 'again' | Part> {
  const chosen = await askChoice(talk, {
    ask: async (ctx) => [
      ...(await heading(ctx, which)),
      ...draftBlocks(ctx.locale, form),
      ...(form.confidential ? [ctx.t('bot-incoming-confidential')] : []),
    ],
    options: [
      { value: 'send', label: (ctx) => ctx.t('incoming-send') },
      ...parts.map((part) => ({ value: part, label: (ctx: BotContext) => ctx.t(`bot-incoming-change-${part}`) })),
      { value: 'discard', label: (ctx) => ctx.t('incoming-draft-discard') },
    ],
  })
  if (chosen === 'send') return (await talk.external((ctx) => sent(ctx, which))) ? 'over' : 'again'
  if (chosen !== 'discard') return chosen as Part
  await talk.external(async (ctx) => {
    await discardIncomingDraft(ctx.act(), ctx.key(), which)
    await showMenu(ctx, [ctx.t('incoming-draft-discarded')])
  })
  return 'over'
}

/** Sends the draft as it stands and shows its number; false where it was refused, and the writer was told why. */
async function sent(ctx: BotContext, which: WhichLetter): Promise<boolean> {
  const form = await standing(ctx, which)
  const outcome = await writeIncoming(ctx.act(), ctx.key(), {
    ...which,
    subject: form.subject,
    body: form.body,
    confidential: form.confidential,
    files: form.files.map(({ id }) => id),
  })
  if (!outcome.ok) {
    await sayTrouble(ctx, outcome)
    if (outcome.refusals.some(({ field }) => field === 'files')) await keep(ctx, which, { files: [] })
    return outcome.why === 'unknown' || outcome.why === 'forbidden'
  }
  await showCard(ctx, 'incoming', outcome.value.id)
  await say(ctx, [ctx.t('incoming-registered-hint')])
  return true
}
