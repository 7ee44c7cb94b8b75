// The questions of a request: one for each type of field, with what the rules say of the answer.
import { fieldLabel, optionLabel } from '#locales/requests'
import { words } from '#locales/text'
import { countiesThere } from '#reads/requests/between'
import { listsFor } from '#reads/requests/lists'
import { addDays, type Day, daysBetween } from '#rules/calendar'
import { dayBounds } from '#rules/fields/day'
import { isEmpty } from '#rules/fields/empty'
import type { FieldType } from '#rules/fields/form'
import { formRefusals } from '#rules/fields/form'
import { typedNumber } from '#rules/numbers'
import type { Refusal } from '#rules/verdict'
import type { BotContext } from '../context.ts'
import { askChoice, askText, type Option } from '../talk/ask.ts'
import { askFarDay } from '../talk/far-day.ts'
import type { Further } from '../talk/further.ts'
import { askDay, askRange, type Range } from '../talk/month.ts'
import { unlessPassed } from '../talk/pass.ts'
import { askPerson, type NamedPerson, withoutWrong } from '../talk/person.ts'
import { askPlace } from '../talk/place.ts'
import type { Ask, Talk } from '../talk/talk.ts'
import { askCompany, askTyped, type NamedCompany } from '../talk/typed.ts'
import { refusalBlocks } from '../words.ts'
import { askPapers } from './ask-papers.ts'
import { allowanceBlocks, warningBlocks } from './blocks.ts'
import { type Asking, checked, formOfDraft, keepPart, type Value } from './draft.ts'

/** How far ahead days may be chosen: what lies beyond is not planned in a chat. */
const daysAhead = 400
/** What may be more days apart is not turned to month by month. */
const daysInSight = 2 * daysAhead
const passed = ''

/** A choice with the words of a key. */
export const option = (value: string, key: Parameters<BotContext['t']>[0]): Option => ({
  value,
  label: (ctx) => ctx.t(key),
})

const question =
  ({ declared, field }: Asking): Ask =>
  (ctx) => {
    const help = words(ctx.locale, `${declared.words}-field-${field.name}-help`)
    return [{ title: fieldLabel(ctx.locale, declared, field.name) }, help]
  }

/** A field of these types that is not required may be left out by a button of its own; what is said at once answers it. */
async function optional(talk: Talk, { field }: Asking, ask: () => Promise<Value>): Promise<Value> {
  return field.required ? ask() : ((await unlessPassed(talk, ask)) ?? passed)
}

/** A question for each type of field; '' where an optional one was passed over. */
export const asks: Record<FieldType, (talk: Talk, asking: Asking) => Promise<Value>> = {
  days: (talk, asking) => optional(talk, asking, () => askDays(talk, asking)),
  day: (talk, asking) => optional(talk, asking, () => askOneDay(talk, asking)),
  person: (talk, asking) => optional(talk, asking, () => askSomebody(talk, asking)),
  company: (talk, asking) => optional(talk, asking, () => askLegal(talk, asking)),
  number: (talk, asking) => optional(talk, asking, () => askNumber(talk, asking)),
  position: (talk, asking) => optional(talk, asking, () => askPosition(talk, asking)),
  choice: askOption,
  listed: askListed,
  text: askLine,
  paragraph: askWords,
  papers: askPapers,
}

/** A button an option; an optional one has a button of its own to be left out. */
async function askOption(talk: Talk, asking: Asking): Promise<Value> {
  const { declared, field } = asking
  const label = (value: string) => (ctx: BotContext) => optionLabel(ctx.locale, declared, field.name, value)
  const options = (field.options ?? []).map((value) => ({ value, label: label(value) }))
  const further = field.required ? [] : [option('pass', 'bot-pass-over')]
  const chosen = await askChoice(talk, { ask: question(asking), options: [...options, ...further] })
  return field.options?.includes(chosen) ? chosen : passed
}

/** A button a name, in Persian order; a keyboard has no more than these. */
const mostButtons = 90

async function askListed(talk: Talk, asking: Asking): Promise<Value> {
  const { declared, field, office, today } = asking
  const names = await talk.external(
    async (ctx) => (await listsFor(ctx.house.db, declared.fields, office, today))[field.name],
  )
  return askName(talk, asking, names ?? [])
}

async function askName(talk: Talk, asking: Asking, names: readonly string[]): Promise<Value> {
  const { field } = asking
  const shown = names.slice(0, mostButtons)
  const options = shown.map((name, at) => ({ value: String(at), label: () => name }))
  const further = field.required ? [] : [option('pass', 'bot-pass-over')]
  const chosen = await askChoice(talk, { ask: question(asking), options: [...options, ...further] })
  return shown[Number(chosen)] ?? passed
}

