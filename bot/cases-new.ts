// Filing a complaint, a criticism or a suggestion: a question for each part, a summary in which every part can be
// changed, and the tracking code. What was given so far is kept, so that it can be left and taken up.
import { GrammyError } from 'grammy'
import type { Trouble } from '#actions/act'
import { countTry } from '#actions/bindings/tries'
import { type FiledCase, fileCase } from '#actions/cases/file'
import { mobile, number, trackingCode } from '#locales/format'
import { words } from '#locales/text'
import { provinceNames } from '#reads/public-offices'
import {
  type CaseKind,
  type CaseTopic,
  caseKinds,
  caseTopics,
  filesMax,
  nameMax,
  needsOffice,
  textMax,
} from '#rules/cases'
import { mobileNumber } from '#rules/identifiers'
import { caseUrl } from './cards/cases.ts'
import { showCard } from './cards/show.ts'
import { dropDraft, type Given, keepDraft, keptDraft } from './cases-draft.ts'
import type { BotContext } from './context.ts'
import { menuKeyboard } from './keyboard.ts'
import { say, sayTrouble } from './say.ts'
import { askChoice, askText, confirm } from './talk/ask.ts'
import { askFiles, download } from './talk/files.ts'
import { askOffice, officeOf } from './talk/office.ts'
import { askOwnMobile } from './talk/own-mobile.ts'
import { type Ask, type FileRef, type Talk, tell } from './talk/talk.ts'
import type { Block, Line } from './words.ts'

type Part = keyof Given

/** In the order in which they are asked. */
const parts: readonly Part[] = ['kind', 'office', 'province', 'topic', 'text', 'files', 'who']

/** Cases of one account in an hour. */
const casesAnHour = 10

const choose = (values: readonly string[], key: (value: string) => string) =>
  values.map((value) => ({ value, label: (ctx: BotContext) => words(ctx.locale, key(value)) }))
const title = (key: Parameters<BotContext['t']>[0], help?: Parameters<BotContext['t']>[0]): Ask => {
  return (ctx) => [{ title: ctx.t(key) }, ...(help ? [ctx.t(help)] : [])]
}

const asks: { [P in Part]: (talk: Talk, given: Given) => Promise<Given[P]> } = {
  kind: async (talk) =>
    (await askChoice(talk, {
      ask: title('case-kind'),
      options: choose(caseKinds, (kind) => `case-kind-${kind}`),
    })) as CaseKind,
  office: (talk) => askOffice(talk, { ask: title('case-office'), without: (ctx) => ctx.t('cases-no-office') }),
  province: askProvince,
  topic: askTopic,
  text: (talk) => askText(talk, { ask: title('case-text', 'case-text-help'), most: textMax }),
  files: (talk) => askFiles(talk, { ask: title('case-files', 'case-files-help'), most: filesMax }),
  who: askWho,
}

async function askTopic(talk: Talk, { office }: Given): Promise<CaseTopic> {
  const open = caseTopics.filter((topic) => office || !needsOffice(topic))
  return (await askChoice(talk, {
    ask: title('case-topic'),
    options: choose(open, (topic) => `case-topic-${topic}`),
  })) as CaseTopic
}

async function askProvince(talk: Talk, { office }: Given): Promise<Given['province']> {
  const names = office ? [] : await talk.external((ctx) => provinceNames(ctx.house.db))
  if (names.length < 2) return null
  const options = names.map(({ name, nameEn }, nth) => ({
    value: String(nth),
    label: (ctx: BotContext) => (ctx.locale === 'fa' ? name : nameEn),
  }))
  const { id, name } = names[Number(await askChoice(talk, { ask: title('case-province'), options }))]!
  return { id, name }
}

async function askWho(talk: Talk): Promise<Given['who']> {
  const options = choose(['none', 'hidden', 'shown'], (how) => `complain-who-${how}`)
  const chosen = await askChoice(talk, { ask: title('complain-who', 'case-who-help'), options })
  if (chosen === 'none') return null
  const name = await askText(talk, { ask: title('case-name'), most: nameMax })
  return { name, mobile: await askOwnMobile(talk), shown: chosen === 'shown' }
}

/** A part still to be asked; a topic that needs an office is asked anew once there is none. */
function isMissing(given: Given, part: Part): boolean {
  if (part === 'topic' && given.topic && given.office === null && needsOffice(given.topic)) return true
  return given[part] === undefined
}

/** `license`: the office whose code was scanned or chosen before. */
export async function complainTalk(talk: Talk, _ctx: unknown, start: { license?: string } = {}): Promise<void> {
  const given = await begun(talk, start.license ?? null)
  for (;;) {
    const next = parts.find((part) => isMissing(given, part))
    if (next) {
      await answerPart(talk, given, next)
      await talk.external((ctx) => keepDraft(ctx, given))
      continue
    }
    const wanted = await summary(talk, given)
    if (wanted === 'send') {
      if (await sent(talk, given)) return
    } else forget(given, wanted)
  }
}

