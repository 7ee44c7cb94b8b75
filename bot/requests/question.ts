// A question to the applicant: asked by whoever has to answer something, answered in the applicant's own chat.
import { Composer } from 'grammy'
import { answerQuestion, askApplicant, takeBackQuestion } from '#actions/requests/question'
import { date } from '#locales/format'
import { labelOfPaper } from '#locales/papers'
import { questionWords } from '#locales/questions'
import { text } from '#locales/text'
import { requestById, type SeenRequest } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { tehranDay } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import { shortestReason } from '#rules/texts'
import { seenRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import type { CardKind } from '../cards/card.ts'
import { showCard, updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import { begin, type Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import type { Block } from '../words.ts'
import { courseBlock, factsBlock, titleWords } from './blocks.ts'
import { sendAnew } from './papers.ts'

export const askHolder = button('r:asks', { request: 'uuid' })
export const replyToQuestion = button('r:reply', { task: 'uuid' })
export const takeBack = button('r:unask', { task: 'uuid' })

export const questions = new Composer<BotContext>()

/** The question with its button; once it is answered, how the request goes on. `subjectId`: the task. */
export const questionCard: CardKind = {
  subject: 'question',
  again: true,
  render: async (db, { person, subjectId, now, locale }) => {
    const of = person && (await taskPlace(db, subjectId))
    const request = of && (await requestById(db, person, of.request, tehranDay(now)))
    if (!request) return null
    const title = text(locale, questionWords(request, 'card'), { title: titleWords(locale, request) })
    const blocks = [{ title, symbol: '❓' }, factsBlock(locale, request)]
    const { question } = request
    if (question?.id !== subjectId || !question.mine) return { blocks: [...blocks, courseBlock(locale, request)] }
    const due = question.dueOn ? [text(locale, 'request-by-when', { day: date(locale, question.dueOn) })] : []
    return {
      blocks: [...blocks, ...questionBlocks(locale, request), ...due],
      buttons: answerButtons(locale, question),
    }
  },
}

/** The ways to answer: with the papers that are wanted, and in words. */
export function answerButtons(
  locale: BotContext['locale'],
  { id: task, papers }: NonNullable<SeenRequest['question']>,
): Buttons {
  const send = { text: text(locale, 'question-papers-send'), data: sendAnew.data({ task }) }
  return [
    ...(papers.length ? [[send]] : []),
    [{ text: text(locale, 'question-answer'), data: replyToQuestion.data({ task }) }],
  ]
}

/** What is asked: in words, or for papers anew, each with what is wanted. */
export function questionBlocks(locale: BotContext['locale'], request: SeenRequest): Block[] {
  const { kind, question } = request
  const { text: asked = '', papers = [] } = question ?? {}
  const lines = papers.map(({ name, word }) =>
    text(locale, 'question-paper', { paper: labelOfPaper(locale, kindOf(kind)!, name), word }),
  )
  return [
    text(locale, papers.length ? 'question-papers-lead' : questionWords(request, 'lead')),
    ...(lines.length ? [lines.join('\n')] : []),
    ...(asked ? [{ quote: asked }] : []),
  ]
}

/** The way to ask, below what one has to answer oneself, or to take back what was asked. */
export function askButtons(locale: BotContext['locale'], request: SeenRequest): Buttons {
  const { id, may, question } = request
  if (question?.own) return [[{ text: text(locale, 'question-take-back'), data: takeBack.data({ task: question.id }) }]]
  return may.ask ? [[{ text: text(locale, questionWords(request, 'ask')), data: askHolder.data({ request: id }) }]] : []
}

onPress(questions, takeBack, async (ctx, { task }) => {
  // it is taken back once: the second of two taps gets the answer of the first
  const outcome = await takeBackQuestion(ctx.act(), `${ctx.house.form.name}:unask:${task}`, { task })
  if (outcome.ok) await toast(ctx, ctx.t('question-taken-back'))
  else await sayTrouble(ctx, outcome)
})

onPress(questions, askHolder, async (ctx, { request }) => {
  if ((await seenRequest(ctx, request))?.may.ask) await begin(ctx, 'askHolder', request)
  else await alertOrSay(ctx, ctx.t('question-not-now'))
})
onPress(questions, replyToQuestion, async (ctx, { task }) => {
  const of = await taskPlace(ctx.house.db, task)
  const open = of && (await seenRequest(ctx, of.request))?.question
  if (open?.id === task && open.mine) return begin(ctx, 'replyToQuestion', task)
  await alertOrSay(ctx, ctx.t('question-over'))
  await updateCard(ctx, 'question', task)
})

/** Asks what to ask, and sends it. */
export async function askHolderTalk(talk: Talk, _ctx: unknown, request: string): Promise<void> {
  const of = { reported: await talk.external(async (ctx) => (await seenRequest(ctx, request))?.reported ?? false) }
  const ask = (ctx: BotContext) => [
    { title: ctx.t(questionWords(of, 'ask-title')) },
    ctx.t(questionWords(of, 'ask-hint')),
  ]
  const send = (ctx: BotContext) => ctx.t('question-ask-send')
  const question = await askWritten(talk, { what: `ask:${request}`, ask, least: shortestReason, most: 2000, send })
  await talk.external(async (ctx) => {
    const outcome = await askApplicant(ctx.act(), ctx.key(), { request, question })
    if (!outcome.ok) return sayTrouble(ctx, outcome)
    await dropWritten(ctx, `ask:${request}`)
    await say(ctx, [ctx.t('question-sent')])
  })
}

/** Asks for the answer, shows it until it is sent, and keeps it until it is taken. */
export async function replyTalk(talk: Talk, _ctx: unknown, task: string): Promise<void> {
  const ask = (ctx: BotContext) => [{ title: ctx.t('question-answer-title') }, ctx.t('question-answer-hint')]
  const send = (ctx: BotContext) => ctx.t('question-answer-send')
  const word = await askWritten(talk, { what: `reply:${task}`, ask, least: shortestReason, most: 2000, send })
  await talk.external(async (ctx) => {
    const outcome = await answerQuestion(ctx.act(), ctx.key(), { task, word })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, `reply:${task}`)
      await say(ctx, [ctx.t('question-answered')])
    }
    await showCard(ctx, 'question', task)
  })
}
