// Inquiries in the bot: whether anything stands against a request, with a reason where it does.
import { Composer } from 'grammy'
import { answerHearing, answerInquiry } from '#actions/requests/inquiries'
import { appealLines } from '#locales/appeals'
import { inquiryWords } from '#locales/inquiries'
import { taskPlace } from '#reads/requests/tasks'
import { typedNumber } from '#rules/numbers'
import { sumRefusals } from '#rules/proceedings/payment'
import { normalise, shortestReason } from '#rules/texts'
import { onPress } from '../callback.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble } from '../say.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askTyped } from '../talk/typed.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { clearInquiry, objectInquiry, seenInquiry } from './inquiry-card.ts'
import { toastOf } from './requests.ts'
import { offerUndo } from './undo.ts'

export const inquiries = new Composer<BotContext>()

onPress(inquiries, clearInquiry, async (ctx, { task }) => {
  const outcome = await answer(ctx, task, true, '')
  if (!outcome) return tellInquiry(ctx, task)
  await toastOf(ctx, outcome.ok ? ctx.t('inquiry-saved') : outcome)
  await updateCard(ctx, 'inquiry', task)
  if (outcome.ok) await offerUndoOf(ctx, task)
})
onPress(inquiries, objectInquiry, async (ctx, { task }) => {
  const seen = ctx.signed && (await seenInquiry(ctx.house.db, ctx.signed, task, ctx.now))
  if (seen?.task.may && seen.task.own) await begin(ctx, 'object', task)
  else await tellInquiry(ctx, task)
})

/** The agency's own answer; null where it is answered already, or not the actor's to give. */
async function answer(ctx: BotContext, task: string, agrees: boolean, word: string, sum: number | null = null) {
  const seen = ctx.signed && (await seenInquiry(ctx.house.db, ctx.signed, task, ctx.now))
  if (!seen?.task.may || !seen.task.own) return null
  const act = seen.task.task === 'hearing' ? answerHearing : answerInquiry
  return act(ctx.act(), ctx.key(), { task, agrees, word, sum })
}

const isAppeal = (of: { task: string; of?: string | null }) => of.task === 'hearing' && of.of === 'verdict'

/** The word after what stands against it was sent. */
const savedWords = (of: { task: string; of?: string | null }) =>
  isAppeal(of) ? ('inquiry-appeal-saved' as const) : ('inquiry-saved' as const)

/** The way back from what was just answered. */
async function offerUndoOf(ctx: BotContext, task: string): Promise<void> {
  const of = await taskPlace(ctx.house.db, task)
  if (of) await offerUndo(ctx, of.request)
}

/** What has come of an inquiry that waits no more; or where its answer is written down, with the letter it came by. */
async function tellInquiry(ctx: BotContext, task: string): Promise<void> {
  const seen = ctx.signed && (await seenInquiry(ctx.house.db, ctx.signed, task, ctx.now))
  if (!seen) return alertOrSay(ctx, ctx.t('bot-out-of-sight'))
  const { state, may } = seen.task
  const stands = state === 'answered' ? 'inquiry-answered' : may ? 'inquiry-record-hint' : 'request-moved-on'
  await alertOrSay(ctx, ctx.t(stands))
  await updateCard(ctx, 'inquiry', task)
}

/** Asks what stands against a request on the part of an authority. */
export async function objectTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  const asked = await talk.external(async (ctx) => {
    const seen = ctx.signed && (await seenInquiry(ctx.house.db, ctx.signed, task, ctx.now))
    const of = seen?.task ?? { task: 'inquiry', own: true, refuses: false, withheld: false }
    const account = of.task === 'settlement' || of.task === 'clearance'
    const send = account ? ('bot-request-sum-next' as const) : inquiryWords(of, 'send')
    const more = seen && isAppeal(of) ? appealLines(ctx.locale, seen.request) : []
    return {
      title: inquiryWords(of, 'title'),
      hint: inquiryWords(of, 'hint'),
      more,
      send,
      account,
      saved: savedWords(of),
    }
  })
  const ask = (ctx: BotContext) => [{ title: ctx.t(asked.title) }, ctx.t(asked.hint), ...asked.more]
  const send = (ctx: BotContext) => ctx.t(asked.send)
  const word = await askWritten(talk, { what: `object:${task}`, ask, least: shortestReason, most: 2000, send })
  const sum = asked.account ? await askSum(talk) : null
  await talk.external(async (ctx) => {
    const outcome = await answer(ctx, task, false, word, sum)
    if (!outcome) return tellInquiry(ctx, task)
    if (!outcome.ok) return sayTrouble(ctx, outcome)
    await dropWritten(ctx, `object:${task}`)
    await say(ctx, [ctx.t(asked.saved)])
    await showCard(ctx, 'inquiry', task)
    await offerUndoOf(ctx, task)
  })
}

/** Asks what is owed, in rials; null where whoever is owed it names no sum. */
async function askSum(talk: Talk): Promise<number | null> {
  const none = await talk.external((ctx) => ctx.t('bot-request-sum-none'))
  const sum = await askTyped(talk, {
    ask: (ctx) => [ctx.t('bot-request-sum')],
    read: (typed) => {
      if (typed === normalise(none)) return 0
      const read = typedNumber(typed)
      return read !== null && sumRefusals(read).length === 0 ? read : null
    },
    wrong: (ctx) => [ctx.t('inquiry-sum-wrong')],
    offered: none,
  })
  return sum || null
}
