// Somebody who is named: a shared contact or a typed number, the name, the national ID.
import { nationalId } from '#rules/identifiers'
import { normalise } from '#rules/texts'
import { askContact, askText } from './ask.ts'
import { type Ask, answer, hint, listen, pose, settle, type Talk, tell } from './talk.ts'

export type NamedPerson = { name: string; nationalId: string; mobile: string }

const longestName = 100

/** Asks for a person in three questions. `title` heads each of them. */
export async function askPerson(talk: Talk, { ask }: { ask: Ask }): Promise<NamedPerson> {
  const under = (key: 'bot-person-mobile' | 'bot-person-name' | 'bot-person-national-id'): Ask => {
    return async (ctx) => [...(await ask(ctx)), ctx.t(key)]
  }
  const { mobile, name: called } = await askContact(talk, { ask: under('bot-person-mobile') })
  const name = await askName(talk, under('bot-person-name'), called)
  for (;;) {
    const id = nationalId(await askText(talk, { ask: under('bot-person-national-id'), most: 20 }))
    if (id) return { name, mobile, nationalId: id }
    await tell(talk, (ctx) => [ctx.t('field-national-id-wrong')])
  }
}

/** The name as it is written officially; what the contact was called is offered, since it may be just that. */
async function askName(talk: Talk, ask: Ask, called: string): Promise<string> {
  const offered = called.slice(0, longestName)
  const message = await pose(talk, ask, () => (offered ? [[{ text: offered, data: answer('called') }]] : []))
  const heard = await listen(talk, message)
  const given = heard.is === 'press' ? offered : heard.is === 'text' ? normalise(heard.text) : ''
  if (!given) return hint(talk, (ctx) => [ctx.t('bot-wants-text')])
  if (given.length > longestName)
    return hint(talk, (ctx) => [ctx.t('bot-text-too-long', { most: longestName, length: given.length })])
  await settle(talk, message, ask, heard.is === 'press' ? () => [[{ bold: given }]] : undefined)
  return given
}
