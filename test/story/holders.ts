// Holders of the sample registry as they come to the bot and to the web.
import { randomUUID } from 'node:crypto'
import type { Messenger } from '#rules/messages'
import { type Person, personBehind, type Stage, until } from './stage.ts'

type User = ReturnType<Stage['simulator']['telegram']['user']>

export type Holder = {
  id: string
  name: string
  mobile: string
  nationalId: string
  office: string
  license: string
  user?: User
  person?: Person
  /** Asks for a code, reads it in the chat, and signs in with it. */
  signInByCode(): Promise<Person>
}

/** The holder of a license. */
export async function holderOf(stage: Stage, license: string): Promise<Holder> {
  const [row] = await stage.database.sql`
    select p.id, p.name, p.mobile, p.national_id, l.office_id
    from licenses l join people p on p.id = l.holder_id where l.code = ${license}`
  const holder: Holder = {
    id: row!.id,
    name: row!.name,
    mobile: row!.mobile,
    nationalId: row!.national_id,
    office: row!.office_id,
    license,
    signInByCode: () => signInByCode(stage, holder),
  }
  return holder
}

/** A holder comes to the bot for the first time. */
export async function bindHolder(stage: Stage, holder: Holder, messenger: Messenger): Promise<void> {
  holder.user = stage.simulator[messenger].user({ firstName: holder.name, phone: holder.mobile })
  await bindUser(holder.user, holder.nationalId, holder.name)
}

/** Shares the number and the last four digits, as the bot asks. */
export async function bindUser(user: User, nationalId: string, name: string): Promise<void> {
  user.start()
  await user.next()
  user.tap('ارسال شماره تلفن من')
  await user.until((chat) => chat.messages.find((message) => message.text?.includes('چهار رقم')))
  user.say(nationalId.slice(-4))
  await user.until((chat) => chat.messages.find((message) => message.text?.includes(name)))
}

async function signInByCode(stage: Stage, holder: Holder): Promise<Person> {
  const { url } = stage.running
  const post = (path: string, body: object) =>
    fetch(`${url}/api/app/login${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    })
  const asked = await post('/code', { mobile: holder.mobile })
  if (asked.status !== 202) throw new Error(`no code was asked for: ${asked.status} ${await asked.text()}`)
  const code = await until(async () => {
    const digits = holder.user!.chat().messages.map((message) => /[۰-۹]{6}|\d{6}/.exec(message.text ?? '')?.[0])
    const found = digits.filter(Boolean).pop()
    if (!found) throw new Error('no code came into the chat')
    return found
  })
  const signed = await post('', { mobile: holder.mobile, code })
  const [pair = ''] = (signed.headers.get('set-cookie') ?? '').split(';')
  const [name = '', value = ''] = pair.split('=')
  if (!value) throw new Error(`the code was not taken: ${signed.status}`)
  return personBehind(url, { name, value })
}

/** The newest message of the bot that says these words, once one does. */
export function shows(user: User, words: string) {
  return user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
}

/** Presses a button, by its words or its data, of the newest message with these words, once it is there. */
export async function pressOn(user: User, words: string, button: string | { data: string }): Promise<void> {
  const message = await user.until((chat) =>
    chat.messages.findLast(
      (one) =>
        !one.mine &&
        one.text.includes(words) &&
        one.buttons
          .flat()
          .some(({ text, data }) => (typeof button === 'string' ? text === button : data === button.data)),
    ),
  )
  user.press(button, { on: message.id })
}
