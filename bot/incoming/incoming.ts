// Letters to the secretariat in the bot: an office or a body writes and sees how its letters stand, the secretariat
// reads and closes them.
import { Composer } from 'grammy'
import { finishIncoming } from '#actions/incoming/finish'
import { seesBody } from '#policies/sights'
import { answeredLetter, listIncoming, ownIncoming } from '#reads/incoming'
import { incomingMax } from '#rules/incoming'
import { incomingBecame } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { handOver } from '../cards/files.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { namedOffices, officesOf } from '../offices/offices.ts'
import { alertOrSay, change, say, sayTrouble, toast } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { answerLetter } from './answer-card.ts'
import { filesOfIncoming, finishLetter, sendIncomingFiles } from './card.ts'

const turnPage = button('i:list', { of: 'word', page: 'int' })
const openLetter = button('i:open', { letter: 'uuid' })
const newForOffice = button('i:new', { office: 'uuid' })
const newForBody = button('i:body', {})
const typedForOffice = button('i:typed', { office: 'uuid' })
const typedForBody = button('i:typedb', {})

export const incoming = new Composer<BotContext>()

/** What one wrote, and the way to write. */
export const toSecretariatEntry: MenuEntry = {
  label: 'incoming-to',
  needs: 'incoming.write',
  open: (ctx) => showList(ctx, 'own', 0),
}

/** What waits for the secretariat. */
export const incomingEntry: MenuEntry = {
  label: 'incoming-title',
  needs: 'incoming.finish',
  count: (waiting) => waiting.incoming,
  open: (ctx) => showList(ctx, 'desk', 0),
}

type Which = 'own' | 'desk'

async function showList(ctx: BotContext, of: Which, page: number): Promise<unknown> {
  const { signed } = ctx
  if (!signed) return
  const { db } = ctx.house
  const letters = await pageOf(page, (part) =>
    of === 'own' ? ownIncoming(db, signed, ctx.house.now(), part) : listIncoming(db, signed, 'new', part),
  )
  const rows = letters.map(({ id, subject, state, sender, confidentiality }) => ({
    // a list in a chat tells nothing of a letter that is not for everybody
    label: (confidentiality === 'ordinary' && subject) || ctx.t('bot-incoming-closed-label'),
    mark: of === 'desk' ? `${sender}: ` : state === 'new' ? '' : '✓ ',
    data: openLetter.data({ letter: id }),
  }))
  const buttons = [
    ...(of === 'own' ? await writeButtons(ctx) : []),
    ...lettersButtons(ctx, rows, letters, (other) => turnPage.data({ of, page: other })),
  ]
  const none = of === 'own' ? 'incoming-none-own-detail' : 'incoming-none-new'
  const head = letters.length ? ctx.t(of === 'own' ? 'incoming-lead' : 'bot-incoming-choose') : ctx.t(none)
  const blocks = [{ title: ctx.t(of === 'own' ? 'incoming-to' : 'incoming-title'), symbol: '📨' }, head]
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

/** A button for every office one writes for, by name where they are several, and one for a body. */
async function writeButtons(ctx: BotContext) {
  const held = officesOf(ctx, 'incoming.write')
  const offices =
    held.length > 1
      ? (await namedOffices(ctx, held)).map(({ id, name }) => ({
          id,
          text: ctx.t('bot-incoming-write-from', { name }),
        }))
      : held.map((id) => ({ id, text: ctx.t('incoming-write') }))
  const ofBody = writesForBody(ctx)
  return [
    ...offices.map(({ id, text }) => [{ text, data: newForOffice.data({ office: id }) }]),
    ...(ofBody ? [[{ text: ctx.t('incoming-write'), data: newForBody.data({}) }]] : []),
  ]
}

const writesForBody = ({ signed }: BotContext) => signed?.memberships.some((one) => seesBody(one, 'incoming.own'))

/** As many letters and figures make a text that somebody may have meant for the secretariat. */
const leastTyped = 12

/** Offers to send a text that no question asked for as a letter to the secretariat, below that text. */
export async function offerTyped(ctx: BotContext): Promise<void> {
  const message = ctx.message
  if (!message?.text || message.text.trim().length < leastTyped) return
  const held = await namedOffices(ctx, officesOf(ctx, 'incoming.write'))
  const several = held.length > 1
  const offices = held.map(({ id, name }) => [
    {
      text: several ? ctx.t('bot-incoming-write-from', { name }) : ctx.t('bot-incoming-send-typed'),
      data: typedForOffice.data({ office: id }),
    },
  ])
  const ofBody = writesForBody(ctx)
  const body = ofBody ? [[{ text: ctx.t('bot-incoming-send-typed'), data: typedForBody.data({}) }]] : []
  const buttons = [...offices, ...body]
  if (buttons.length) await say(ctx, [ctx.t('bot-incoming-typed')], { buttons, replyTo: message.message_id })
}

/** The offer stands below the text as an answer to it, so that the press brings the text along. */
async function writeTyped(ctx: BotContext, office: string | null): Promise<unknown> {
  const typed = ctx.callbackQuery?.message?.reply_to_message?.text
  // a press that came without the text still leads to writing one
  return begin(ctx, 'writeIncoming', { office, answers: null }, ...(typed ? [typed] : []))
}

/** The word with which a letter is closed. */
export async function finishIncomingTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const word = await askWritten(talk, {
    what: `finish:${id}`,
    ask: (ctx) => [{ title: ctx.t('incoming-finish-word') }, ctx.t('incoming-finish-hint')],
    most: incomingMax.word,
    send: (ctx) => ctx.t('incoming-finish-yes'),
  })
  await talk.external(async (ctx) => {
    const outcome = await finishIncoming(ctx.act(), ctx.key(), { id, word })
    if (outcome.ok) await dropWritten(ctx, `finish:${id}`)
    else await sayTrouble(ctx, outcome)
    await showCard(ctx, 'incoming', id)
  })
}

onPress(incoming, turnPage, (ctx, { of, page }) => showList(ctx, of === 'desk' ? 'desk' : 'own', page))
onPress(incoming, newForOffice, (ctx, { office }) => begin(ctx, 'writeIncoming', { office, answers: null }))
onPress(incoming, newForBody, (ctx) => begin(ctx, 'writeIncoming', { office: null, answers: null }))
onPress(incoming, typedForOffice, (ctx, { office }) => writeTyped(ctx, office))
onPress(incoming, typedForBody, (ctx) => writeTyped(ctx, null))
onPress(incoming, finishLetter, async (ctx, { letter }) => {
  const done = await incomingBecame(ctx, letter)
  if (!done) return begin(ctx, 'finishIncoming', letter)
  await alertOrSay(ctx, done)
  await updateCard(ctx, 'incoming', letter)
})
onPress(incoming, openLetter, async (ctx, { letter }) => {
  if (!(await showCard(ctx, 'incoming', letter))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(incoming, sendIncomingFiles, async (ctx, { letter }) => {
  const found = ctx.signed && (await filesOfIncoming(ctx.house.db, ctx.signed, letter, ctx.house.now()))
  if (!found) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  await handOver(ctx, { subject: 'incoming', subjectId: letter }, found)
})
onPress(incoming, answerLetter, async (ctx, { recipient }) => {
  const letter = ctx.signed && (await answeredLetter(ctx.house.db, ctx.signed, recipient, ctx.house.now()))
  if (!letter) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  await updateCard(ctx, 'notice', recipient, { open: 1 })
  await begin(ctx, 'writeIncoming', { office: letter.office, answers: recipient })
})
