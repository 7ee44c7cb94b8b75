// The one inbox in the bot: a line for everything that is asked, whatever it is, and each leads to where it is answered.
import { Composer } from 'grammy'
import { kindTitle } from '#locales/requests'
import { taskWords } from '#locales/tasks'
import { has } from '#policies/abilities'
import { inbox } from '#reads/proceedings/inbox'
import { taskPlace } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { taskMessages } from '#rules/proceedings/task-messages'
import type { TaskKind } from '#rules/proceedings/tasks'
import type { Membership } from '#rules/roles'
import { button, onPress } from '../callback.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { openRequest } from '../requests/requests.ts'
import { change, say, toast } from '../say.ts'
import type { Buttons } from '../send.ts'

/** To the inbox, page by page. */
export const turnPage = button('k:list', { page: 'int' })
const turnLate = button('k:late', { page: 'int' })
const openOne = button('k:open', { task: 'uuid' })

export const tasksInbox = new Composer<BotContext>()

const seesToOthers = (held: Membership) => has(held, 'requests.inquiries')

/** The secretariat sees to what is late with others; to everybody else it is shown only while something waits for them. */
export const tasksEntry: MenuEntry = {
  label: 'nav-queue',
  for: ['bound'],
  count: (waiting) => waiting.tasks,
  whileWaiting: ({ memberships }) => !memberships.some(seesToOthers),
  open: (ctx) => showInbox(ctx, 0),
}

async function showInbox(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => inbox(house.db, signed, tehranDay(ctx.now), part))
  const late = await lateButtons(ctx)
  const [only] = found
  if (only && found.found === 1 && late.length === 0) return show(ctx, { ...only, request: only.request.id })
  const rows = found.map((one) => ({
    label: lineOf(ctx, one),
    mark: one.late ? '⏰ ' : '',
    data: openOne.data({ task: one.id }),
  }))
  const blocks = [{ title: ctx.t('nav-queue') }, ctx.t(found.length ? 'tasks-lead' : 'tasks-none')]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  return list(ctx, blocks, [...buttons, ...late])
}

function list(ctx: BotContext, blocks: Parameters<typeof say>[1], buttons: Buttons) {
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

/** The way to what is late with others, for whoever sees to it; nothing where nothing is. */
async function lateButtons(ctx: BotContext): Promise<Buttons> {
  const { signed, house } = ctx
  if (!signed?.memberships.some(seesToOthers)) return []
  const { found } = await inbox(house.db, signed, tehranDay(ctx.now), { late: true, perPage: 1 })
  const label = ctx.t('bot-menu-counted', { label: ctx.t('tasks-late-all'), count: found })
  return found > 0 ? [[{ text: label, data: turnLate.data({ page: 0 }) }]] : []
}

async function showLate(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => inbox(house.db, signed, tehranDay(ctx.now), { ...part, late: true }))
  const rows = found.map((one) => ({
    label: lineOf(ctx, one),
    data: openRequest.data({ request: one.request.id }),
  }))
  const blocks = [{ title: ctx.t('tasks-late-all') }, ctx.t(found.length ? 'tasks-late-lead' : 'tasks-late-none')]
  return list(
    ctx,
    blocks,
    lettersButtons(ctx, rows, found, (other) => turnLate.data({ page: other })),
  )
}

type Row = Awaited<ReturnType<typeof inbox>>[number]

function lineOf(ctx: BotContext, { request, office, ...task }: Row): string {
  const kind = kindOf(request.kind)
  const first = kind ? kindTitle(ctx.locale, kind) : request.kind
  const title = ctx.t('common-comma', { first, second: office.name })
  return ctx.t('tasks-line', { what: taskWords(ctx.locale, task), title })
}

async function show(ctx: BotContext, of: { id: string; task: TaskKind; request: string }): Promise<unknown> {
  const [card, subject] = taskMessages[of.task] ?? ['request', 'request']
  return (await showCard(ctx, card, of[subject])) || toast(ctx, ctx.t('bot-out-of-sight'), true)
}

onPress(tasksInbox, turnPage, (ctx, { page }) => showInbox(ctx, page))
onPress(tasksInbox, turnLate, (ctx, { page }) => showLate(ctx, page))
onPress(tasksInbox, openOne, async (ctx, { task }) => {
  const found = await taskPlace(ctx.house.db, task)
  await (found ? show(ctx, found) : toast(ctx, ctx.t('bot-out-of-sight'), true))
})
