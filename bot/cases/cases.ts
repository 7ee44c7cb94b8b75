// Cases in the bot: what a citizen does with the case their chat follows, the office's answer, and what waits by role.
import { Composer } from 'grammy'
import { judgeCase } from '#actions/cases/judge'
import { caseSecret } from '#actions/cases/secret'
import { addWord } from '#actions/cases/word'
import { date } from '#locales/format'
import { text } from '#locales/text'
import { listCases } from '#reads/cases'
import { caseForCitizen } from '#reads/public-cases'
import { tehranDay } from '#rules/calendar'
import { isResult } from '#rules/case-steps'
import { wordMax } from '#rules/cases'
import { licenseCode } from '#rules/identifiers'
import { ownCaseBecame } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, DeepLink, MenuEntry } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { rateAn } from '../ratings/ratings.ts'
import { alertOrSay, change, say, sayTrouble, toast } from '../say.ts'
import { mayStillSearch, officeOf, officeWords } from '../talk/office.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { addCaseWord, answerForOffice, followsHere, judgeResult, newCase, openCase, reopenResult } from './card.ts'
import { lookUp } from './follow.ts'

const beginOne = button('c:begin', { talk: 'word' })
const turnWaiting = button('c:page', { page: 'int' })

export const complainEntry: MenuEntry = {
  label: 'complain-entry-new',
  for: ['citizen'],
  open: (ctx) => begin(ctx, 'complain', {}),
}

/** What customers may do, for people who have a menu of their own. */
export const citizenEntry: MenuEntry = {
  label: 'bot-citizen-menu',
  for: ['bound'],
  when: (signed) => signed.memberships.length > 0,
  open: (ctx) =>
    say(ctx, [{ title: ctx.t('bot-citizen-menu') }, ctx.t('complain-citizen-hint')], {
      buttons: [
        [{ text: ctx.t('ratings-entry'), data: beginOne.data({ talk: 'rate' }) }],
        [{ text: ctx.t('complain-entry-new'), data: beginOne.data({ talk: 'complain' }) }],
        [{ text: ctx.t('complain-entry-follow'), data: beginOne.data({ talk: 'follow' }) }],
      ],
    }),
}

export const officeCasesEntry: MenuEntry = {
  label: 'cases-entry-office',
  needs: 'cases.put',
  count: ({ cases }) => cases,
  open: (ctx) => listWaiting(ctx, 0),
}

export const deskCasesEntry: MenuEntry = {
  label: 'nav-cases',
  needs: ['cases.desk', 'cases.examined', 'cases.supervised', 'cases.handed'],
  count: ({ cases }) => cases,
  open: (ctx) => listWaiting(ctx, 0),
}

/** `/start c_LICENSE`, from the poster. */
export const complainLink: DeepLink = {
  prefix: 'c_',
  open: async (ctx, license) => {
    if (await mayStillSearch(ctx)) await begin(ctx, 'complain', { license })
    else await showMenu(ctx, [ctx.t('find-tries')])
  },
}

async function listWaiting(ctx: BotContext, page: number): Promise<unknown> {
  const { signed } = ctx
  if (!signed) return
  const today = tehranDay(ctx.now)
  const found = await pageOf(page, (part) => listCases(ctx.house.db, signed, { filter: 'waiting', ...part }, today))
  const title = { title: ctx.t('complain-waiting'), symbol: '📁' }
  if (found.length === 0) return void (await say(ctx, [title, ctx.t('complain-waiting-none')]))
  const rows = found.map(({ id, topic, dueOn }) => {
    const about = text(ctx.locale, `case-topic-${topic}`)
    const until = dueOn ? ` (${ctx.t('cases-until', { day: date(ctx.locale, dueOn) })})` : ''
    return { label: `${about}${until}`, data: openCase.data({ case: id }) }
  })
  const blocks = [title, ctx.t('complain-waiting-hint')]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnWaiting.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

type Held = { id: string; trackingCode: string; secret: string; turn: number }

/** The citizen's side of a case, if this chat follows it: a button's data can be forged. */
async function held(ctx: BotContext, id: string): Promise<Held | null> {
  const place = { messenger: ctx.house.form.name, chat: String(ctx.chat?.id) }
  const { db, base } = ctx.house
  const found = (await followsHere(db, { subjectId: id, place }))
    ? await caseForCitizen(db, id, tehranDay(ctx.now))
    : null
  if (!found) return null
  const turn = found.steps.filter(({ what }) => isResult(what)).length
  return { id, trackingCode: found.trackingCode, secret: caseSecret(base.secret, id), turn }
}

async function judge(ctx: BotContext, id: string, satisfied: boolean): Promise<void> {
  const own = await held(ctx, id)
  if (!own) return alertOrSay(ctx, ctx.t('complain-followed-elsewhere'))
  // one judgement for a result: the second of two taps gets the answer of the first
  const key = `${ctx.house.form.name}:judge:${id}:${own.turn}:${satisfied}`
  const outcome = await judgeCase(ctx.act(), key, { ...tracked(own), satisfied, reopen: false, word: '' })
  if (outcome.ok) await toast(ctx, ctx.t('case-judge-thanks'))
  else if (outcome.why === 'conflict') await alertOrSay(ctx, await ownCaseBecame(ctx, id))
  else await sayTrouble(ctx, outcome)
  await updateCard(ctx, 'case', id)
}

type CitizenCase = NonNullable<Awaited<ReturnType<typeof caseForCitizen>>>

/** Whether the citizen's case takes something now; who presses too late is told what has come of it. */
async function waitsFor(ctx: BotContext, id: string, takes: (found: CitizenCase) => boolean): Promise<boolean> {
  const own = await held(ctx, id)
  const found = own && (await caseForCitizen(ctx.house.db, id, tehranDay(ctx.now)))
  if (found && takes(found)) return true
  await alertOrSay(ctx, found ? await ownCaseBecame(ctx, id) : ctx.t('complain-followed-elsewhere'))
  if (found) await updateCard(ctx, 'case', id)
  return false
}

const tracked = ({ trackingCode, secret }: Held) => ({ trackingCode, secret })

/** A word added to a case under way. */
export async function caseWordTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const word = await askWritten(talk, {
    what: `word:${id}`,
    ask: (ctx) => [{ title: ctx.t('case-word') }, ctx.t('case-word-help')],
    most: wordMax,
    send: (ctx) => ctx.t('case-word-send'),
  })
  await talk.external(async (ctx) => {
    const own = await held(ctx, id)
    const outcome = own && (await addWord(ctx.act(), ctx.key(), { ...tracked(own), word }))
    if (outcome && !outcome.ok) await sayTrouble(ctx, outcome)
    if (outcome?.ok) await dropWritten(ctx, `word:${id}`)
    if (outcome?.ok) await say(ctx, [ctx.t('complain-word-added')])
    await showCard(ctx, 'case', id)
  })
}

