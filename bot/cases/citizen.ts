// What a citizen does with the case that their chat follows: a word with papers, an answer to a question, consent, the verdict,
// another look, taking it back.
import { Composer } from 'grammy'
import type { Outcome } from '#act/act'
import { answerConsent } from '#actions/cases/consent'
import { judgeCase } from '#actions/cases/judge'
import { replyToCase } from '#actions/cases/question'
import { caseSecret } from '#actions/cases/secret'
import { withdrawCase } from '#actions/cases/withdraw'
import { addWord } from '#actions/cases/word'
import { reopenKeys } from '#locales/cases'
import { caseForCitizen } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { isResult } from '#rules/case-steps'
import { filesMax, wordMax } from '#rules/cases'
import { ownCaseBecame } from '../became.ts'
import { onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble, toast } from '../say.ts'
import { confirm, type Option } from '../talk/ask.ts'
import { askFiles, downloaded, keepable } from '../talk/files.ts'
import { type Ask, begin, type Talk } from '../talk/talk.ts'
import { keepWord } from '../talk/word.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import {
  addCaseWord,
  answerToCase,
  consentToCase,
  followsHere,
  judgeResult,
  reopenResult,
  withdrawOwn,
} from './card.ts'

type CitizenCase = NonNullable<Awaited<ReturnType<typeof caseForCitizen>>>
type Held = { found: CitizenCase; tracked: { trackingCode: string; secret: string } }

/** The citizen's side of a case, if this chat follows it: a button's data can be forged. */
async function held(ctx: BotContext, id: string): Promise<Held | null> {
  const place = { messenger: ctx.house.form.name, chat: String(ctx.chat?.id) }
  const { db, base } = ctx.house
  if (!(await followsHere(db, { subjectId: id, place }))) return null
  const found = await caseForCitizen(db, id, tehranDay(ctx.now))
  return found && { found, tracked: { trackingCode: found.trackingCode, secret: caseSecret(base.secret, id) } }
}

async function judge(ctx: BotContext, id: string, satisfied: boolean): Promise<void> {
  const own = await held(ctx, id)
  if (!own) return alertOrSay(ctx, ctx.t('complain-followed-elsewhere'))
  const turn = own.found.steps.filter(({ what }) => isResult(what)).length
  // one judgement for a result: the second of two taps gets the answer of the first
  const key = `${ctx.house.form.name}:judge:${id}:${turn}:${satisfied}`
  const outcome = await judgeCase(ctx.act(), key, { ...own.tracked, satisfied, reopen: false, word: '' })
  if (outcome.ok) await toast(ctx, ctx.t('case-judge-thanks'))
  else await tellTrouble(ctx, id, outcome)
  await updateCard(ctx, 'case', id)
}

async function tellTrouble(ctx: BotContext, id: string, outcome: Outcome<null> & { ok: false }): Promise<void> {
  if (outcome.why === 'conflict') await alertOrSay(ctx, await ownCaseBecame(ctx, id))
  else await sayTrouble(ctx, outcome)
}

/** Agrees, or does not, to what the office may see; the second of two taps gets the answer of the first. */
async function consent(ctx: BotContext, id: string, nth: number, agreed: boolean): Promise<void> {
  const own = await held(ctx, id)
  const asked = own?.found.whole?.consents[nth]
  if (!own) return alertOrSay(ctx, ctx.t('complain-followed-elsewhere'))
  if (!asked) return alertOrSay(ctx, await ownCaseBecame(ctx, id))
  const key = `${ctx.house.form.name}:consent:${asked.id}:${agreed}`
  const outcome = await answerConsent(ctx.act(), key, { ...own.tracked, consent: asked.id, agreed })
  if (outcome.ok) await toast(ctx, ctx.t(agreed ? 'case-consent-given' : 'case-consent-refused'))
  else await alertOrSay(ctx, ctx.t('case-consent-answered'))
  await updateCard(ctx, 'case', id)
}

/** Whether the citizen's case takes something now; who presses too late is told what has come of it. */
async function waitsFor(ctx: BotContext, id: string, takes: (found: CitizenCase) => boolean): Promise<boolean> {
  const own = await held(ctx, id)
  if (own && takes(own.found)) return true
  await alertOrSay(ctx, own ? await ownCaseBecame(ctx, id) : ctx.t('complain-followed-elsewhere'))
  if (own) await updateCard(ctx, 'case', id)
  return false
}

type Send = typeof addWord
type WordAndPapers = {
  id: string
  what: 'word' | 'reply'
  ask: Ask
  send: Option['label']
  done: 'complain-word-added' | 'complain-replied'
  by: Send
}

/** A text, then photos and papers if there are any; they go together. The text is kept where one leaves. */
async function sendWordAndPapers(talk: Talk, { id, what, ask, send, done, by }: WordAndPapers): Promise<void> {
  const kept = `${what}:${id}`
  const word = await askWritten(talk, { what: kept, ask, most: wordMax, reason: what === 'reply', send })
  const papers = await askFiles(talk, {
    ask: (ctx) => [{ title: ctx.t('case-files') }, ctx.t('complain-word-files'), ctx.t('complain-files-voice')],
    most: filesMax,
    fits: keepable(talk, 'voice'),
  })
  await talk.external(async (ctx) => {
    const own = await held(ctx, id)
    const files = own && (await downloaded(ctx, papers))
    if (own && !files) await say(ctx, [ctx.t('complain-files-gone')])
    const outcome = own && files && (await by(ctx.act(), ctx.key(), { ...own.tracked, word, files }))
    if (outcome && !outcome.ok) await sayTrouble(ctx, outcome)
    if (own && outcome?.ok === false) await toReopening(ctx, own.found, { kept, word })
    if (outcome?.ok) await dropWritten(ctx, kept)
    if (outcome?.ok) await say(ctx, [ctx.t(done)])
    await showCard(ctx, 'case', id)
  })
}

