// Filing a complaint, a criticism or a suggestion: a question for each part, a summary in which every part can be
// changed, and the tracking code. What was given so far is kept, so that it can be left and taken up.
import { mobile, number } from '#locales/format'
import { text } from '#locales/text'
import { mayName } from '#rules/case-topics'
import type { BotContext } from '../context.ts'
import { askChoice, confirm } from '../talk/ask.ts'
import { officeOf } from '../talk/office.ts'
import { goesOn } from '../talk/take-up.ts'
import { type Ask, hasDraft, keepsDraft, type Talk, tell } from '../talk/talk.ts'
import type { Block, Line } from '../words.ts'
import { type Given, keepDraft, keptDraft, saysSomething } from './draft.ts'
import { answerPart, askAgain, choose, forget, furtherText, isMissing, type Part, parts, title } from './questions.ts'
import { fileGiven } from './send.ts'

/** `license`: the office whose code was scanned or chosen before. */
export async function complainTalk(talk: Talk, _ctx: unknown, start: { license?: string } = {}): Promise<void> {
  keepsDraft(talk)
  const given = await begun(talk, start.license ?? null)
  for (;;) {
    const next = parts.find((part) => isMissing(given, part))
    if (next) {
      await answerPart(talk, given, next)
      if (saysSomething(given)) hasDraft(talk)
      await talk.external((ctx) => keepDraft(ctx, given))
      continue
    }
    const wanted = await summary(talk, given)
    if (wanted === 'send') {
      if (await sent(talk, given)) return
    } else askAgain(given, wanted)
  }
}

/** What stands of an earlier time, if the person wants it, else nothing; an office that was named goes before. */
async function begun(talk: Talk, license: string | null): Promise<Given> {
  const { office, draft } = await talk.external(async (ctx) => ({
    office: license === null ? null : await officeOf(ctx, license),
    draft: await keptDraft(ctx),
  }))
  if (license !== null && !office) await tell(talk, (ctx) => [ctx.t('ratings-unknown')])
  const fresh: Given = office ? { office } : {}
  if (!draft) return fresh
  const ask: Ask = (ctx) => [{ title: ctx.t('complain-draft') }, ...facts(ctx, draft)]
  return (await goesOn(talk, ask, 'complain-draft-go-on')) ? { ...draft, ...fresh } : fresh
}

/** `send`, or the part that is to be asked again. */
async function summary(talk: Talk, given: Given): Promise<'send' | Part> {
  const ask: Ask = (ctx) => [{ title: ctx.t('complain-summary') }, ...facts(ctx, given), { quote: given.text ?? '' }]
  const send = await confirm(talk, {
    ask,
    yes: (ctx) => ctx.t('case-send'),
    no: (ctx) => ctx.t('complain-change'),
    further: furtherText(talk, given),
  })
  if (send) return 'send'
  const open = parts.filter((part) =>
    part === 'service' ? given.office : !['province', 'place', 'agency'].includes(part) || given[part],
  )
  return (await askChoice(talk, {
    ask: title('complain-change-what'),
    options: choose(open, (part) => `complain-part-${part}`),
  })) as Part
}

/** What was given, a line a part; nothing of what is still open. */
function facts(ctx: BotContext, { kind, office, topic, service, place, agency, files, who }: Given): Block[] {
  const lines: [string, Line][] = []
  if (kind) lines.push([ctx.t('complain-part-kind'), text(ctx.locale, `case-kind-${kind}`)])
  if (office) lines.push([ctx.t('complain-part-office'), ctx.t('find-choice', office)])
  if (office === null) lines.push([ctx.t('complain-part-office'), ctx.t('cases-no-office')])
  if (topic) lines.push([ctx.t('complain-part-topic'), text(ctx.locale, `case-topic-${topic}`)])
  if (service) lines.push([ctx.t('complain-part-service'), service.name])
  if (place && topic && mayName(topic, 'place')) lines.push([ctx.t('complain-part-place'), place])
  if (agency && topic && mayName(topic, 'agency')) lines.push([ctx.t('complain-part-agency'), agency])
  if (files) lines.push([ctx.t('complain-part-files'), number(ctx.locale, files.length)])
  if (who !== undefined) lines.push([ctx.t('complain-part-who'), whoWords(ctx, who)])
  return lines.length ? [{ facts: lines }] : []
}

function whoWords(ctx: BotContext, who: Given['who']): string {
  if (!who) return ctx.t('complain-who-none')
  const named = who.mobile
    ? ctx.t('common-comma', { first: who.name, second: mobile(ctx.locale, who.mobile) })
    : who.name
  return ctx.t(who.shown ? 'complain-who-told' : 'complain-who-kept', { named })
}

/** Sends it. False where something has to be answered anew: what was refused is gone from `given`. */
async function sent(talk: Talk, given: Given): Promise<boolean> {
  const result = await talk.external((ctx) => fileGiven(ctx, given))
  if (result.wrong.length === 0) return true
  for (const part of result.wrong) forget(given, part)
  return false
}
