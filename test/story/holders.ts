// Holders of the sample registry as they come to the bot and to the web.
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

/** Shares the number and the last four digits, as the bot asks. */
export async function bindHolder(stage: Stage, holder: Holder, messenger: Messenger): Promise<void> {
  const user = stage.simulator[messenger].user({ firstName: holder.name, phone: holder.mobile })
  holder.user = user
  user.start()
  await user.next()
  user.tap('ارسال شماره تلفن من')
  await user.until((chat) => chat.messages.find((message) => message.text?.includes('چهار رقم')))
  user.say(holder.nationalId.slice(-4))
  await user.until((chat) => chat.messages.find((message) => message.text?.includes(holder.name)))
}

async function signInByCode(stage: Stage, holder: Holder): Promise<Person> {
  const { url } = stage.running
  const post = (path: string, body: object) =>
    fetch(`${url}/api/app/login${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'idempotency-key': `story-${path}-${holder.id}` },
      body: JSON.stringify(body),
    })
  await post('/code', { mobile: holder.mobile })
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
