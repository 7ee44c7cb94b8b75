// To sign, in the bot: what waits, the letter whole, one PIN for one or all, or back to its writer with a word.
import { Composer } from 'grammy'
import type { Context as ActContext, Outcome } from '#act/act'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice } from '#actions/notices/submit'
import { code, number } from '#locales/format'
import { inOrder, listLabel } from '#locales/notices'
import { shownIn } from '#reads/chats'
import { listNotices, noticeById } from '#reads/notices/notices'
import { outspoken } from '#rules/notices'
import { signBecame } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import { handOver } from '../cards/files.ts'
import { showCard, showKind, spotOf, updateCard, updateKind } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { alertOrSay, change, say, sayTrouble, toast, tryEdit } from '../say.ts'
import type { Buttons } from '../send.ts'
import { withPin } from '../talk/keypad.ts'
import { begin, hint, listen, pose, poseAgain, settle, type Talk } from '../talk/talk.ts'
import { answer } from '../talk/turn.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { type Block, refusalBlocks } from '../words.ts'
import { letterFiles } from './card.ts'
import { lettersButtons, shortened } from './list.ts'
import { recipientsCard } from './recipients-card.ts'
import { filesToSign, listRecipients, noticeFiles, sendBackLetter, signLetter } from './sign-card.ts'

const turnPage = button('s:list', { page: 'int' })
const openLetter = button('s:open', { notice: 'uuid' })
const signAll = button('s:all', {})

export const signing = new Composer<BotContext>()

/** What waits for a signature, for those whose seat signs, and for bodies that sign their letters themselves. */
export const signEntry: MenuEntry = {
  label: 'nav-sign',
  needs: 'notices.sign',
  count: (waiting) => waiting.toSign,
  open: (ctx) => showList(ctx, 0),
}

