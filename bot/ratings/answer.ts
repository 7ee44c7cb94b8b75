// An office answers its customers in public: what stands on its page, and another in its place.
import { answerCustomers } from '#actions/ratings/answer'
import { date } from '#locales/format'
import { permits } from '#policies/policies'
import { publicAnswer } from '#reads/rating-answers'
import { scoredOffice } from '#reads/rating-words'
import { answerMax } from '#rules/ratings'
import { button } from '../callback.ts'
import type { BotContext } from '../context.ts'
import { say, sayTrouble, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import type { Block } from '../words.ts'

export const writeAnswer = button('w:answer', { office: 'uuid' })
export const unsayAnswer = button('w:unsay', { office: 'uuid' })

/** The answer that stands, and what its office may do about it; for others of the house it is only read. */
export async function answerPart(ctx: BotContext, office: string): Promise<{ blocks: Block[]; buttons: Buttons }> {
  const standing = await publicAnswer(ctx.house.db, office)
  const may = await mayAnswer(ctx, office)
  const blocks: Block[] = [
    { title: ctx.t('ratings-answer') },
    ...(standing ? [{ quote: standing.text }, date(ctx.locale, standing.day)] : [ctx.t('ratings-answer-none')]),
    ...(standing?.hidden ? [ctx.t('ratings-hidden-why', { reason: standing.hidden })] : []),
  ]
  if (!may) return { blocks: standing ? blocks : [], buttons: [] }
  const label = ctx.t(standing ? 'ratings-answer-change' : 'ratings-answer-write')
  return {
    blocks,
    buttons: [
      [{ text: label, data: writeAnswer.data({ office }) }],
      ...(standing ? [[{ text: ctx.t('ratings-answer-take-back'), data: unsayAnswer.data({ office }) }]] : []),
    ],
  }
}

async function mayAnswer({ signed, house }: BotContext, office: string): Promise<boolean> {
  const seen = signed && (await scoredOffice(house.db, signed, office))
  return Boolean(seen && permits('ratings.answer', signed, { province: seen.province, office }))
}

/** Begins to ask for the answer's text. */
export async function beginAnswer(ctx: BotContext, office: string): Promise<void> {
  if (await mayAnswer(ctx, office)) return begin(ctx, 'answerCustomers', office)
  await toast(ctx, ctx.t('bot-out-of-sight'), true)
}

/** Takes the standing answer off the office's page. */
export async function takeAnswerBack(ctx: BotContext, office: string): Promise<void> {
  if (!(await publicAnswer(ctx.house.db, office))) return void (await toast(ctx, ctx.t('ratings-answer-gone'), true))
  const outcome = await answerCustomers(ctx.act(), ctx.key(), { office, text: '' })
  if (!outcome.ok) return void (await sayTrouble(ctx, outcome))
  await toast(ctx, ctx.t('ratings-answer-taken-back'))
}

/** Asks for the text; the answer that stood before goes with it. */
export async function answerCustomersTalk(talk: Talk, _ctx: unknown, office: string): Promise<void> {
  const what = `rating-answer:${office}`
  const text = await askWritten(talk, {
    what,
    ask: (ctx) => [{ title: ctx.t('ratings-answer') }, ctx.t('ratings-answer-ask')],
    most: answerMax,
    forAll: true,
    where: (ctx) => [ctx.t('ratings-answer-where')],
    send: (ctx) => ctx.t('ratings-answer-send'),
  })
  await talk.external(async (ctx) => {
    const outcome = await answerCustomers(ctx.act(), ctx.key(), { office, text })
    if (!outcome.ok) return void (await sayTrouble(ctx, outcome))
    await dropWritten(ctx, what)
    await say(ctx, [ctx.t('ratings-answer-done')])
  })
}
