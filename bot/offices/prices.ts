// «نرخ خدمات»: what a customer pays for each service of the own office, of which sums it is made, and what comes.
import { Composer } from 'grammy'
import { commas, date, number, price } from '#locales/format'
import { neededLine } from '#locales/services'
import { text, words } from '#locales/text'
import { has } from '#policies/abilities'
import { ownOffices } from '#reads/offices/own'
import { listServices } from '#reads/services/list'
import { type DatedPrice, serviceById } from '#reads/services/one'
import { tehranDay } from '#rules/calendar'
import { customerPays } from '#rules/prices'
import { inTomans } from '#rules/rials'
import { button, onPress } from '../callback.ts'
import { away } from '../cards/away.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { change, say, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

const turnPage = button('pr:list', { page: 'int' })
const openOne = button('pr:one', { service: 'uuid' })

export const prices = new Composer<BotContext>()

export const pricesEntry: MenuEntry = {
  label: 'bot-prices',
  needs: 'services',
  when: ({ memberships }) => memberships.some((one) => one.office && has(one, 'services')),
  open: (ctx) => showList(ctx, 0),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house, locale, t } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) => listServices(house.db, signed, tehranDay(ctx.now), part))
  const rows = found.map(({ id, name, prices: sums }) => ({
    label: commas(locale, [name, paid(ctx, customerPays(sums))]),
    data: openOne.data({ service: id }),
  }))
  const boards = await boardsOf(ctx)
  const blocks = [
    { title: t('bot-prices'), symbol: '💳' },
    t(found.length ? 'bot-prices-lead' : 'bot-prices-none'),
    ...boards.blocks,
  ]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  return shown(ctx, blocks, [...buttons, ...boards.buttons])
}

const paid = ({ locale, t }: BotContext, amount: number | null) =>
  amount === null ? t('office-service-no-price') : price(locale, amount)

/** The way to what each own office shows its customers. */
async function boardsOf({ house, signed, now, locale }: BotContext): Promise<{ blocks: Block[]; buttons: Buttons }> {
  const own = signed ? await ownOffices(house.db, signed, now) : []
  const ways = own.map(({ name, license }) =>
    away(house.publicUrl, `${house.publicUrl}/o/${license.code}#services`, text(locale, 'bot-prices-board', { name })),
  )
  return { blocks: ways.flatMap(({ blocks }) => blocks), buttons: ways.flatMap(({ buttons }) => buttons) }
}

const shown = (ctx: BotContext, blocks: Block[], buttons: Buttons) => {
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

onPress(prices, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(prices, openOne, async (ctx, { service }) => {
  const { signed, house, locale, t } = ctx
  const found = signed && (await serviceById(house.db, signed, service, tehranDay(ctx.now)))
  if (!found) return toast(ctx, t('bot-out-of-sight'), true)
  const now = found.prices.filter(({ state }) => state === 'now')
  const coming = found.prices.filter(({ state }) => state === 'coming').reverse()
  const needed = neededLine(locale, found)
  const blocks: Block[] = [
    { title: found.name, symbol: '💳' },
    found.agency,
    { facts: [[t('bot-prices-pays'), both(ctx, customerPays(now))], ...now.map((one) => sumFact(ctx, one))] },
    ...(coming.length ? [{ title: t('bot-prices-coming') }, { facts: coming.map((one) => sumFact(ctx, one)) }] : []),
    ...(needed ? [needed] : []),
  ]
  return shown(ctx, blocks, [[{ text: t('bot-prices-all'), data: turnPage.data({ page: 0 }) }]])
})

/** In rials and in tomans, so that nobody takes one for the other. */
function both(ctx: BotContext, amount: number | null): string {
  const said = paid(ctx, amount)
  return amount ? ctx.t('bot-prices-tomans', { rials: said, tomans: number(ctx.locale, inTomans(amount)) }) : said
}

function sumFact({ locale, t }: BotContext, { sum, amount, firstDay, approvedBy, provisional, stale }: DatedPrice) {
  const said = [
    price(locale, amount),
    t('bot-prices-since', { day: date(locale, firstDay) }),
    approvedBy,
    ...(provisional ? [text(locale, 'services-sum-provisional')] : []),
    ...(stale ? [t('bot-prices-stale')] : []),
  ]
  return [words(locale, `services-sum-${sum}`), commas(locale, said.filter(Boolean))] as [string, string]
}
