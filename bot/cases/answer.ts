// The office answers a complaint that was put to it: words, papers if there are any, and a look before it goes.
import { answerCase } from '#actions/cases/answer'
import { uploadFile } from '#actions/files/upload'
import { number } from '#locales/format'
import { caseById } from '#reads/cases'
import { filesMax, wordMax } from '#rules/cases'
import { caseBecame } from '../became.ts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, sayTrouble } from '../say.ts'
import { askText, confirm } from '../talk/ask.ts'
import { askFiles, download, keepable } from '../talk/files.ts'
import { type FileRef, keepsDraft, type Talk, tell } from '../talk/talk.ts'
import { dropAnswer, keepAnswer, keptAnswer } from './draft.ts'

/**
 * The case must wait for an answer of an office of this person; the act checks it again. What is written is kept until it
 * is sent, so that whoever leaves goes on from there.
 */
export async function answerTalk(talk: Talk, _ctx: unknown, id: string): Promise<void> {
  if (!(await talk.external((ctx) => waitsHere(ctx, id)))) return
  keepsDraft(talk)
  let kept = await talk.external((ctx) => keptAnswer(ctx, id))
  // what stands is told where it is gone on with, and offered where it is to be written again
  let again = false
  for (;;) {
    let word = kept?.word ?? ''
    // those that came and were not looked at yet, and those that are taken
    let early: FileRef[] = [...(kept?.files ?? [])]
    const files: FileRef[] = []
    const keep = () => talk.external((ctx) => keepAnswer(ctx, id, { word, files: [...files, ...early] }))
    const take = async (text: string) => {
      word = text
      await keep()
    }
    const further = { most: wordMax, standing: () => word, take }
    if (word && !again) await tell(talk, (ctx) => [{ title: ctx.t('cases-answer') }, { quote: word }])
    else
      await askText(talk, {
        ask: (ctx) => [{ title: ctx.t('cases-answer') }, ctx.t('complain-answer-help')],
        most: wordMax,
        kept: further,
        offered: word,
        early: (file) => void early.push(file),
      })
    const fits = keepable(talk)
    await askFiles(talk, {
      ask: (ctx) => [ctx.t('complain-answer-files')],
      most: filesMax,
      fits: async (file) => {
        const taken = file.checked || (await fits(file))
        early = early.filter(({ id }) => id !== file.id)
        if (taken) files.push({ ...file, checked: true })
        if (taken) await keep()
        return taken
      },
      early: [...early],
      dropped: async (nth) => {
        files.splice(nth, 1)
        await keep()
      },
      further,
    })
    const send = await confirm(talk, {
      ask: (ctx) => [
        { title: ctx.t('complain-answer-check') },
        { quote: word },
        { facts: [[ctx.t('complain-part-files'), number(ctx.locale, files.length)]] },
      ],
      yes: (ctx) => ctx.t('cases-answer-send'),
      no: (ctx) => ctx.t('complain-answer-again'),
      further,
    })
    if (send && (await talk.external((ctx) => sent(ctx, id, word, files)))) return
    kept = { word, files: send ? [] : files }
    again = !send
  }
}

async function waitsHere(ctx: BotContext, id: string): Promise<boolean> {
  const found = ctx.signed && (await caseById(ctx.house.db, ctx.signed, id))
  if (found?.may.includes('answer')) return true
  await alertOrSay(ctx, found ? `${ctx.t('case-moved-on')}\n${await caseBecame(ctx, id)}` : ctx.t('bot-out-of-sight'))
  if (found) await showCard(ctx, 'case', id)
  return false
}

/** False where a paper does not fit and has to be sent anew; a case that moved on ends the question. */
async function sent(ctx: BotContext, id: string, word: string, refs: readonly FileRef[]): Promise<boolean> {
  const files: string[] = []
  for (const ref of refs) {
    const kept = await uploadFile(ctx.act(), ctx.key(), { bytes: await download(ctx, ref), name: ref.name })
    if (!kept.ok) {
      await sayTrouble(ctx, kept)
      return false
    }
    files.push(kept.value.id)
  }
  const outcome = await answerCase(ctx.act(), ctx.key(), { case: id, word, files })
  if (!outcome.ok) await sayTrouble(ctx, outcome)
  await dropAnswer(ctx, id)
  await showCard(ctx, 'case', id)
  return true
}
