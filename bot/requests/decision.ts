// A request before the officer who decides it alone: two presses, a reason where it is against. What an authority outside
// decided is written down in the app, from its paper.
import { Composer } from 'grammy'
import { decideRequest } from '#actions/requests/decide'
import { decisionKey } from '#locales/decisions'
import { date } from '#locales/format'
import { text } from '#locales/text'
import { requestById } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { shortestReason } from '#rules/texts'
import { seenRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { inApp } from '../cards/away.ts'
import type { CardKind } from '../cards/card.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import type { Block } from '../words.ts'
import {
  checkBlocks,
  courseBlock,
  factsBlock,
  heardBlocks,
  objectionBlocks,
  opinionBlocks,
  replyBlocks,
  reportBlocks,
  titleWords,
} from './blocks.ts'
import { toastOf } from './requests.ts'

export const adopt = button('d:yes', { task: 'uuid' })
export const reject = button('d:no', { task: 'uuid' })

export const decisions = new Composer<BotContext>()

/** Facts, rules, what others say, and the decision; later how the request goes on. `subjectId`: the task. */
export const decisionCard: CardKind = {
  subject: 'decision',
  again: true,
  render: async (db, { person, subjectId, now, locale, publicUrl }) => {
    const of = person && (await taskPlace(db, subjectId))
    const request = of && (await requestById(db, person, of.request, tehranDay(now)))
    if (!request) return null
    const { decision } = request
    const key = (part: Parameters<typeof decisionKey>[1]) => decisionKey(decision?.decider ?? null, part)
    const title = text(locale, key('card'), { title: titleWords(locale, request) })
    const blocks: Block[] = [
      { title, symbol: '⚖️' },
      factsBlock(locale, request),
      { title: text(locale, 'request-checks') },
      ...checkBlocks(locale, request.checks),
      ...replyBlocks(locale, request),
      ...opinionBlocks(locale, request),
      ...reportBlocks(locale, request),
      ...heardBlocks(locale, request),
      ...objectionBlocks(locale, request),
    ]
    if (decision?.id !== subjectId || !decision.may) return { blocks: [...blocks, courseBlock(locale, request)] }
    const due = decision.dueOn ? [text(locale, 'request-by-when', { day: date(locale, decision.dueOn) })] : []
    if (!decision.own) {
      const way = inApp(locale, publicUrl, `requests/${request.id}`, 'decision-title')
      return { blocks: [...blocks, text(locale, 'decision-record-lead'), ...due, ...way.blocks], buttons: way.buttons }
    }
    return {
      blocks: [...blocks, text(locale, key('lead')), ...due],
      buttons: [
        [{ text: text(locale, key('adopt')), data: adopt.data({ task: subjectId }) }],
        [{ text: text(locale, key('reject')), data: reject.data({ task: subjectId }) }],
      ],
    }
  },
}

/** Whether it is this person's to decide, and not decided yet. */
async function isOpen(ctx: BotContext, task: string): Promise<boolean> {
  const of = await taskPlace(ctx.house.db, task)
  const found = of && (await seenRequest(ctx, of.request))?.decision
  return found?.id === task && found.own
}

async function tellOver(ctx: BotContext, task: string): Promise<void> {
  await alertOrSay(ctx, ctx.t('decision-over'))
  await updateCard(ctx, 'decision', task)
}

onPress(decisions, adopt, async (ctx, { task }) => {
  if (!(await isOpen(ctx, task))) return tellOver(ctx, task)
  const outcome = await decideRequest(ctx.act(), ctx.key(), { task, adopts: true, word: '' })
  await toastOf(ctx, outcome.ok ? ctx.t('decision-saved') : outcome)
  await updateCard(ctx, 'decision', task)
})
onPress(decisions, reject, async (ctx, { task }) => {
  if (await isOpen(ctx, task)) await begin(ctx, 'reject', task)
  else await tellOver(ctx, task)
})

/** Asks why not, and decides so. */
export async function rejectTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  const decider = await talk.external(async (ctx) => {
    const of = await taskPlace(ctx.house.db, task)
    return (of && (await seenRequest(ctx, of.request))?.decision?.decider) ?? null
  })
  const ask = (ctx: BotContext) => [
    { title: ctx.t(decisionKey(decider, 'reject-title')) },
    ctx.t(decisionKey(decider, 'word-hint')),
  ]
  const send = (ctx: BotContext) => ctx.t(decisionKey(decider, 'reject-send'))
  const word = await askWritten(talk, { what: `reject:${task}`, ask, least: shortestReason, most: 2000, send })
  await talk.external(async (ctx) => {
    const outcome = await decideRequest(ctx.act(), ctx.key(), { task, adopts: false, word })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, `reject:${task}`)
      await say(ctx, [ctx.t('decision-saved')])
    }
    await showCard(ctx, 'decision', task)
  })
}
