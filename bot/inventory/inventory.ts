// What agencies handed over to the own office: the list, and that a thing is there.
import { Composer } from 'grammy'
import { receiveThing } from '#actions/inventory/settle'
import { commas, date } from '#locales/format'
import { listInventory } from '#reads/inventory/inventory'
import { button, onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { toastOf } from '../requests/requests.ts'
import { change, say, toast } from '../say.ts'
import { received } from './card.ts'

const turnPage = button('iv:list', { page: 'int' })
const openOne = button('iv:one', { thing: 'uuid' })

export const inventory = new Composer<BotContext>()

export const inventoryEntry: MenuEntry = {
  label: 'inventory-title',
  needs: 'inventory.receive',
  open: (ctx) => showList(ctx, 0),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => listInventory(house.db, signed, { left: true, ...part }))
  const rows = found.map(({ id, name, handedOn, state }) => ({
    label: commas(ctx.locale, [name, date(ctx.locale, handedOn)]),
    mark: state === 'received' ? '' : '⏰ ',
    data: openOne.data({ thing: id }),
  }))
  const blocks = [
    { title: ctx.t('inventory-title'), symbol: '📦' },
    ctx.t(found.length ? 'inventory-lead-own' : 'inventory-none-own'),
  ]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(inventory, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(inventory, openOne, async (ctx, { thing }) => {
  if (!(await showCard(ctx, 'inventory', thing))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(inventory, received, async (ctx, { thing }) => {
  const outcome = await receiveThing(ctx.act(), ctx.key(), { id: thing })
  await toastOf(ctx, outcome.ok ? ctx.t('inventory-received-toast') : outcome)
  await updateCard(ctx, 'inventory', thing)
})
