// Resolutions in the bot: those one is responsible for, those whose reports wait, and what is done with each.
import { Composer } from 'grammy'
import { judgeReport, signOffReport } from '#actions/resolutions/report'
import { acknowledgeResolution } from '#actions/resolutions/send'
import { resolutionNumber } from '#locales/resolutions'
import { seesAcross } from '#policies/sights'
import { listResolutions } from '#reads/resolutions/list'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from '../callback.ts'
import { handOver } from '../cards/files.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext, MenuEntry } from '../context.ts'
import { letterFiles } from '../notices/card.ts'
import { lettersButtons, pageOf } from '../notices/list.ts'
import { toastOf } from '../requests/requests.ts'
import { alertOrSay, change, say, toast } from '../say.ts'
import { begin } from '../talk/talk.ts'
import {
  acceptReport,
  acknowledgePart,
  lastReport,
  recusePart,
  reportFiles,
  reportPart,
  returnReport,
  seenOwner,
} from './card.ts'

const turnPage = button('z:list', { page: 'int' })
const openOne = button('z:open', { part: 'uuid' })

export const resolutions = new Composer<BotContext>()

/** Those of one's own; at the secretariat and in the working group all that are not closed. */
export const resolutionsEntry: MenuEntry = {
  label: 'resolutions-title',
  needs: 'resolutions',
  count: (waiting) => waiting.resolutions,
  open: (ctx) => showList(ctx, 0),
}

async function showList(ctx: BotContext, page: number): Promise<unknown> {
  const { signed, house } = ctx
  if (!signed) return
  const found = await pageOf(page, (part) =>
    listResolutions(house.db, signed, tehranDay(ctx.now), { ...part, standing: true }),
  )
  const bodies = signed.memberships.flatMap(({ body }) => body ?? [])
  const rows = found.flatMap((one) => {
    const part =
      one.owners.find(({ body }) => body !== null && bodies.includes(body)) ??
      one.owners.find(({ state }) => state === 'reported') ??
      one.owners[0]
    if (!part) return []
    const label = ctx.t('common-comma', { first: resolutionNumber(ctx.locale, one), second: one.text })
    return [{ label, mark: one.state === 'late' ? '⏰ ' : '', data: openOne.data({ part: part.id }) }]
  })
  const all = signed.memberships.some((held) => seesAcross(held, 'resolutions'))
  const lead = all ? 'bot-resolutions-choose' : 'resolutions-lead-own'
  const blocks = [
    { title: ctx.t('resolutions-title'), symbol: '📌' },
    ctx.t(found.length ? lead : 'resolutions-none-detail'),
  ]
  const buttons = lettersButtons(ctx, rows, found, (other) => turnPage.data({ page: other }))
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

const seen = (ctx: BotContext, part: string) =>
  ctx.signed ? seenOwner(ctx.house.db, ctx.signed, part, ctx.now) : Promise.resolve(null)

onPress(resolutions, turnPage, (ctx, { page }) => showList(ctx, page))
onPress(resolutions, openOne, async (ctx, { part }) => {
  if (!(await showCard(ctx, 'resolution', part))) await toast(ctx, ctx.t('bot-out-of-sight'), true)
})
onPress(resolutions, acknowledgePart, async (ctx, { part }) => {
  const outcome = await acknowledgeResolution(ctx.act(), ctx.key(), { owner: part })
  await toastOf(ctx, outcome.ok ? ctx.t('resolutions-acknowledged') : outcome)
  await updateCard(ctx, 'resolution', part)
})
onPress(resolutions, reportPart, (ctx, { part }) => begin(ctx, 'reportResolution', part))
onPress(resolutions, acceptReport, async (ctx, { part }) => {
  const act = (await seen(ctx, part))?.part.may.signOff ? signOffReport : judgeReport
  const outcome = await act(ctx.act(), ctx.key(), { owner: part, accepts: true, word: '' })
  await toastOf(ctx, outcome.ok ? ctx.t('resolutions-accepted') : outcome)
  await updateCard(ctx, 'resolution', part)
})
onPress(resolutions, returnReport, async (ctx, { part }) => {
  const found = await seen(ctx, part)
  if (found?.part.may.judge || found?.part.may.signOff) return begin(ctx, 'returnReport', part)
  await alertOrSay(ctx, ctx.t(found ? 'resolutions-not-reported' : 'bot-out-of-sight'))
  await updateCard(ctx, 'resolution', part)
})
onPress(resolutions, recusePart, async (ctx, { part }) => {
  const found = await seen(ctx, part)
  if (found?.part.may.recuse) return begin(ctx, 'recuseFromPart', part)
  await alertOrSay(ctx, ctx.t(found ? 'resolutions-recused' : 'bot-out-of-sight'))
  await updateCard(ctx, 'resolution', part)
})
onPress(resolutions, reportFiles, async (ctx, { part }) => {
  const found = await seen(ctx, part)
  const report = found && lastReport(found)
  if (!report || !ctx.signed) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  const files = letterFiles(ctx.house.db, ctx.signed, ctx.now, report.files)
  await handOver(ctx, { subject: 'resolution', subjectId: report.id }, files)
})
