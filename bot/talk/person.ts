// Somebody who is named: a shared contact or a typed number, the name, the national ID. Each part is kept as it comes.
import { codeOrWords, mobile as mobileWords } from '#locales/format'
import { mobileNumber, nationalId } from '#rules/identifiers'
import { isFullName, normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import type { BotContext } from '../context.ts'
import type { Block } from '../words.ts'
import { allowed, askContact, type RefusedPart } from './ask.ts'
import { typedIn } from './further.ts'
import { begunAnswer } from './pass.ts'
import { type Ask, hint, listen, pose, settle, type Talk } from './talk.ts'
import { answer } from './turn.ts'

export type NamedPerson = { name: string; nationalId: string; mobile: string }

/**
 * `before`: the person as it stands, whole or in part. One in part is gone on with, and only what is missing is asked; of a
 * whole one each part is asked and offered. `take` keeps what is known so far, where a part that is not known yet is ''; `refused` says before that what
 * stands against the part that was just given, and the part is asked for again.
 */
export type PersonQuestion = {
  ask: Ask
  before?: Partial<NamedPerson>
  take?: (person: NamedPerson) => Promise<unknown>
  refused?: (person: NamedPerson) => Promise<readonly Refusal[]>
}

const longestName = 100
const unknown: NamedPerson = { name: '', nationalId: '', mobile: '' }

/**
 * The parts of a field that were refused, such as `nationalId` of `substitute.nationalId`: these alone are asked again.
 * None where something stands against the whole.
 */
export function wrongParts(refusals: readonly Refusal[]): string[] {
  const parts = refusals.map(({ field }) => field?.split('.')[1])
  return parts.every((part) => part !== undefined) ? parts : []
}

/** What stands without the parts that were refused. */
export function withoutWrong<T extends object>(stands: T, wrong: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(stands).filter(([part]) => !wrong.includes(part))) as Partial<T>
}

/** Asks for a person in three questions. `ask` heads each of them. */
export async function askPerson(talk: Talk, question: PersonQuestion): Promise<NamedPerson> {
  const { ask, before = {}, take } = question
  const old = { ...unknown, ...before }
  const standing = mobileNumber(old.mobile)
  const refusedNumber = refusedAt(question, unknown, 'mobile')
  // what the app kept meanwhile may be what no rule allows
  const number = standing && (await refusedNumber(standing)).length === 0 ? standing : null
  const whole = Boolean(number && old.name && nationalId(old.nationalId))
  const begun = whole ? unknown : old
  const known: Ask = (ctx) => knownBlocks(ctx, begun)
  const under = (key: PartKey): Ask => {
    return async (ctx) => [...(await ask(ctx)), ...(await known(ctx)), ctx.t(key)]
  }
  const asked = {
    ask: under('bot-person-mobile'),
    offered: number ?? '',
    refused: refusedNumber,
    another: Boolean(!number && begun.name),
  }
  const contact = number && !whole ? { mobile: number, name: '' } : await askContact(talk, asked)
  if (!contact) return askPerson(talk, { ...question, before: {} })
  begunAnswer(talk)
  const { mobile, name: called } = contact
  // another number is another person
  const same = !number || mobile === number
  const stands = same ? old : unknown
  const keep = (person: NamedPerson) => (whole && same ? null : take?.(person))
  await keep({ ...begun, mobile })
  // whoever comes back may have somebody else in mind meanwhile
  const another = Boolean(number && !whole)
  // a contact's name is often half of one
  const offered = [called, stands.name].find(isFullName) ?? ''
  const name = begun.name || (await askPart(talk, { ask: under('bot-person-name'), offered, another, read: readName }))
  if (name === null) return askPerson(talk, { ...question, before: {} })
  const refusedId = refusedAt(question, { ...unknown, name, mobile }, 'nationalId')
  const begunId = nationalId(begun.nationalId)
  if (begunId && (await refusedId(begunId)).length === 0) return { name, mobile, nationalId: begunId }
  await keep({ ...unknown, name, mobile })
  const id = await askPart(talk, {
    ask: under('bot-person-national-id'),
    offered: nationalId(stands.nationalId) ?? '',
    another,
    read: readNationalId,
    refused: refusedId,
  })
  return id === null ? askPerson(talk, { ...question, before: {} }) : { name, mobile, nationalId: id }
}

const refusedAt =
  ({ refused }: PersonQuestion, known: NamedPerson, part: keyof NamedPerson): RefusedPart =>
  async (value) =>
    (await refused?.({ ...known, [part]: value })) ?? []

type PartKey = 'bot-person-mobile' | 'bot-person-name' | 'bot-person-national-id'

/** Whom one goes on with, as far as that is known. */
function knownBlocks({ locale }: BotContext, { name, mobile }: NamedPerson): Block[] {
  const said = [name, mobile && mobileWords(locale, mobile)].filter(Boolean)
  return said.length ? [[{ bold: said.join('\n') }]] : []
}

/** What a text says, or why it does not do. */
type Read = (typed: string) => { value: string } | { wrong: Ask }

/** `offered`: what the part may be just as well, '' for nothing. `another`: whether one may begin with somebody else. */
type Part = { ask: Ask; offered: string; another: boolean; read: Read; refused?: RefusedPart }

/** A part that is typed, or taken as it is offered; null for whoever wants to name somebody else. */
async function askPart(talk: Talk, { ask, offered, another, read, refused }: Part): Promise<string | null> {
  const same = offered.slice(0, longestName)
  const message = await pose(talk, ask, (ctx) => [
    ...(same ? [[{ text: codeOrWords(ctx.locale, same), data: answer('same') }]] : []),
    ...(another ? [[{ text: ctx.t('bot-person-another'), data: answer('another') }]] : []),
  ])
  const heard = await listen(talk, message)
  if (heard.is === 'press') {
    if (heard.value === 'same') await allowed(talk, same, refused)
    await settle(
      talk,
      message,
      ask,
      heard.value === 'same' ? (ctx) => [[{ bold: codeOrWords(ctx.locale, same) }]] : undefined,
    )
    return heard.value === 'same' ? same : null
  }
  const typed = typedIn(heard)
  const found = typed ? read(normalise(typed.text)) : { wrong: (ctx: BotContext) => [ctx.t('bot-wants-text')] }
  if ('wrong' in found) return hint(talk, found.wrong)
  await allowed(talk, found.value, refused)
  await settle(talk, message, ask)
  return found.value
}

/** The name as it is written officially; a number typed once more is none. */
const readName: Read = (typed) => {
  const { length } = typed
  if (!/\p{L}{2}/u.test(typed)) return { wrong: (ctx) => [ctx.t('bot-person-name-wrong')] }
  if (!isFullName(typed)) return { wrong: (ctx) => [ctx.t('field-name-whole')] }
  if (length <= longestName) return { value: typed }
  return { wrong: (ctx) => [ctx.t('bot-text-too-long', { most: longestName, length })] }
}

const readNationalId: Read = (typed) => {
  const value = nationalId(typed)
  return value ? { value } : { wrong: (ctx) => [ctx.t('field-national-id-wrong')] }
}
