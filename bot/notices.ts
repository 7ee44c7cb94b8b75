// An office's letters in the bot: the list, the whole text with its files, and «تأیید دریافت».
import { Composer } from 'grammy'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { listLabel } from '#locales/notices'
import { countWaiting, inbox, letterFor } from '#reads/inbox'
import { outspoken } from '#rules/notices'
import { partyRoles } from '#rules/roles'
import { button, onPress } from './callback.ts'
import { acknowledge, letterCard, letterFiles, sendLetterFiles, viewLetter } from './cards/notices.ts'
import { showCard, updateCard } from './cards/show.ts'
import type { BotContext } from './context.ts'
import type { MenuEntry } from './keyboard.ts'
import { lettersButtons, pageOf } from './letters.ts'
import { longestMessage } from './messengers/messenger.ts'
import { change, here, say, toast, valueOrSay } from './say.ts'
import { sendFiles } from './send.ts'
import { dealt } from './words.ts'

const turnPage = button('n:list', { page: 'int' })
const readLetter = button('n:read', { recipient: 'uuid' })

export const notices = new Composer<BotContext>()

type Signed = NonNullable<BotContext['signed']>
const ofOffice = (signed: Signed) => signed.memberships.some((one) => one.office)

/** The office's letters, those that wait first; those to a body that its holder stands for are among them. */
export const noticesEntry: MenuEntry = {
  label: 'nav-notices',
  for: ['holder', 'substitute', 'staff'],
  count: (waiting) => waiting.notices + waiting.answers,
  open: (ctx) => showList(ctx, 0),
}

/** The letters to the body one stands for. */
export const bodyLettersEntry: MenuEntry = {
  ...noticesEntry,
  label: 'nav-letters',
  for: partyRoles,
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

/** Notes that the letter was opened and shows it whole, with its files at the first time. */
async function read(ctx: BotContext, recipient: string, inPlace: boolean): Promise<void> {
  if (await isClosed(ctx, recipient)) return void (await showCard(ctx, 'notice', recipient))
  const opened = await valueOrSay(ctx, await openNotice(ctx.act(), ctx.key(), { recipient }))
  const letter = opened && ctx.signed && (await letterFor(ctx.house.db, ctx.signed, recipient, ctx.house.now()))
  if (!letter) return
  const params: Record<string, number> = { open: 1, ...(opened.first ? { files: 1 } : {}) }
  // a text of several messages cannot take the place of one
  const fits = dealt(letterCard(ctx.locale, letter, true, ctx.house.publicUrl).blocks, longestMessage).length === 1
  if (!inPlace || !fits) return void (await showCard(ctx, 'notice', recipient, params))
  await updateCard(ctx, 'notice', recipient, params)
  if (opened.first) await sendTheFiles(ctx, letter.files)
}

/** Whether it is a letter whose words no chat shows. */
async function isClosed(ctx: BotContext, recipient: string): Promise<boolean> {
  const letter = ctx.signed && (await letterFor(ctx.house.db, ctx.signed, recipient, ctx.house.now()))
  return Boolean(letter && !outspoken(letter))
}

async function sendTheFiles(ctx: BotContext, files: readonly { id: string; name: string }[]): Promise<void> {
  const found = letterFiles(ctx.house.db, ctx.signed!, ctx.house.now(), files)
  await sendFiles(here(ctx), found, { replyTo: ctx.callbackQuery?.message?.message_id })
}

onPress(notices, sendLetterFiles, async (ctx, { recipient }) => {
  const letter = ctx.signed && (await letterFor(ctx.house.db, ctx.signed, recipient, ctx.house.now()))
  if (letter && outspoken(letter)) await sendTheFiles(ctx, letter.files)
  else await toast(ctx, ctx.t('bot-old-button'), true)
})

onPress(notices, acknowledge, async (ctx, { recipient }) => {
  const done = await valueOrSay(ctx, await acknowledgeNotice(ctx.act(), ctx.key(), { recipient }))
  if (!done) return
  await toast(ctx, ctx.t(done.already ? 'notice-acknowledged-before' : 'notice-acknowledged'))
  await updateCard(ctx, 'notice', recipient)
})
