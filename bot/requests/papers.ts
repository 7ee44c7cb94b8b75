// The papers of a request on its cards: what was sent and found, the files, and the ways to ask for one anew and to send it.
import { Composer } from 'grammy'
import { paperLabel } from '#locales/papers'
import { text } from '#locales/text'
import type { SeenRequest } from '#reads/requests/requests'
import { taskPlace } from '#reads/requests/tasks'
import { kindOf } from '#rules/proceedings/kinds'
import { seenRequest } from '../became.ts'
import { button, onPress } from '../callback.ts'
import { handOver } from '../cards/files.ts'
import { updateCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { letterFiles } from '../notices/card.ts'
import { alertOrSay, toast } from '../say.ts'
import type { Buttons } from '../send.ts'
import { begin } from '../talk/talk.ts'
import type { Block } from '../words.ts'

const sendPapers = button('r:papers', { request: 'uuid' })
export const askPaperAnew = button('e:anew', { task: 'uuid' })
export const sendAnew = button('r:sendnew', { task: 'uuid' })

export const papers = new Composer<BotContext>()

/** What was found of each paper, a line a paper. */
export function foundBlocks(locale: BotContext['locale'], request: SeenRequest): Block[] {
  const kind = kindOf(request.kind)!
  const told = request.papers.filter(({ required, files, found }) => required || files.length > 0 || found)
  const lines = told.map(({ field, name, files, found }) => {
    const label = paperLabel(locale, kind, field, name)
    const state = found ? (found.fit ? 'fit' : 'unfit') : files.length ? 'waits' : 'none'
    return text(locale, `papers-line-${state}`, { paper: label, word: found?.word ?? '' })
  })
  return lines.length ? [{ title: text(locale, 'papers-title') }, lines.join('\n')] : []
}

/** The way to the files, for who may open any. */
export function papersButtons(locale: BotContext['locale'], { id, papers: sent }: SeenRequest): Buttons {
  const count = openFiles(sent).length
  return count ? [[{ text: text(locale, 'papers-files', { count }), data: sendPapers.data({ request: id }) }]] : []
}

const openFiles = (sent: SeenRequest['papers']) => sent.flatMap(({ files }) => files.filter(({ id }) => id !== ''))

/** The way to ask for a paper anew, for who looks a request through. */
export function anewButtons(locale: BotContext['locale'], { papers: sent, may }: SeenRequest, task: string): Buttons {
  if (sent.length === 0 || !may.ask) return []
  return [[{ text: text(locale, 'papers-ask-anew'), data: askPaperAnew.data({ task }) }]]
}

onPress(papers, sendPapers, async (ctx, { request }) => {
  const seen = await seenRequest(ctx, request)
  const files = seen ? openFiles(seen.papers) : []
  if (!files.length || !ctx.signed) return toast(ctx, ctx.t('bot-out-of-sight'), true)
  const { house, signed, now } = ctx
  await handOver(ctx, { subject: 'request', subjectId: request }, letterFiles(house.db, signed, now, files))
})

/** The request of a task that waits for such an answer; null where it does not any more. */
export async function requestWaiting(
  ctx: BotContext,
  task: string,
  for_: 'check' | 'anew',
): Promise<SeenRequest | null> {
  const of = await taskPlace(ctx.house.db, task)
  const seen = of && (await seenRequest(ctx, of.request))
  if (!seen) return null
  if (for_ === 'check') return seen.may.ask && seen.reports.some(({ id, may }) => id === task && may) ? seen : null
  const { question } = seen
  return question?.id === task && question.mine && question.papers.length > 0 ? seen : null
}

onPress(papers, askPaperAnew, async (ctx, { task }) => {
  if (await requestWaiting(ctx, task, 'check')) return begin(ctx, 'askAnew', task)
  await alertOrSay(ctx, ctx.t('question-not-now'))
  await updateCard(ctx, 'check', task)
})
onPress(papers, sendAnew, async (ctx, { task }) => {
  if (await requestWaiting(ctx, task, 'anew')) return begin(ctx, 'sendAnew', task)
  await alertOrSay(ctx, ctx.t('question-over'))
  await updateCard(ctx, 'question', task)
})
