// An office's letters in the bot: the list, the whole text with its files, and «تأیید دریافت».
import { Composer } from 'grammy'
import type { Outcome } from '#act/act'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { listLabel } from '#locales/notices'
import { copyFor } from '#reads/notices/copies'
import { countWaiting, inbox, letterFor } from '#reads/notices/inbox'
import { outspoken } from '#rules/notices'
import { letterBecame } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { handOver } from '../cards/files.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { alertOrSay, change, say, toast, valueOrSay } from '../say.ts'
import { acknowledge, letterFiles, readLetter, sendLetterFiles, viewLetter } from './card.ts'
import { sendCopyFiles } from './copy-card.ts'
import { lettersButtons, pageOf } from './list.ts'

const turnPage = button('n:list', { page: 'int' })

export const notices = new Composer<BotContext>()

type Signed = NonNullable<BotContext['signed']>
const ofOffice = (signed: Signed) => signed.memberships.some((one) => one.office)

/** The office's letters, those that wait first; those to a body that its holder stands for are among them. */
export const noticesEntry: MenuEntry = {
  label: 'nav-notices',
  needs: 'notices.inbox',
  count: (waiting) => waiting.notices + waiting.answers,
  open: (ctx) => showList(ctx, 0),
}

/** The letters to the body one stands for. */
export const bodyLettersEntry: MenuEntry = {
  ...noticesEntry,
  label: 'nav-letters',
  needs: 'notices.letters',
  when: (signed) => !ofOffice(signed),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  if (!ctx.signed) return
  const { db } = ctx.house
  const [signed, now] = [ctx.signed, ctx.house.now()]
  const letters = await pageOf(page, (part) => inbox(db, signed, now, part))
  const office = ofOffice(signed)
  const waiting = await countWaiting(db, signed, now)
  const head = letters.length
    ? ctx.t('bot-notice-list', { count: letters.found, waiting })
    : ctx.t(office ? 'notice-inbox-empty-detail' : 'notice-inbox-empty-party')
  const rows = letters.map((one) => ({
    label: listLabel(ctx.locale, one),
    mark: one.waits || one.owes ? '● ' : '',
    data: readLetter.data({ recipient: one.recipient }),
  }))
  const blocks = [{ title: ctx.t(office ? 'nav-notices' : 'nav-letters') }, head]
  const buttons = lettersButtons(ctx, rows, letters, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(notices, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(notices, readLetter, (ctx, { recipient }) => read(ctx, recipient, false))
onPress(notices, viewLetter, (ctx, { recipient }) => read(ctx, recipient, true))

/** Notes that the letter was opened and shows it whole. */
async function read(ctx: BotContext, recipient: string, inPlace: boolean): Promise<void> {
  const opened = await openNotice(ctx.act(), ctx.key(), { recipient })
  if (isClosed(opened)) return void (await showCard(ctx, 'notice', recipient))
  if (!(await valueOrSay(ctx, opened))) return
  if (inPlace) await updateCard(ctx, 'notice', recipient, { open: 1 })
  else await showCard(ctx, 'notice', recipient, { open: 1 })
}

/** Of a letter whose words no chat shows, which its card says, and where it is read. */
const isClosed = (outcome: Outcome<unknown>) =>
  !outcome.ok && outcome.refusals.some(({ key }) => key === 'refusal-read-in-app')

onPress(notices, sendLetterFiles, async (ctx, { recipient }) => {
  const { signed, house } = ctx
  const letter = signed && (await letterFor(house.db, signed, recipient, house.now()))
  if (!letter || !outspoken(letter)) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  const files = letterFiles(house.db, signed, house.now(), letter.files)
  await handOver(ctx, { subject: 'notice', subjectId: recipient }, files)
})

onPress(notices, sendCopyFiles, async (ctx, { copy: id }) => {
  const { signed, house } = ctx
  const copy = signed && (await copyFor(house.db, signed, id, house.now()))
  if (!copy || !outspoken(copy)) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  await handOver(ctx, { subject: 'copy', subjectId: id }, letterFiles(house.db, signed, house.now(), copy.files))
})

onPress(notices, acknowledge, async (ctx, { recipient }) => {
  const outcome = await acknowledgeNotice(ctx.act(), ctx.key(), { recipient })
  if (isClosed(outcome)) return showCard(ctx, 'notice', recipient)
  const done = await valueOrSay(ctx, outcome)
  if (!done) return
  const said = done.already
    ? alertOrSay(ctx, await letterBecame(ctx, recipient))
    : toast(ctx, ctx.t('notice-acknowledged'))
  // the card does not wait for the messenger to have shown the toast
  await Promise.all([said, updateCard(ctx, 'notice', recipient)])
})
