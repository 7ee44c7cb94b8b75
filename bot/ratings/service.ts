// Which service a customer came for, asked after the two marks: a tap more for whoever wants to say it.
import { Composer } from 'grammy'
import { nameService } from '#actions/ratings/name-service'
import { servicesOf } from '#reads/offices/services'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from '../callback.ts'
import type { BotContext } from '../context.ts'
import { lettersButtons } from '../notices/list.ts'
import { sayTrouble, toast } from '../say.ts'
import { officeOf } from '../talk/office.ts'
import { about, changePressed, head, moreButtons, ratingOf } from './parts.ts'

/** From the list of services back to what else may be added. */
const unasked = button('r:more', { license: 'word', day: 'day' })
const chosen = button('r:from', { license: 'word', day: 'day', service: 'uuid' })

export const ratedService = new Composer<BotContext>()

onPress(ratedService, about, async (ctx, { license, day, page }) => {
  const office = await officeOf(ctx, license)
  if (!office) return
  const offered = await servicesOf(ctx.house.db, office.id, tehranDay(ctx.now))
  const rows = offered.map(({ id, name }) => ({ label: name, data: chosen.data({ license, day, service: id }) }))
  const buttons = lettersButtons(ctx, rows, page, (other) => about.data({ license, day, page: other }))
  const back = [{ text: ctx.t('ratings-more-back'), data: unasked.data({ license, day }) }]
  await changePressed(ctx, [...head(ctx, office), ctx.t('rate-about')], [...buttons, back])
})

onPress(ratedService, unasked, async (ctx, { license, day }) => {
  const office = await officeOf(ctx, license)
  if (office)
    await changePressed(ctx, [...head(ctx, office), ctx.t('rate-thanks')], await moreButtons(ctx, office, day))
})

onPress(ratedService, chosen, async (ctx, { license, day, service }) => {
  const office = await officeOf(ctx, license)
  const rating = await ratingOf(ctx, license, day)
  if (!office || !rating) return
  const outcome = await nameService(ctx.act(), ctx.key(), { rating, service })
  const gone = !outcome.ok && outcome.why === 'conflict'
  if (!outcome.ok && !gone) return void (await sayTrouble(ctx, outcome))
  const said = ctx.t(gone ? 'ratings-service-named' : 'ratings-service-thanks')
  await toast(ctx, said, gone)
  await changePressed(ctx, [...head(ctx, office), said], await moreButtons(ctx, office, day, true))
})