/** Asks to reopen, with the reason. */
export async function reopenTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const mode = await talk.external(async (ctx) => {
    const own = await held(ctx, id)
    const found = own && (await caseForCitizen(ctx.house.db, id, tehranDay(ctx.now)))
    return found?.mayReopen ?? null
  })
  if (!mode) return void (await talk.external((ctx) => showCard(ctx, 'case', id)))
  const word = await askWritten(talk, {
    what: `reopen:${id}`,
    ask: (ctx) => [{ title: ctx.t('case-judge-why') }, ctx.t(`case-judge-${mode}-help`)],
    most: wordMax,
    reason: true,
    send: (ctx) => ctx.t(`case-judge-${mode}`),
  })
  await talk.external(async (ctx) => {
    const own = await held(ctx, id)
    const input = own && { ...tracked(own), satisfied: false, reopen: true, word }
    const outcome = input && (await judgeCase(ctx.act(), ctx.key(), input))
    if (outcome?.ok) await dropWritten(ctx, `reopen:${id}`)
    if (outcome && !outcome.ok) await sayTrouble(ctx, outcome)
    await showCard(ctx, 'case', id)
  })
}

export const cases = new Composer<BotContext>()

onPress(cases, beginOne, async (ctx, { talk }) => {
  if (['rate', 'complain', 'follow'].includes(talk)) await begin(ctx, talk)
})
onPress(cases, turnWaiting, (ctx, { page }) => listWaiting(ctx, page))
onPress(cases, newCase, async (ctx, { license }) => begin(ctx, 'complain', { license }))
onPress(cases, openCase, async (ctx, { case: id }) => {
  if (!(await showCard(ctx, 'case', id))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(cases, judgeResult, async (ctx, { case: id, satisfied }) => judge(ctx, id, satisfied === 'yes'))
onPress(cases, addCaseWord, async (ctx, { case: id }) => {
  if (await waitsFor(ctx, id, ({ mayAddWord }) => mayAddWord)) await begin(ctx, 'caseWord', id)
})
onPress(cases, reopenResult, async (ctx, { case: id }) => {
  if (await waitsFor(ctx, id, ({ mayReopen }) => mayReopen !== null)) await begin(ctx, 'reopenCase', id)
})
onPress(cases, answerForOffice, async (ctx, { case: id }) => begin(ctx, 'answerCase', id))

/** A tracking code, the link of a case or a license code that somebody types or pastes outside any question. */
cases.on('message:text', async (ctx, next) => {
  const typed = ctx.message.text
  const looked = await lookUp(ctx, typed)
  if (looked === 'shown') return
  if (looked)
    return void (await showMenu(ctx, [ctx.t(looked === 'tries' ? 'complain-follow-tries' : 'complain-follow-lost')]))
  const office = licenseCode(typed) && (await mayStillSearch(ctx)) ? await officeOf(ctx, typed) : null
  if (!office) return next()
  const { license } = office
  await say(ctx, [officeWords(ctx, office)], {
    buttons: [
      [{ text: ctx.t('ratings-entry'), data: rateAn.data({ license }) }],
      [{ text: ctx.t('rate-case'), data: newCase.data({ license }) }],
    ],
  })
})
