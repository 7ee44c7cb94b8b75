// What an account is short of, paid: the receipt is sent from the request's card, and read by whoever is owed it.
import { Composer } from 'grammy'
import { sendReceipt } from '#actions/requests/receipt'
import { authorityWords } from '#locales/course'
import { code, date, rials } from '#locales/format'
import { text } from '#locales/text'
import type { SeenRequest } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { addDays, type Day, tehranDay } from '#rules/calendar'
import type { StoredFile } from '#rules/files'
import { receiptFilesMax, receiptNumberMax } from '#rules/proceedings/payment'
import { seenRequest, tellRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { handOver } from '../cards/files.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { letterFiles } from '../notices/card.ts'
import { alertOrSay, say, sayTrouble, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import { askText, confirm } from '../talk/ask.ts'
import { askStored } from '../talk/files.ts'
import { askDay } from '../talk/month.ts'
import { begin, hasDraft, keepsDraft, type Talk } from '../talk/talk.ts'
import { dropUnsent, keepUnsent, unsent } from '../talk/unsent.ts'
import type { Block } from '../words.ts'

export const payAccount = button('r:pay', { task: 'uuid' })
const readReceipt = button('q:receipt', { task: 'uuid' })

export const receipts = new Composer<BotContext>()

type Locale = BotContext['locale']
type Task = SeenRequest['tasks'][number]
type Given = { number?: string; on?: Day; files?: StoredFile[] }

/** The sum that is owed and the receipt that was sent, a line each. */
export function paymentBlocks(locale: Locale, { payment }: Task): Block[] {
  if (!payment) return []
  const { sum, receipt } = payment
  return [
    ...(sum === null ? [] : [text(locale, 'inquiry-sum-owed', { sum: rials(locale, sum) })]),
    ...(receipt
      ? [text(locale, 'inquiry-receipt', { number: code(locale, receipt.number), on: date(locale, receipt.on) })]
      : []),
  ]
}

/** The way to its picture, for whoever is owed it. */
export function receiptButtons(locale: Locale, { id, payment }: Task): Buttons {
  if (!payment?.receipt?.files.length) return []
  return [[{ text: text(locale, 'inquiry-receipt-files'), data: readReceipt.data({ task: id }) }]]
}

/** What is owed by whoever asked: each account with its way to send a receipt. */
export function owedBlocks(locale: Locale, { tasks }: SeenRequest): Block[] {
  return tasks.flatMap((task): Block[] => {
    if (!task.payment?.maySend) return []
    const title = text(locale, 'inquiry-receipt-title', { authority: authorityWords(locale, task) })
    return [{ title }, ...(task.word ? [{ quote: task.word }] : []), ...paymentBlocks(locale, task)]
  })
}

export function payButtons(locale: Locale, { tasks }: SeenRequest): Buttons {
  const owed = tasks.filter(({ payment }) => payment?.maySend)
  return owed.map((task) => {
    const named = text(locale, 'inquiry-receipt-to', { authority: authorityWords(locale, task) })
    return [{ text: named, data: payAccount.data({ task: task.id }) }]
  })
}

/** The account with its request, where the person of the chat sees it. */
async function seenAccount(ctx: BotContext, id: string) {
  const of = await taskPlace(ctx.house.db, id)
  const request = of && (await seenRequest(ctx, of.request))
  return { request: request ?? null, task: request?.tasks.find((one) => one.id === id) }
}

onPress(receipts, payAccount, async (ctx, { task: id }) => {
  const { request, task } = await seenAccount(ctx, id)
  if (task?.payment?.maySend) return begin(ctx, 'receipt', id)
  if (request) await alertOrSay(ctx, ctx.t('inquiry-receipt-over'))
  await tellRequest(ctx, request, 'request')
})

onPress(receipts, readReceipt, async (ctx, { task: id }) => {
  const { task } = await seenAccount(ctx, id)
  const files = task?.payment?.receipt?.files ?? []
  const { house, signed, now } = ctx
  if (!files.length || !signed) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  await handOver(ctx, { subject: 'inquiry', subjectId: id }, letterFiles(house.db, signed, now, files))
})

/** Asks for number, day and picture, shows them, and sends the receipt; what was given is kept until it is taken. */
export async function receiptTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  const what = `receipt:${task}`
  const given: Given = (await talk.external((ctx) => unsent<Given>(ctx, what))) ?? {}
  const keep = async (more: Given) => {
    Object.assign(given, more)
    keepsDraft(talk, 'bot-left-here')
    hasDraft(talk)
    await talk.external((ctx) => keepUnsent(ctx, what, given))
  }
  const number = await askText(talk, {
    ask: (ctx) => [ctx.t('inquiry-receipt-number')],
    most: receiptNumberMax,
    ...(given.number ? { offered: given.number } : {}),
  })
  await keep({ number })
  const today = await talk.external((ctx) => tehranDay(ctx.now))
  const on = await askDay(talk, {
    ask: (ctx) => [ctx.t('inquiry-receipt-on')],
    first: addDays(today, -366),
    last: today,
    begin: given.on ?? today,
  })
  await keep({ on })
  const files = await askStored(talk, {
    ask: (ctx) => [ctx.t('inquiry-receipt-files')],
    standing: given.files ?? [],
    keep: (stored) => keep({ files: stored }),
    least: 1,
    most: receiptFilesMax,
  })
  const sure = await confirm(talk, {
    ask: (ctx) => [text(ctx.locale, 'inquiry-receipt', { number: code(ctx.locale, number), on: date(ctx.locale, on) })],
    yes: (ctx) => ctx.t('inquiry-receipt-send'),
  })
  if (!sure) return
  await talk.external(async (ctx) => {
    const said = { task, number, on, files: files.map(({ id }) => id) }
    const outcome = await sendReceipt(ctx.act(), ctx.key(), said)
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropUnsent(ctx, what)
      await say(ctx, [ctx.t('inquiry-receipt-sent')])
    }
    const { request } = await seenAccount(ctx, task)
    if (request) await showCard(ctx, 'request', request.id)
  })
}
