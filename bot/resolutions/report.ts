// A report on a resolution in the bot: how far it is, in words, with files; and the word with which a report goes back.
import { recuseFromResolution } from '#actions/resolutions/recuse'
import { judgeReport, recordReport, reportResolution, signOffReport } from '#actions/resolutions/report'
import { number } from '#locales/format'
import { resolutionMax } from '#rules/resolutions'
import { shortestReason } from '#rules/texts'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { alertOrSay, say, sayTrouble } from '../say.ts'
import { askChoice, confirm } from '../talk/ask.ts'
import { askFiles, keepable, uploaded } from '../talk/files.ts'
import type { Talk } from '../talk/talk.ts'
import { askWritten, dropWritten } from '../talk/written.ts'
import { seenOwner } from './card.ts'

const seen = (ctx: BotContext, part: string) =>
  ctx.signed ? seenOwner(ctx.house.db, ctx.signed, part, ctx.now) : Promise.resolve(null)

/** Asks how far a part is, a word and files, and reports; the secretariat so records what came on paper, or its own. */
export async function reportResolutionTalk(talk: Talk, _ctx: unknown, part: string): Promise<void> {
  const waits = await talk.external(async (ctx) => {
    const found = await seen(ctx, part)
    if (found?.part.may.report || found?.part.may.recordReport) return true
    await alertOrSay(ctx, ctx.t(found ? 'resolutions-reported-already' : 'bot-out-of-sight'))
    return false
  })
  if (!waits) return
  const what = `resolution:${part}`
  const how = await askChoice(talk, {
    ask: (ctx) => [{ title: ctx.t('resolutions-report-title') }, ctx.t('resolutions-report-how')],
    options: [
      { value: 'finished', label: (ctx) => ctx.t('resolutions-report-finished') },
      { value: 'progress', label: (ctx) => ctx.t('resolutions-report-progress') },
    ],
  })
  const word = await askWritten(talk, {
    what,
    ask: (ctx) => [{ title: ctx.t('resolutions-report-word') }, ctx.t('resolutions-report-hint')],
    least: shortestReason,
    most: resolutionMax.word,
    send: (ctx) => ctx.t('bot-resolutions-report-next'),
  })
  const refs = await askFiles(talk, {
    ask: (ctx) => [ctx.t('resolutions-report-files')],
    most: resolutionMax.files,
    fits: keepable(talk),
  })
  const sure = await confirm(talk, {
    ask: (ctx) => [
      { title: ctx.t('resolutions-report-title') },
      { quote: word },
      { facts: [[ctx.t('resolutions-report-files'), number(ctx.locale, refs.length)]] },
    ],
    yes: (ctx) => ctx.t('resolutions-report-send'),
  })
  if (!sure) return
  await talk.external(async (ctx) => {
    const files: string[] = []
    for (const ref of refs) {
      const file = await uploaded(ctx, ref)
      if (file) files.push(file.id)
    }
    const found = await seen(ctx, part)
    const act = found?.part.may.report ? reportResolution : recordReport
    const outcome = await act(ctx.act(), ctx.key(), { owner: part, word, files, finished: how === 'finished' })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, what)
      await say(ctx, [ctx.t('resolutions-report-saved')])
    }
    await showCard(ctx, 'resolution', part)
  })
}

/** Asks what a report lacks, and sends it back. */
export async function returnReportTalk(talk: Talk, _ctx: unknown, part: string): Promise<void> {
  const what = `resolution-return:${part}`
  const word = await askWritten(talk, {
    what,
    ask: (ctx) => [{ title: ctx.t('resolutions-return-word') }, ctx.t('resolutions-return-hint')],
    least: shortestReason,
    most: resolutionMax.word,
    send: (ctx) => ctx.t('resolutions-return'),
  })
  await talk.external(async (ctx) => {
    const act = (await seen(ctx, part))?.part.may.signOff ? signOffReport : judgeReport
    const outcome = await act(ctx.act(), ctx.key(), { owner: part, accepts: false, word })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, what)
      await say(ctx, [ctx.t('resolutions-returned')])
    }
    await showCard(ctx, 'resolution', part)
  })
}

/** Asks why a member of a committee stays out of a part, and has it on record. */
export async function recuseFromPartTalk(talk: Talk, _ctx: unknown, part: string): Promise<void> {
  const what = `resolution-recuse:${part}`
  const word = await askWritten(talk, {
    what,
    ask: (ctx) => [
      { title: ctx.t('resolutions-recuse') },
      ctx.t('resolutions-recuse-lead'),
      ctx.t('resolutions-recuse-hint'),
    ],
    least: shortestReason,
    most: resolutionMax.word,
    send: (ctx) => ctx.t('resolutions-recuse'),
  })
  await talk.external(async (ctx) => {
    const outcome = await recuseFromResolution(ctx.act(), ctx.key(), { owner: part, word })
    if (!outcome.ok) await sayTrouble(ctx, outcome)
    else {
      await dropWritten(ctx, what)
      await say(ctx, [ctx.t('resolutions-recuse-saved')])
    }
    await showCard(ctx, 'resolution', part)
  })
}
