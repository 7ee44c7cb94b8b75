// The questions of a complaint, a criticism or a suggestion, one a part.
import { words } from '#locales/text'
import { officeByCode, provinceNames } from '#reads/offices/public'
import { servicesOf } from '#reads/offices/services'
import { tehranDay } from '#rules/calendar'
import { alsoNeeded, type CaseTopic, caseTopics, needsOffice } from '#rules/case-topics'
import { type CaseKind, caseKinds, filesMax, nameMax, placeMax, textMax } from '#rules/cases'
import type { BotContext } from '../context.ts'
import { askChoice, askText } from '../talk/ask.ts'
import { askFiles, keepable } from '../talk/files.ts'
import type { Further } from '../talk/further.ts'
import { askOffice } from '../talk/office.ts'
import { askOwnMobile } from '../talk/own-mobile.ts'
import type { Ask, Talk } from '../talk/talk.ts'
import type { FileRef } from '../talk/turn.ts'
import { type Given, keepDraft } from './draft.ts'

export type Part = Exclude<keyof Given, 'early'>

/** In the order in which they are asked. */
export const parts: readonly Part[] = [
  'kind',
  'office',
  'province',
  'topic',
  'service',
  'place',
  'agency',
  'text',
  'files',
  'who',
]

/** Options of the words that a key gives to each value. */
export const choose = (values: readonly string[], key: (value: string) => string) =>
  values.map((value) => ({ value, label: (ctx: BotContext) => words(ctx.locale, key(value)) }))

/** A question of one line, with a line of help if there is any. */
export const title = (key: Parameters<BotContext['t']>[0], help?: Parameters<BotContext['t']>[0]): Ask => {
  return (ctx) => [{ title: ctx.t(key) }, ...(help ? [ctx.t(help)] : [])]
}

/** What is written on belongs to the text of the case, and is kept with it. */
export const furtherText = (talk: Talk, given: Given): Further => ({
  most: textMax,
  standing: () => given.text ?? '',
  take: async (text) => {
    given.text = text
    await talk.external((ctx) => keepDraft(ctx, given))
  },
})

const asks: { [P in Part]: (talk: Talk, given: Given) => Promise<Given[P]> } = {
  kind: async (talk) =>
    (await askChoice(talk, {
      ask: title('case-kind'),
      options: choose(caseKinds, (kind) => `case-kind-${kind}`),
    })) as CaseKind,
  office: (talk) => askOffice(talk, { ask: title('case-office'), without: (ctx) => ctx.t('cases-no-office') }),
  province: askProvince,
  topic: askTopic,
  service: askService,
  place: (talk, given) => askAlso(talk, given, 'place'),
  agency: (talk, given) => askAlso(talk, given, 'agency'),
  text: (talk, given) =>
    askText(talk, {
      ask: title('case-text', 'case-text-help'),
      most: textMax,
      kept: furtherText(talk, given),
      early: (file) => {
        given.early = [...(given.early ?? []), file]
      },
    }),
  files: askPapers,
  who: askWho,
}

/** Those that are taken are kept as they come, so that whoever leaves, or changes them, need not send them again. */
function askPapers(talk: Talk, given: Given): Promise<FileRef[]> {
  const fits = keepable(talk, 'voice')
  const keep = async (early: FileRef[]) => {
    given.early = early
    await talk.external((ctx) => keepDraft(ctx, given))
  }
  return askFiles(talk, {
    ask: (ctx) => [{ title: ctx.t('case-files') }, ctx.t('case-files-help'), ctx.t('complain-files-voice')],
    most: filesMax,
    fits: async (file) => {
      const taken = file.checked || (await fits(file))
      const others = (given.early ?? []).filter(({ id }) => id !== file.id)
      await keep(taken ? [...others, { ...file, checked: true }] : others)
      return taken
    },
    early: [...(given.early ?? [])],
    dropped: (_, file) => keep((given.early ?? []).filter(({ id }) => id !== file?.id)),
    further: furtherText(talk, given),
  })
}

async function askTopic(talk: Talk, { office }: Given): Promise<CaseTopic> {
  const open = caseTopics.filter((topic) => office || !needsOffice(topic))
  return (await askChoice(talk, {
    ask: title('case-topic'),
    options: choose(open, (topic) => `case-topic-${topic}`),
  })) as CaseTopic
}

/** Services on one page of buttons. */
const servicesShown = 20

/** Which of the office's services it is about, a page at a time, or none of them; not asked where it holds none. */
async function askService(talk: Talk, { office }: Given): Promise<Given['service']> {
  if (!office) return null
  const held = await talk.external(async (ctx) => {
    const found = await officeByCode(ctx.house.db, office.license)
    const services = found ? await servicesOf(ctx.house.db, found.id, tehranDay(ctx.now)) : []
    return services.map(({ id, name }) => ({ id, name }))
  })
  for (let from = 0; held.length > 0; from = from + servicesShown < held.length ? from + servicesShown : 0) {
    const options = [
      { value: 'none', label: (ctx: BotContext) => ctx.t('case-service-none') },
      ...held
        .slice(from, from + servicesShown)
        .map(({ name }, nth) => ({ value: String(from + nth), label: () => name })),
      ...(held.length > servicesShown
        ? [{ value: 'more', label: (ctx: BotContext) => ctx.t('complain-service-more') }]
        : []),
    ]
    const chosen = await askChoice(talk, { ask: title('case-service'), options })
    if (chosen === 'none') return null
    if (chosen !== 'more') return held[Number(chosen)]!
  }
  return null
}

async function askAlso(talk: Talk, { topic, office }: Given, what: 'place' | 'agency'): Promise<string | null> {
  if (!topic || alsoNeeded(topic, Boolean(office)) !== what) return null
  const ask = title(`case-${what}`, `case-${what}-help`)
  return askText(talk, { ask, most: what === 'place' ? placeMax : nameMax })
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
export function isMissing(given: Given, part: Part): boolean {
  if (part === 'topic' && given.topic && given.office === null && needsOffice(given.topic)) return true
  // what a topic does not ask is null, and another topic may ask it
  if (part === 'place' || part === 'agency')
    return given[part] === undefined || (!given[part] && alsoNeeded(given.topic!, Boolean(given.office)) === part)
  return given[part] === undefined
}

/** Has a part asked once more. Files that were sent stand there, and are taken away or added to one by one. */
export function askAgain(given: Given, part: Part): void {
  if (part === 'files') given.early = (given.files ?? []).map((file) => ({ ...file, checked: true }))
  delete given[part]
  // which province is asked only where no office tells it, and each office has services of its own
  if (part === 'office') {
    delete given.province
    delete given.service
  }
}

/** Has a part asked anew, as it was refused. */
export function forget(given: Given, part: Part): void {
  askAgain(given, part)
  if (part === 'files') delete given.early
}

/** Asks for a part and keeps what was answered in `given`. */
export async function answerPart<P extends Part>(talk: Talk, given: Given, part: P): Promise<void> {
  given[part] = (await asks[part](talk, given)) as Given[P]
}
