// A holder enrols people of the own office for a training, or takes them out again.
import { Composer } from 'grammy'
import { enrolTrainee, withdrawTrainee } from '#actions/trainings/enrol'
import { commas, date } from '#locales/format'
import { officeOfMembership } from '#reads/trainings/holder'
import { comingTrainings } from '#reads/trainings/trainings'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { toastOf } from '../requests/requests.ts'
import { change, say, toast } from '../say.ts'
import { enrol, withdrawTaking } from './card.ts'

const turnPage = button('tr:list', { page: 'int' })
const openOne = button('tr:one', { training: 'uuid' })

export const trainings = new Composer<BotContext>()

export const trainingsEntry: MenuEntry = {
  label: 'trainings-title',
  needs: 'trainings.enrol',
  open: (ctx) => showList(ctx, 0),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => comingTrainings(house.db, signed, tehranDay(ctx.now), part))
  const rows = found.map(({ id, title, firstDay }) => ({
    label: commas(ctx.locale, [date(ctx.locale, firstDay), title]),
    data: openOne.data({ training: id }),
  }))
  const blocks = [
    { title: ctx.t('trainings-title'), symbol: '🎓' },
    ctx.t(found.length ? 'trainings-lead-own' : 'trainings-none-coming'),
  ]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(trainings, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(trainings, openOne, async (ctx, { training }) => {
  if (!(await showCard(ctx, 'training', training))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})

onPress(trainings, enrol, async (ctx, pressed) => {
  const outcome = await enrolTrainee(ctx.act(), ctx.key(), await enrolling(ctx, pressed))
  await toastOf(ctx, outcome.ok ? ctx.t('trainings-enrolled') : outcome)
  await updateCard(ctx, 'training', pressed.training)
})
onPress(trainings, withdrawTaking, async (ctx, pressed) => {
  const outcome = await withdrawTrainee(ctx.act(), ctx.key(), await enrolling(ctx, pressed))
  await toastOf(ctx, outcome.ok ? ctx.t('trainings-withdrawn') : outcome)
  await updateCard(ctx, 'training', pressed.training)
})

/** Whom a button is about. Of somebody who is nobody's there is no office, which the act refuses as one that is not in sight. */
async function enrolling(ctx: BotContext, { training, membership }: { training: string; membership: string }) {
  const office = await officeOfMembership(ctx.house.db, membership)
  return { id: training, office: office ?? membership, membership }
}
