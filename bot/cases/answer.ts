// The office, or an agency, answers a complaint that was put to it, or says what it finds for a committee: words, papers if there are
// any, and a look before it goes. What is written is the draft that the app shares.
import { answerCase } from '#actions/cases/answer'
import { findForOffice, respondToCase } from '#actions/cases/respond'
import { number } from '#locales/format'
import { caseById } from '#reads/cases'
import { filesMax, wordMax } from '#rules/cases'
import { caseBecame } from '../became.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, sayTrouble } from '../say.ts'
import { askText, confirm } from '../talk/ask.ts'
import { askStored } from '../talk/files.ts'
import type { Further } from '../talk/further.ts'
import { hasDraft, keepsDraft, type Talk, tell } from '../talk/talk.ts'
import type { FileRef } from '../talk/turn.ts'
import { answerAs } from './card.ts'
import { dropAnswer, keepAnswer, keptAnswer, type OwnAnswer } from './draft.ts'

/**
 * The case must wait for an answer of an office or an agency of this person; the act checks it again. What is written is kept until it
 * is sent, so that whoever leaves goes on from there.
 */
export async function answerTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  const as = await talk.external((ctx) => askedHere(ctx, id))
  if (!as) return
  const of: OwnAnswer = { as, id }
  keepsDraft(talk)
  const further: Further = {
    most: wordMax,
    standing: () => talk.external(async (ctx) => (await keptAnswer(ctx, of)).word),
    take: async (text) => {
      hasDraft(talk)
      await talk.external((ctx) => keepAnswer(ctx, of, { word: text }))
    },
  }
  // what stands is told where it is gone on with, and offered where it is to be written again
  for (let again = false; ; again = true) {
    const { word, files, early } = await talk.external((ctx) => keptAnswer(ctx, of))
    if (word || files.length) hasDraft(talk)
    if (word && !again) await tell(talk, (ctx) => [{ title: ctx.t(`cases-${as}`) }, { quote: word }])
    else
      await askText(talk, {
        ask: (ctx) => [
          { title: ctx.t(`cases-${as}`) },
          ctx.t(as === 'answer' ? 'complain-answer-help' : `cases-${as}-hint`),
        ],
        most: wordMax,
        kept: further,
        offered: word,
        early: (file) => void early.push(file),
      })
    await askPapers(talk, of, further, early)
    const send = await confirm(talk, {
      ask: async (ctx) => {
        const kept = await keptAnswer(ctx, of)
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
    if (send) return void (await talk.external((ctx) => sent(ctx, of)))
  }
}

async function askPapers(talk: Talk, of: OwnAnswer, further: Further, early: readonly FileRef[]): Promise<void> {
  const { files } = await talk.external((ctx) => keptAnswer(ctx, of))
  await askStored(talk, {
    standing: files,
    keep: (all) => {
      hasDraft(talk)
      return talk.external((ctx) => keepAnswer(ctx, of, { files: all }))
    },
    ask: (ctx) => [ctx.t('complain-answer-files')],
    most: filesMax,
    early,
    further,
  })
}

async function askedHere(ctx: BotContext, id: string): Promise<OwnAnswer['as'] | null> {
  const found = ctx.signed && (await caseById(ctx.house.db, ctx.signed, id))
  const as = found && answerAs(found.may)
  if (as) return as
  await alertOrSay(ctx, found ? `${ctx.t('case-moved-on')}\n${await caseBecame(ctx, id)}` : ctx.t('bot-out-of-sight'))
  if (found) await showCard(ctx, 'case', id)
  return null
}

const acts = { answer: answerCase, find: findForOffice, respond: respondToCase }

/** A case that moved on ends the question. */
async function sent(ctx: BotContext, of: OwnAnswer): Promise<null> {
  const { word, files } = await keptAnswer(ctx, of)
  const input = { case: of.id, word, files: files.map((file) => file.id) }
  const outcome = await acts[of.as](ctx.act(), ctx.key(), input)
  if (!outcome.ok) await sayTrouble(ctx, outcome)
  await dropAnswer(ctx, of)
  await showCard(ctx, 'case', of.id)
  return null
}
