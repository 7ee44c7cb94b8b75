// Papers are asked for anew, and sent anew, each in a talk whose draft the app shares.
import { discardOwnDraft, saveOwnDraft } from '#actions/drafts/save'
import { answerQuestion, askApplicant } from '#actions/requests/question'
import { labelOfPaper, paperLabel } from '#locales/papers'
import { ownDraft } from '#reads/drafts'
import type { SeenRequest } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { anewDraft, type DraftName, papersDraft } from '#rules/drafts'
import { type PapersValue, papersMax } from '#rules/fields/papers'
import type { StoredFile } from '#rules/files'
import { kindOf } from '#rules/proceedings/kinds'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble } from '../say.ts'
import { askChoice, askText } from '../talk/ask.ts'
import { askStored } from '../talk/files.ts'
import { hasDraft, keepsDraft, type Talk } from '../talk/talk.ts'
import { requestWaiting } from './papers.ts'

type Looked = Record<string, { fit: string; word: string }>
const wordMax = 500

/** Which papers, and what is wanted instead of each; sent once the secretariat says so. The app has the same draft. */
export async function askAnewTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  keepsDraft(talk, 'bot-left-here')
  for (;;) {
    const looked = await talk.external(async (ctx) => (await standing<Looked>(ctx, papersDraft(task))) ?? {})
    const request = await talk.external((ctx) =>
      requestWaiting(ctx, task, 'check').then((seen) => seen && brief(ctx, seen)),
    )
    if (!request) return void (await talk.external((ctx) => alertOrSay(ctx, ctx.t('question-not-now'))))
    const unfit = request.filter(({ name }) => looked[name]?.fit === 'no')
    const chosen = await askChoice(talk, {
      ask: (ctx) => [
        { title: ctx.t('papers-which') },
        ...unfit.map(({ label, name }) => ctx.t('papers-line-unfit', { paper: label, word: looked[name]!.word })),
      ],
      options: [
        ...(unfit.length ? [{ value: 'send', label: (ctx: BotContext) => ctx.t('papers-ask-send') }] : []),
        ...request.map(({ name, label }) => ({ value: `p-${name}`, label: () => label })),
      ],
    })
    if (chosen === 'send') {
      if (
        await talk.external((ctx) =>
          askedFor(
            ctx,
            task,
            unfit.map(({ name }) => ({ name, word: looked[name]!.word })),
          ),
        )
      )
        return
      continue
    }
    const paper = request.find(({ name }) => chosen === `p-${name}`)!
    const word = await askText(talk, {
      ask: (ctx) => [{ title: paper.label }, ctx.t('papers-word')],
      most: wordMax,
      offered: looked[paper.name]?.word ?? '',
    })
    hasDraft(talk)
    await talk.external((ctx) => keepForm(ctx, papersDraft(task), { ...looked, [paper.name]: { fit: 'no', word } }))
  }
}

/** The papers by name, as the person reads them. */
const brief = (ctx: BotContext, { kind, papers: sent }: SeenRequest) =>
  sent.map(({ name, field }) => ({ name, label: paperLabel(ctx.locale, kindOf(kind)!, field, name) }))

/** A draft's form as it stands, which the app may have changed. */
async function standing<F extends object>({ signed, house }: BotContext, name: DraftName): Promise<F | null> {
  return (signed && (await ownDraft<F>(house.db, signed, name))?.form) ?? null
}

async function keepForm(ctx: BotContext, name: DraftName, form: object): Promise<null> {
  const saved = await saveOwnDraft(ctx.act(), ctx.key(), { ...name, form: { ...form }, version: null })
  if (!saved.ok) await sayTrouble(ctx, saved)
  return null
}

/** Asks the applicant; false where that was refused, and the person was told why. */
async function askedFor(ctx: BotContext, task: string, wanted: { name: string; word: string }[]): Promise<boolean> {
  const of = await taskPlace(ctx.house.db, task)
  const outcome =
    of && (await askApplicant(ctx.act(), ctx.key(), { request: of.request, question: '', papers: wanted }))
  if (!outcome?.ok) {
    if (outcome) await sayTrouble(ctx, outcome)
    return outcome?.why === 'conflict'
  }
  await discardOwnDraft(ctx.act(), ctx.key(), papersDraft(task))
  await say(ctx, [ctx.t('papers-asked')])
  await showCard(ctx, 'check', task)
  return true
}

/** The papers that were asked for, one after the other; what comes is kept in the draft that the app shares. */
export async function sendAnewTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  keepsDraft(talk, 'bot-left-here')
  const wanted = await talk.external(async (ctx) => {
    const seen = await requestWaiting(ctx, task, 'anew')
    const kind = seen && kindOf(seen.kind)!
    return kind
      ? seen.question!.papers.map(({ name, word }) => ({ name, word, label: labelOfPaper(ctx.locale, kind, name) }))
      : []
  })
  let value: PapersValue = await talk.external(async (ctx) => (await standing<PapersValue>(ctx, anewDraft(task))) ?? {})
  for (const { name, word, label } of wanted) {
    const keep = async (files: StoredFile[]) => {
      value = { ...value, [name]: files }
      hasDraft(talk)
      await talk.external((ctx) => keepForm(ctx, anewDraft(task), value))
    }
    const files = await askStored(talk, {
      standing: value[name] ?? [],
      keep,
      least: 1,
      most: papersMax,
      ask: (ctx) => [{ title: label }, { quote: word }, ctx.t('papers-send-anew')],
    })
    await keep(files)
  }
  await talk.external(async (ctx) => {
    const ids = Object.entries(value).map(([name, files]) => [name, files.map(({ id }) => id)] as const)
    const outcome = await answerQuestion(ctx.act(), ctx.key(), { task, word: '', papers: Object.fromEntries(ids) })
    if (outcome.ok) {
      await discardOwnDraft(ctx.act(), ctx.key(), anewDraft(task))
      await say(ctx, [ctx.t('papers-sent')])
    } else await sayTrouble(ctx, outcome)
    await showCard(ctx, 'question', task)
  })
}
