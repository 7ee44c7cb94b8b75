// The secretariat's check in the bot: two presses, a word where something is missing. A visit has its list and its photographs, and
// is reported in the app: its card leads there, and says afterwards what was found.
import { Composer } from 'grammy'
import { checkRequest } from '#actions/requests/report'
import { date } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { requestById, type SeenRequest } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { shortestReason } from '#rules/texts'
import { seenRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { Card, CardKind } from '../cards/card.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import type { Block } from '../words.ts'
import {
  checkBlocks,
  factsBlock,
  opinionBlocks,
  replyBlocks,
  reportBlocks,
  titleWords,
  warningBlocks,
} from './blocks.ts'
import { anewButtons, foundBlocks, papersButtons } from './papers.ts'
import { askButtons } from './question.ts'
import { toastOf } from './requests.ts'

export const complete = button('e:yes', { task: 'uuid' })
export const lacking = button('e:no', { task: 'uuid' })

export const reports = new Composer<BotContext>()

type Report = SeenRequest['reports'][number]

/** The card of one sort of report, while it waits and afterwards. `subjectId`: the task. */
const cardOf = (subject: 'check' | 'visit', face: (view: Face) => Card): CardKind => ({
  subject,
  again: true,
  render: async (db, { person, subjectId, now, locale, publicUrl }) => {
    const of = person && (await taskPlace(db, subjectId))
    const request = of && (await requestById(db, person, of.request, tehranDay(now)))
    const report = request?.reports.find(({ id }) => id === subjectId)
    if (!request || !report) return null
    const title = cardTitle(locale, subject, report, request)
    const head: Block[] = [
      { title, symbol: subject === 'check' ? '🗂️' : '📍' },
      factsBlock(locale, request),
      ...replyBlocks(locale, request),
    ]
    if (!report.may) return { blocks: [...head, ...reportBlocks(locale, request)] }
    return face({ locale, publicUrl, request, report, head })
  },
})

type Face = { locale: Locale; publicUrl: string; request: SeenRequest; report: Report; head: readonly Block[] }

const dueBlocks = (locale: Locale, { dueOn }: Report): Block[] =>
  dueOn ? [text(locale, 'request-by-when', { day: date(locale, dueOn) })] : []

/** Facts, rules, what others say, and two answers. */
export const checkCard = cardOf('check', (view) =>
  view.report.puts || view.report.task === 'proposal' ? inAppFace(view) : checkFace(view),
)

/** Whom a report is about, as words tell it apart. */
const toOf = ({ accused }: SeenRequest) => (accused === null ? 'office' : 'body')

/** A report about an office is put to it, and examined, in the app: both are written. */
function inAppFace({ locale, publicUrl, request, report, head }: Face): Card {
  const way = inApp(
    locale,
    publicUrl,
    `requests/${request.id}`,
    report.puts ? 'sanction-put-open' : 'sanction-report-open',
  )
  const lead = text(locale, report.puts ? 'sanction-put-lead' : 'sanction-report-lead', { to: toOf(request) })
  return { blocks: [...head, lead, ...dueBlocks(locale, report), ...way.blocks], buttons: way.buttons }
}

const checkFace = ({ locale, request, report, head }: Face): Card => ({
  blocks: [
    ...head,
    { title: text(locale, 'request-checks') },
    ...checkBlocks(locale, request.checks),
    ...warningBlocks(locale, request.warnings),
    ...opinionBlocks(locale, request),
    ...foundBlocks(locale, request),
    text(locale, 'visit-check-lead'),
    ...dueBlocks(locale, report),
  ],
  buttons: [
    [{ text: text(locale, 'visit-check-complete'), data: complete.data({ task: report.id }) }],
    [{ text: text(locale, 'visit-check-lacking'), data: lacking.data({ task: report.id }) }],
    ...papersButtons(locale, request),
    ...anewButtons(locale, request, report.id),
    ...askButtons(locale, request),
  ],
})

function cardTitle(
  locale: Locale,
  subject: 'check' | 'visit',
  { task, puts, seen }: Report,
  request: SeenRequest,
): string {
  const title = titleWords(locale, request)
  if (puts || task === 'proposal')
    return text(locale, 'common-comma', {
      first: text(locale, puts ? 'sanction-put-title' : 'sanction-report-title', { to: toOf(request) }),
      second: title,
    })
  return text(locale, subject === 'check' ? 'visit-check-card' : 'visit-card', { title, seen })
}

/** Where to go, and the way into the app. */
export const visitCard = cardOf('visit', ({ locale, publicUrl, request, report, head }) => {
  const to = report.seen === 'inspection' ? 'inspections' : `requests/${request.id}`
  const way = inApp(locale, publicUrl, to, 'visit-open')
  const blocks = [
    ...head,
    text(locale, 'visit-app-lead', { seen: report.seen }),
    ...dueBlocks(locale, report),
    ...way.blocks,
  ]
  return { blocks, buttons: way.buttons }
})

async function isOpen(ctx: BotContext, task: string): Promise<boolean> {
  const of = await taskPlace(ctx.house.db, task)
  const seen = of && (await seenRequest(ctx, of.request))
  return seen?.reports.find(({ id }) => id === task)?.may ?? false
}

async function tellOver(ctx: BotContext, task: string): Promise<void> {
  await alertOrSay(ctx, ctx.t('visit-check-over'))
  await updateCard(ctx, 'check', task)
}

onPress(reports, complete, async (ctx, { task }) => {
  if (!(await isOpen(ctx, task))) return tellOver(ctx, task)
  const outcome = await checkRequest(ctx.act(), ctx.key(), { task, complete: true, word: '' })
  await toastOf(ctx, outcome.ok ? ctx.t('visit-check-saved') : outcome)
  await updateCard(ctx, 'check', task)
})
onPress(reports, lacking, async (ctx, { task }) => {
  if (await isOpen(ctx, task)) await begin(ctx, 'lacking', task)
  else await tellOver(ctx, task)
})

/** Asks what is missing, and records it. */
export async function lackingTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('visit-check-lacking-title') }, ctx.t('visit-check-word-hint')]
  const send = (ctx: BotContext) => ctx.t('visit-check-lacking-send')
  const word = await askWritten(talk, { what: `lacking:${task}`, ask, least: shortestReason, most: 2000, send })
  await talk.external(async (ctx) => {
    const outcome = await checkRequest(ctx.act(), ctx.key(), { task, complete: false, word })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, `lacking:${task}`)
      await say(ctx, [ctx.t('visit-check-saved')])
    }
    await showCard(ctx, 'check', task)
  })
}
