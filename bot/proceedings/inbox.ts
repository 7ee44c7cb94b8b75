// The one inbox in the bot: a line for everything that is asked, whatever it is, and each leads to where it is answered.
import { Composer } from 'grammy'
import { kindTitle, taskWords } from '#locales/requests'
import { inbox } from '#reads/proceedings/inbox'
import { taskPlace } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import type { TaskKind } from '#rules/proceedings/tasks'
import { button, onPress } from '../callback.ts'
import type { CardName } from '../cards/card.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { change, say, toast } from '../say.ts'

const turnPage = button('k:list', { page: 'int' })
const openOne = button('k:open', { task: 'uuid' })

export const tasksInbox = new Composer<BotContext>()

/** Shown only while something waits: a substitute-to-be has no other role. */
export const tasksEntry: MenuEntry = {
  label: 'nav-queue',
  for: ['bound'],
  count: (waiting) => waiting.tasks,
  whileWaiting: true,
  open: (ctx) => showInbox(ctx, 0),
}

/** The card on which each is answered, and whether it stands for the request or for the task itself; else that of the request. */
const cards: Partial<Record<TaskKind, readonly [CardName, 'request' | 'id']>> = {
  consent: ['consent', 'request'],
  undertaking: ['consent', 'request'],
  opinion: ['opinion', 'request'],
  vote: ['ballot', 'request'],
  inquiry: ['inquiry', 'id'],
  paper: ['inquiry', 'id'],
}

async function showInbox(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => inbox(house.db, signed, tehranDay(ctx.now), part))
  const [only] = found
  if (only && found.found === 1) return show(ctx, { ...only, request: only.request.id })
  const rows = found.map((one) => ({
    label: lineOf(ctx, one),
    mark: one.late ? '⏰ ' : '',
    data: openOne.data({ task: one.id }),
  }))
  const blocks = [{ title: ctx.t('nav-queue') }, ctx.t(found.length ? 'tasks-lead' : 'tasks-none')]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

type Row = Awaited<ReturnType<typeof inbox>>[number]

function lineOf(ctx: BotContext, { request, office, ...task }: Row): string {
  const kind = kindOf(request.kind)
  const first = kind ? kindTitle(ctx.locale, kind) : request.kind
  const title = ctx.t('common-comma', { first, second: office.name })
  return ctx.t('tasks-line', { what: taskWords(ctx.locale, task), title })
}

async function show(ctx: BotContext, of: { id: string; task: TaskKind; request: string }): Promise<unknown> {
  const [card, subject] = cards[of.task] ?? ['request', 'request']
  return (await showCard(ctx, card, of[subject])) || toast(ctx, ctx.t('bot-out-of-sight'), true)
}

onPress(tasksInbox, turnPage, (ctx, { page }) => showInbox(ctx, page))
onPress(tasksInbox, openOne, async (ctx, { task }) => {
  const found = await taskPlace(ctx.house.db, task)
  await (found ? show(ctx, found) : toast(ctx, ctx.t('bot-out-of-sight'), true))
})