/** A month of buttons, or, where years lie between the first day and the last, a whole date that is typed. */
function askOneDay(talk: Talk, asking: Asking): Promise<Day> {
  const { field, today } = asking
  const [first, last] = dayBounds(field, today)
  const asked = { ask: question(asking), first, last }
  if (daysBetween(first, last) > daysInSight) return askFarDay(talk, asked)
  return askDay(talk, { ...asked, begin: today })
}

/** Each part of the person is kept in the draft as it comes; what stands there, from the app too, is gone on with. */
async function askSomebody(talk: Talk, asking: Asking): Promise<Value> {
  const { name } = asking.field
  const stood = await talk.external(async (ctx) => (await formOfDraft(ctx, asking))[name])
  return askPerson(talk, {
    ask: question(asking),
    before: isEmpty(stood) ? {} : withoutWrong(stood as Partial<NamedPerson>, asking.wrong),
    take: (person) => keepPart(talk, asking, name, person),
    refused: (person) => talk.external((ctx) => refusedSoFar(ctx, asking, person)),
  })
}

/** A legal person, by the same manner. */
async function askLegal(talk: Talk, asking: Asking): Promise<Value> {
  const { name } = asking.field
  const stood = await talk.external(async (ctx) => (await formOfDraft(ctx, asking))[name])
  return askCompany(talk, {
    ask: question(asking),
    before: isEmpty(stood) ? {} : withoutWrong(stood as Partial<NamedCompany>, asking.wrong),
    take: (company) => keepPart(talk, asking, name, company),
    refused: (company) => talk.external((ctx) => refusedSoFar(ctx, asking, company)),
  })
}

/** A number within the field's bounds, in any digits. */
function askNumber(talk: Talk, asking: Asking): Promise<number> {
  const { field, today } = asking
  const wrong = (value: number | null) => formRefusals([field], { [field.name]: value ?? undefined }, today)
  return askTyped(talk, {
    ask: question(asking),
    read: (typed) => {
      const value = typedNumber(typed.replace(/\s*[%٪]$/, ''))
      return wrong(value).length ? null : value
    },
    wrong: (ctx) => [
      ctx.t('field-number-out', { least: field.least ?? 0, most: field.most ?? Number.MAX_SAFE_INTEGER }),
    ],
  })
}

/** What the rules say against somebody who is not named whole yet; that parts are missing still is no refusal. */
async function refusedSoFar(ctx: BotContext, asking: Asking, named: NamedPerson | NamedCompany): Promise<Refusal[]> {
  const { name } = asking.field
  const check = await checked(ctx, asking, { [name]: named })
  return check?.refusals.filter(({ field, cite }) => cite && field?.split('.')[0] === name) ?? []
}

/** A county of a province that is here is chosen like any other name on record; of others it is written. */
async function askLine(talk: Talk, asking: Asking): Promise<Value> {
  const { countyOf } = asking.field
  if (!countyOf) return askWords(talk, asking)
  const names = await talk.external(async (ctx) =>
    countiesThere(ctx.house.db, String((await formOfDraft(ctx, asking))[countyOf] ?? '')),
  )
  return names?.length ? askName(talk, asking, names) : askWords(talk, asking)
}

function askWords(talk: Talk, asking: Asking): Promise<string> {
  const { name, max = 500, required } = asking.field
  const kept: Further = {
    most: max,
    standing: () => talk.external(async (ctx) => String((await formOfDraft(ctx, asking))[name] ?? '')),
    take: async (text) => {
      await keepPart(talk, asking, name, text)
    },
  }
  return askText(talk, { ask: question(asking), most: max, optional: !required, kept })
}

/** What the days leave of an allowance, and the rules that speak of them, are said before they are taken. */
async function askDays(talk: Talk, asking: Asking): Promise<Value> {
  const { declared, today, field, office, kind } = asking
  const judged = async (ctx: BotContext, range: Range) => {
    const form = { ...(await formOfDraft(ctx, asking)), [field.name]: { from: range.first, to: range.last } }
    const check = await checked(ctx, { office, kind }, form)
    return { check, refused: check?.refusals.filter((refusal) => refusal.field === field.name) ?? [] }
  }
  const { first, last } = await askRange(talk, {
    ask: question(asking),
    first: today,
    last: field.ahead ? dayBounds(field, today)[1] : addDays(today, daysAhead),
    refused: async (ctx, range) => (await judged(ctx, range)).refused.length > 0,
    said: async (ctx, range) => {
      const { check, refused } = await judged(ctx, range)
      const warned = check?.warnings.filter((warning) => warning.field === field.name) ?? []
      return [
        ...allowanceBlocks(ctx.locale, declared, check?.allowance ?? []),
        ...refusalBlocks(ctx.locale, refused, ctx.reach),
        ...warningBlocks(ctx.locale, warned),
      ]
    },
  })
  return { from: first, to: last }
}

async function askPosition(talk: Talk, asking: Asking): Promise<Value> {
  const { lat, lon } = await askPlace(talk, { ask: question(asking) })
  // five decimals are a metre or so
  const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return { lat: rounded(lat), lon: rounded(lon) }
}
