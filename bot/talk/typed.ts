// What is typed and has to be read as something: a number, an identifier.
import { legalId } from '#rules/identifiers'
import { normalise } from '#rules/texts'
import type { Refusal } from '#rules/verdict'
import { allowed, askText, type RefusedPart } from './ask.ts'
import { typedIn } from './further.ts'
import { begunAnswer } from './pass.ts'
import { type Ask, hint, listen, pose, settle, type Talk } from './talk.ts'
import { answer } from './turn.ts'

/**
 * `read` gives null for what it cannot be, and `wrong` says so. `offered`: what stands already, taken by a button. `refused`: what the
 * rules say against what was read, which is then asked for again.
 */
type TypedQuestion<T> = {
  ask: Ask
  read: (typed: string) => T | null
  wrong: Ask
  offered?: string
  refused?: RefusedPart
}

/** Asks for something typed until it can be read. */
export async function askTyped<T>(talk: Talk, question: TypedQuestion<T>): Promise<T> {
  const { ask, read, wrong, offered = '', refused } = question
  const message = await pose(talk, ask, () => (offered ? [[{ text: offered, data: answer('same') }]] : []))
  const heard = await listen(talk, message)
  const typed = heard.is === 'press' ? offered : typedIn(heard)?.text
  if (!typed) return hint(talk, (ctx) => [ctx.t('bot-wants-text')])
  const value = read(normalise(typed))
  if (value === null) return hint(talk, wrong)
  await allowed(talk, String(value), refused)
  await settle(talk, message, ask, heard.is === 'press' ? () => [[{ bold: offered }]] : undefined)
  return value
}

export type NamedCompany = { name: string; nationalId: string }

/** `take` keeps what is known so far, where a part that is not known yet is ''; `refused`: what stands against the whole. */
type CompanyQuestion = {
  ask: Ask
  before: Partial<NamedCompany>
  take: (company: NamedCompany) => Promise<unknown>
  refused: (company: NamedCompany) => Promise<readonly Refusal[]>
}

const longestName = 150

/** Asks for a legal person in two questions, which `ask` heads. */
export async function askCompany(talk: Talk, { ask, before, take, refused }: CompanyQuestion): Promise<NamedCompany> {
  const under = (key: 'bot-company-name' | 'bot-company-id', name = ''): Ask => {
    return async (ctx) => [...(await ask(ctx)), ...(name ? [[{ bold: name }]] : []), ctx.t(key)]
  }
  const standing = legalId(before.nationalId ?? '')
  // one in part is gone on with; of a whole one each part is asked and offered
  const begun = standing ? '' : (before.name ?? '')
  const offered = before.name ? { offered: before.name } : {}
  const name =
    begun || (await askText(talk, { ask: under('bot-company-name'), least: 3, most: longestName, ...offered }))
  begunAnswer(talk)
  // another company has another number
  const known = name === before.name ? (standing ?? '') : ''
  if (!known) await take({ name, nationalId: '' })
  const nationalId = await askTyped(talk, {
    ask: under('bot-company-id', name),
    read: legalId,
    wrong: (ctx) => [ctx.t('field-legal-id-wrong')],
    offered: known,
    refused: (typed) => refused({ name, nationalId: typed }),
  })
  return { name, nationalId }
}