function forget(given: Given, part: Part): void {
  delete given[part]
  // which province is asked only where no office tells it
  if (part === 'office') delete given.province
}

async function answerPart<P extends Part>(talk: Talk, given: Given, part: P): Promise<void> {
  given[part] = (await asks[part](talk, given)) as Given[P]
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
  const options = choose(['go-on', 'anew'], (way) => `complain-draft-${way}`)
  const ask: Ask = (ctx) => [{ title: ctx.t('complain-draft') }, ...facts(ctx, draft)]
  return (await askChoice(talk, { ask, options })) === 'go-on' ? { ...draft, ...fresh } : fresh
}

/** `send`, or the part that is to be asked again. */
async function summary(talk: Talk, given: Given): Promise<'send' | Part> {
  const ask: Ask = (ctx) => [{ title: ctx.t('complain-summary') }, ...facts(ctx, given), { quote: given.text ?? '' }]
  const send = await confirm(talk, { ask, yes: (ctx) => ctx.t('case-send'), no: (ctx) => ctx.t('complain-change') })
  if (send) return 'send'
  const open = parts.filter((part) => part !== 'province' || given.province)
  return (await askChoice(talk, {
    ask: title('complain-change-what'),
    options: choose(open, (part) => `complain-part-${part}`),
  })) as Part
}

/** What was given, a line a part; nothing of what is still open. */
function facts(ctx: BotContext, { kind, office, topic, files, who }: Given): Block[] {
  const lines: [string, Line][] = []
  if (kind) lines.push([ctx.t('complain-part-kind'), words(ctx.locale, `case-kind-${kind}`)])
  if (office) lines.push([ctx.t('complain-part-office'), ctx.t('find-choice', office)])
  if (office === null) lines.push([ctx.t('complain-part-office'), ctx.t('cases-no-office')])
  if (topic) lines.push([ctx.t('complain-part-topic'), words(ctx.locale, `case-topic-${topic}`)])
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
  const result = await talk.external((ctx) => filed(ctx, given))
  if (result.wrong.length === 0) return true
  for (const part of result.wrong) forget(given, part)
  return false
}

async function filed(ctx: BotContext, given: Given): Promise<{ wrong: Part[] }> {
  const { db, form } = ctx.house
  if ((await countTry(db, `case:${form.name}:${ctx.from?.id}`, ctx.now)) > casesAnHour) {
    await say(ctx, [ctx.t('complain-too-many')])
    return { wrong: [] }
  }
  const files = await fetched(ctx, given.files ?? [])
  if (!files) {
    await say(ctx, [ctx.t('complain-files-gone')])
    return { wrong: ['files'] }
  }
  const { office, province, kind, topic, text, who } = given
  const outcome = await fileCase(ctx.act(), ctx.key(), {
    license: office?.license ?? null,
    province: province?.id ?? null,
    kind: kind!,
    topic: topic!,
    text: text!,
    name: who?.name ?? null,
    mobile: who?.mobile ? mobileNumber(who.mobile) : null,
    confidential: !who?.shown,
    files,
    chat: { messenger: form.name, chat: String(ctx.chat?.id) },
  })
  if (!outcome.ok) {
    await sayTrouble(ctx, outcome)
    return { wrong: wrongParts(outcome) }
  }
  await dropDraft(ctx)
  await receipt(ctx, outcome.value)
  await showCard(ctx, 'case', outcome.value.id)
  return { wrong: [] }
}

/** Null where the messenger does not hand a file out any more. */
async function fetched(ctx: BotContext, files: readonly FileRef[]) {
  const found: { bytes: Uint8Array; name: string }[] = []
  try {
    for (const file of files) found.push({ bytes: await download(ctx, file), name: file.name })
    return found
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null
    throw error
  }
}

/** The parts that refusals name, so that they are asked again; an office that is gone meanwhile too. */
function wrongParts({ why, refusals }: Trouble): Part[] {
  const of: Record<string, Part> = {
    license: 'office',
    province: 'province',
    text: 'text',
    files: 'files',
    name: 'who',
    mobile: 'who',
  }
  if (why === 'unknown') return ['office']
  return refusals.flatMap(({ field }) => (field && of[field] ? [of[field]] : []))
}

/** The code large and alone, so that one tap copies it, then the link that opens everything. */
async function receipt(ctx: BotContext, found: FiledCase): Promise<void> {
  const { publicUrl, base } = ctx.house
  const url = caseUrl(publicUrl, base.secret, found)
  const blocks: Block[] = [
    { title: ctx.t('case-filed'), symbol: '✅' },
    ctx.t('case-code'),
    [{ code: trackingCode(ctx.locale, found.trackingCode) }],
    ctx.t('case-filed-detail'),
    [`${ctx.t('case-filed-link')}: `, { link: url, url }],
    ctx.t('case-filed-link-detail'),
  ]
  await say(ctx, blocks, { keyboard: await menuKeyboard(ctx) })
}