/** What came after the case had ended is offered again where another look is asked for, and that is said. */
async function toReopening(ctx: BotContext, found: CitizenCase, { kept, word }: { kept: string; word: string }) {
  const { id, withdrawn, mayReopen, mayAddWord } = found
  if (mayAddWord || !mayReopen) return
  await keepWord(ctx, `reopen:${id}`, word)
  await dropWritten(ctx, kept)
  const form = ctx.t(reopenKeys({ withdrawn, as: mayReopen }).ask)
  await say(ctx, [ctx.t('case-unsaved-in', { form })])
}

/** A word added to a case under way, with papers. */
export async function caseWordTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  await sendWordAndPapers(talk, {
    id,
    what: 'word',
    ask: (ctx) => [{ title: ctx.t('case-word') }, ctx.t('case-word-help')],
    send: (ctx) => ctx.t('complain-word-next'),
    done: 'complain-word-added',
    by: addWord,
  })
}

/** The answer to what the citizen is asked. */
export async function replyCaseTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const question = await talk.external(async (ctx) => (await held(ctx, id))?.found.question?.text ?? null)
  if (!question) return void (await talk.external((ctx) => showCard(ctx, 'case', id)))
  await sendWordAndPapers(talk, {
    id,
    what: 'reply',
    ask: (ctx) => [{ title: ctx.t('case-question') }, { quote: question }, ctx.t('case-question-help')],
    send: (ctx) => ctx.t('complain-word-next'),
    done: 'complain-replied',
    by: replyToCase,
  })
}

/** Takes it back, once it is said what that means. */
export async function withdrawCaseTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const sure = await confirm(talk, {
    ask: (ctx) => [{ title: ctx.t('case-withdraw') }, ctx.t('case-withdraw-help')],
    yes: (ctx) => ctx.t('case-withdraw-do'),
    no: (ctx) => ctx.t('complain-withdraw-not'),
  })
  await talk.external(async (ctx) => {
    const own = sure ? await held(ctx, id) : null
    const outcome = own && (await withdrawCase(ctx.act(), ctx.key(), { ...own.tracked, word: '' }))
    if (outcome && !outcome.ok) await tellTrouble(ctx, id, outcome)
    await showCard(ctx, 'case', id)
  })
}

/** Asks to reopen, with the reason. */
export async function reopenTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const { mayReopen: mode, withdrawn } = (await talk.external(async (ctx) => {
    const own = await held(ctx, id)
    return own && { mayReopen: own.found.mayReopen, withdrawn: own.found.withdrawn }
  })) ?? { mayReopen: null, withdrawn: false }
  if (!mode) return void (await talk.external((ctx) => showCard(ctx, 'case', id)))
  const { ask, why } = reopenKeys({ withdrawn, as: mode })
  const word = await askWritten(talk, {
    what: `reopen:${id}`,
    ask: (ctx) => [{ title: ctx.t(why) }, ctx.t(`case-judge-${mode}-help`)],
    most: wordMax,
    reason: true,
    send: (ctx) => ctx.t(ask),
  })
  await talk.external(async (ctx) => {
    const own = await held(ctx, id)
    const input = own && { ...own.tracked, satisfied: false, reopen: true, word }
    const outcome = input && (await judgeCase(ctx.act(), ctx.key(), input))
    if (outcome?.ok) await dropWritten(ctx, `reopen:${id}`)
    if (outcome && !outcome.ok) await sayTrouble(ctx, outcome)
    await showCard(ctx, 'case', id)
  })
}

export const citizenCases = new Composer<BotContext>()

onPress(citizenCases, judgeResult, async (ctx, { case: id, satisfied }) => judge(ctx, id, satisfied === 'yes'))
onPress(citizenCases, consentToCase, async (ctx, { case: id, nth, as }) => consent(ctx, id, nth, as === 'yes'))
onPress(citizenCases, addCaseWord, async (ctx, { case: id }) => {
  if (await waitsFor(ctx, id, ({ mayAddWord }) => mayAddWord)) await begin(ctx, 'caseWord', id)
})
onPress(citizenCases, answerToCase, async (ctx, { case: id }) => {
  if (await waitsFor(ctx, id, ({ question }) => question !== null)) await begin(ctx, 'replyCase', id)
})
onPress(citizenCases, withdrawOwn, async (ctx, { case: id }) => {
  if (await waitsFor(ctx, id, ({ mayWithdraw }) => mayWithdraw)) await begin(ctx, 'withdrawCase', id)
})
onPress(citizenCases, reopenResult, async (ctx, { case: id }) => {
  if (await waitsFor(ctx, id, ({ mayReopen }) => mayReopen !== null)) await begin(ctx, 'reopenCase', id)
})