/** The letters that wait, the longest waiting first. */
async function waiting(ctx: BotContext) {
  if (!ctx.signed) return []
  // all of them, since they are signed together as well
  return listNotices(ctx.house.db, ctx.signed, { states: [], toSign: true, oldestFirst: true }, ctx.now, 1000)
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const letters = await waiting(ctx)
  const rows = letters.map((one) => ({ label: listLabel(ctx.locale, one), data: openLetter.data({ notice: one.id }) }))
  const together = batchOf(letters).length
  const all = ctx.t('bot-notice-sign-all', { count: together })
  const buttons = [
    ...lettersButtons(ctx, rows, page, (other) => turnPage.data({ page: other })),
    ...(together > 1 ? [[{ text: all, data: signAll.data({}) }]] : []),
  ]
  const head = letters.length ? ctx.t('bot-notice-sign-list', { count: letters.length }) : ctx.t('sign-empty')
  const blocks = [{ title: ctx.t('nav-sign') }, head]
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(signing, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(signing, openLetter, async (ctx, { notice }) => {
  if (!(await showCard(ctx, 'sign', notice, { anyway: 1 }))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(signing, signLetter, async (ctx, letter) => {
  const { signed, house } = ctx
  const stands = signed && (await noticeById(house.db, signed, letter.notice, house.now()))
  if (stands?.state !== 'awaiting') return tellSigned(ctx, letter.notice)
  if (stands.version === letter.version) return begin(ctx, 'signNotices', [letter])
  // what is signed is what was shown: it is shown as it stands now, and signed there
  await toast(ctx, ctx.t('refusal-changed-since-seen'), true)
  await showCard(ctx, 'sign', letter.notice, { anyway: 1 })
})
onPress(signing, filesToSign, async (ctx, { notice }) => {
  const { signed, house } = ctx
  const letter = signed && (await noticeById(house.db, signed, notice, house.now()))
  if (!letter || !outspoken(letter)) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  const files = letterFiles(house.db, signed, house.now(), noticeFiles(letter))
  await handOver(ctx, { subject: 'sign', subjectId: notice }, files)
})
onPress(signing, listRecipients, async (ctx, { notice, page }) => {
  const letter = ctx.signed && (await noticeById(ctx.house.db, ctx.signed, notice, ctx.house.now()))
  if (!letter) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  // a page is turned where it stands; from the letter the list comes below it
  const list = await shownIn(ctx.house.db, spotOf(ctx, notice).place, recipientsCard.subject, notice)
  const turned = list?.messages.at(-1) === ctx.callbackQuery?.message?.message_id
  await (turned ? updateKind : showKind)(ctx, recipientsCard, notice, { page })
})
onPress(signing, sendBackLetter, async (ctx, { notice }) => {
  if (await signBecame(ctx, notice)) await tellSigned(ctx, notice)
  else await begin(ctx, 'sendBackNotice', notice)
})
onPress(signing, signAll, async (ctx) => {
  const letters = batchOf(await waiting(ctx)).map(({ id, version }) => ({ notice: id, version }))
  if (letters.length) await begin(ctx, 'signNotices', letters)
  else await showList(ctx, 0)
})

/** Of a letter that waits no more, what has come of it, on its card too. */
async function tellSigned(ctx: BotContext, notice: string): Promise<void> {
  await alertOrSay(ctx, (await signBecame(ctx, notice)) ?? ctx.t('bot-out-of-sight'))
  await updateCard(ctx, 'sign', notice, { anyway: 1 })
}

/** So many are shown whole, one after the other, before they are signed together. */
const mostAtOnce = 10

/** Those that can be signed together here: the longest waiting, but for what is read in the app only. */
function batchOf(letters: Awaited<ReturnType<typeof waiting>>) {
  return letters.filter(outspoken).slice(0, mostAtOnce)
}

/** What became of a batch: numbers of what was signed, and what was not, with the reason in the reader's words. */
type Batch = { numbers: string[]; refused: Block[] }

/** A letter as it was shown. */
type Seen = { notice: string; version: number }

/** Signs one letter, or several after showing each whole, with one PIN; each is an act of its own. */
export async function signTalk(talk: Talk, _ctx: unknown, shown: Seen[]): Promise<void> {
  const letters = shown.length > 1 ? await picked(talk, shown) : shown
  const [only] = letters
  const outcome = await withPin(talk, (ctx, act) => signEach(ctx, act, letters))
  if (!outcome) return
  await talk.external(async (ctx) => {
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else if (letters.length > 1 || outcome.value.refused.length) await say(ctx, resultBlocks(ctx, outcome.value))
    if (letters.length === 1 && only) await showCard(ctx, 'sign', only.notice, { anyway: 1 })
  })
}

/** Shows each letter of a batch, and asks which of them are signed together: all, unless some are left out. */
async function picked(talk: Talk, letters: readonly Seen[]): Promise<Seen[]> {
  await talk.external((ctx) => showEach(ctx, letters))
  const subjects = await talk.external((ctx) => subjectsOf(ctx, letters))
  const closed = await talk.external(async (ctx) => (await waiting(ctx)).some((one) => !outspoken(one)))
  const out = new Set<number>()
  const kept = () => letters.filter((_, nth) => !out.has(nth))
  const ask = (ctx: BotContext) => batchBlocks(ctx, kept())
  const rows = (ctx: BotContext) => [
    ...(kept().length ? [[{ text: ctx.t('bot-notice-sign-all', { count: kept().length }), data: answer('yes') }]] : []),
    ...closedRows(ctx, closed),
    ...subjects.map((subject, nth) => [{ text: `${out.has(nth) ? '☐' : '☑'} ${subject}`, data: answer(`l${nth}`) }]),
  ]
  let message = await pose(talk, ask, rows)
  for (;;) {
    const heard = await listen(talk, message)
    if (heard.is !== 'press') return hint(talk, (ctx) => [ctx.t('bot-wants-choice')])
    if (heard.value === 'yes') break
    const nth = Number(heard.value.slice(1))
    if (!out.delete(nth)) out.add(nth)
    message = await poseAgain(talk, message, ask, rows)
  }
  await settle(talk, message, ask)
  return kept()
}

/** The way to those that are read and signed in the app, where there are any. */
function closedRows({ locale, house }: BotContext, closed: boolean): Buttons {
  return closed ? inApp(locale, house.publicUrl, 'sign', 'notice-open-in-app').buttons : []
}

/** The subjects of letters, in their order, short enough for a button. */
async function subjectsOf(ctx: BotContext, letters: readonly Seen[]): Promise<string[]> {
  const known = new Map((await waiting(ctx)).map(({ id, subject }) => [id, subject]))
  return letters.map(({ notice }) => shortened(known.get(notice) ?? ''))
}

/** Every letter of a batch with its text and its figures, exactly as it will go, and the ways to files and recipients. */
async function showEach(ctx: BotContext, letters: readonly Seen[]): Promise<void> {
  for (const { notice } of letters) await showCard(ctx, 'sign', notice, { anyway: 1, batch: 1 })
}

async function batchBlocks(ctx: BotContext, chosen: readonly Seen[]): Promise<Block[]> {
  const all = await waiting(ctx)
  const letters = all.filter(({ id }) => chosen.some(({ notice }) => notice === id))
  const lines = letters.map(({ subject, addressee, progress }) => {
    const to = addressee
      ? ctx.t('notice-outside', { name: addressee })
      : ctx.t('notice-to-recipients', { count: progress.recipients })
    return `${subject} — ${to}`
  })
  const closed = all.filter((one) => !outspoken(one)).length
  return [
    { title: ctx.t('sign-do') },
    ctx.t('bot-notice-sign-shown', { count: letters.length }),
    lines.join('\n'),
    ...(closed ? [ctx.t('bot-notice-sign-closed', { count: closed })] : []),
  ]
}

/** Stops only where the PIN is not right; a letter that cannot be signed does not hold the others up. */
async function signEach(ctx: BotContext, act: ActContext, letters: readonly Seen[]): Promise<Outcome<Batch>> {
  const batch: Batch = { numbers: [], refused: [] }
  const several = letters.length > 1
  const subjects = new Map(several ? (await waiting(ctx)).map(({ id, subject }) => [id, subject]) : [])
  const message = several ? await say(ctx, [progressWords(ctx, 0, letters.length)]) : null
  for (const [index, { notice, version }] of letters.entries()) {
    const outcome = await signNotice(act, ctx.key(), { id: notice, version })
    if (outcome.ok) batch.numbers.push(outcome.value.number)
    else if (outcome.why === 'stepUp') return outcome
    else {
      const subject = subjects.get(notice)
      if (subject) batch.refused.push([{ bold: ctx.t('sign-refused', { subject }) }])
      batch.refused.push(...refusalBlocks(ctx.locale, outcome.refusals, ctx.reach))
    }
    if (message !== null) await tryEdit(ctx, message, [progressWords(ctx, index + 1, letters.length)])
  }
  return { ok: true, value: batch }
}

function progressWords(ctx: BotContext, done: number, all: number): string {
  const figures = ctx.t('parts-of', { done: number(ctx.locale, done), all: number(ctx.locale, all) })
  return `${ctx.t('sign-going')} ${figures}`
}

function resultBlocks(ctx: BotContext, { numbers, refused }: Batch): Block[] {
  const signed = numbers.map((one) => code(ctx.locale, inOrder(one))).join('\n')
  return [
    ...(numbers.length ? [{ title: ctx.t('sign-done-count', { count: numbers.length }), symbol: '✅' }, signed] : []),
    ...(refused.length ? [{ title: ctx.t('bot-refused'), symbol: '⛔' }, ...refused] : []),
  ]
}

/** Asks for the word that goes back to the writer with the letter. */
export async function sendBackTalk(talk: Talk, _ctx: unknown, notice: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('sign-back') }, ctx.t('sign-back-detail')]
  const send = (ctx: BotContext) => ctx.t('bot-notice-send-back')
  const word = await askWritten(talk, { what: `back:${notice}`, ask, reason: true, most: 1000, send })
  await talk.external(async (ctx) => {
    const outcome = await sendBackNotice(ctx.act(), ctx.key(), { id: notice, word })
    if (outcome.ok) await dropWritten(ctx, `back:${notice}`)
    else await sayTrouble(ctx, outcome)
    await showCard(ctx, 'sign', notice, { anyway: 1 })
  })
}
