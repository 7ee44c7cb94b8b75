// The office answers a complaint that was put to it: words, papers if there are any, and a look before it goes. What is written is
// the draft that the app shares.
import { answerCase } from '#actions/cases/answer'
import { number } from '#locales/format'
import { caseById } from '#reads/cases'
import { filesMax, wordMax } from '#rules/cases'
import { caseBecame } from '../became.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, sayTrouble } from '../say.ts'
import { askText, confirm, type Further } from '../talk/ask.ts'
import { askStored } from '../talk/files.ts'
import { type FileRef, hasDraft, keepsDraft, type Talk, tell } from '../talk/talk.ts'
import { dropAnswer, keepAnswer, keptAnswer } from './draft.ts'

/**
 * The case must wait for an answer of an office of this person; the act checks it again. What is written is kept until it
 * is sent, so that whoever leaves goes on from there.
 */
export async function answerTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  if (!(await talk.external((ctx) => waitsHere(ctx, id)))) return
  keepsDraft(talk)
  const further: Further = {
    most: wordMax,
    standing: () => talk.external(async (ctx) => (await keptAnswer(ctx, id)).word),
    take: async (text) => {
      hasDraft(talk)
      await talk.external((ctx) => keepAnswer(ctx, id, { word: text }))
    },
  }
  // what stands is told where it is gone on with, and offered where it is to be written again
  for (let again = false; ; again = true) {
    const { word, files, early } = await talk.external((ctx) => keptAnswer(ctx, id))
    if (word || files.length) hasDraft(talk)
    if (word && !again) await tell(talk, (ctx) => [{ title: ctx.t('cases-answer') }, { quote: word }])
    else
      await askText(talk, {
        ask: (ctx) => [{ title: ctx.t('cases-answer') }, ctx.t('complain-answer-help')],
        most: wordMax,
        kept: further,
        offered: word,
        early: (file) => void early.push(file),
      })
    await askPapers(talk, id, further, early)
    const send = await confirm(talk, {
      ask: async (ctx) => {
        const kept = await keptAnswer(ctx, id)
        return [
          { title: ctx.t('complain-answer-check') },
          { quote: kept.word },
          { facts: [[ctx.t('complain-part-files'), number(ctx.locale, kept.files.length)]] },
        ]
      },
      yes: (ctx) => ctx.t('cases-answer-send'),
      no: (ctx) => ctx.t('complain-answer-again'),
      further,
    })
    if (send) return void (await talk.external((ctx) => sent(ctx, id)))
  }
}

async function askPapers(talk: Talk, id: string, further: Further, early: readonly FileRef[]): Promise<void> {
  const { files } = await talk.external((ctx) => keptAnswer(ctx, id))
  await askStored(talk, {
    standing: files,
    keep: (all) => {
      hasDraft(talk)
      return talk.external((ctx) => keepAnswer(ctx, id, { files: all }))
    },
    ask: (ctx) => [ctx.t('complain-answer-files')],
    most: filesMax,
    early,
    further,
  })
}

async function waitsHere(ctx: BotContext, id: string): Promise<boolean> {
  const found = ctx.signed && (await caseById(ctx.house.db, ctx.signed, id))
  if (found?.may.includes('answer')) return true
  await alertOrSay(ctx, found ? `${ctx.t('case-moved-on')}\n${await caseBecame(ctx, id)}` : ctx.t('bot-out-of-sight'))
  if (found) await showCard(ctx, 'case', id)
  return false
}

/** A case that moved on ends the question. */
async function sent(ctx: BotContext, id: string): Promise<null> {
  const { word, files } = await keptAnswer(ctx, id)
  const outcome = await answerCase(ctx.act(), ctx.key(), { case: id, word, files: files.map((file) => file.id) })
  if (!outcome.ok) await sayTrouble(ctx, outcome)
  await dropAnswer(ctx, id)
  await showCard(ctx, 'case', id)
  return null
}
