// Customers who wait for a call: the holder's list, and that one was called.
import { Composer } from 'grammy'
import { callDone } from '#actions/ratings/call-done'
import { commas, date, mobile } from '#locales/format'
import { callBacksOf } from '#reads/call-backs'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { toastOf } from '../requests/requests.ts'
import { change, say, toast } from '../say.ts'
import { called } from './call-card.ts'

const turnPage = button('w:calls', { page: 'int' })
const openOne = button('w:call', { call: 'uuid' })

export const calls = new Composer<BotContext>()

export const callsEntry: MenuEntry = {
  label: 'ratings-calls',
  needs: 'ratings.calls',
  count: (waiting) => waiting.calls,
  whileWaiting: () => true,
  open: (ctx) => showList(ctx, 0),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => callBacksOf(house.db, signed, part))
  const today = tehranDay(ctx.now)
  const rows = found.map(({ id, mobile: number, dueOn, doneAt }) => ({
    label: commas(ctx.locale, [
      number ? mobile(ctx.locale, number) : ctx.t('ratings-call-erased'),
      doneAt
        ? ctx.t('ratings-call-done-on', { day: date(ctx.locale, tehranDay(doneAt)) })
        : `${ctx.t('ratings-call-due')} ${date(ctx.locale, dueOn)}`,
    ]),
    mark: !doneAt && dueOn < today ? '⏰ ' : '',
    data: openOne.data({ call: id }),
  }))
  const blocks = [
    { title: ctx.t('ratings-calls'), symbol: '📞' },
    ctx.t(found.length ? 'ratings-calls-lead' : 'ratings-calls-none'),
  ]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(calls, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(calls, openOne, async (ctx, { call }) => {
  if (!(await showCard(ctx, 'callBack', call))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(calls, called, async (ctx, { call }) => {
  const outcome = await callDone(ctx.act(), ctx.key(), { call })
  await toastOf(ctx, outcome.ok ? ctx.t('ratings-call-done-toast') : outcome)
  await updateCard(ctx, 'callBack', call)
})
