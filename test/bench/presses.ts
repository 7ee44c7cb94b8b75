// How fast the bot takes it when 400 holders press «تأیید دریافت» at once and the messenger answers in 100 ms, and whether
// one chat whose messages hang delays the others. The time of a press ends when its card shows the acknowledgment.
import { sign, submitted } from '../faults/letter.ts'
import { figure, quantile } from './figure.ts'
import { type Office, openOffice, settled } from './office.ts'

const holders = Number(process.env.HOLDERS ?? 400)
const answersIn = 100
const ack = 'تأیید دریافت'
const view = 'مشاهده متن نامه'

/** Prints the pace and the waits, without and with a chat that hangs. */
export async function benchPresses(): Promise<void> {
  const office = await openOffice(holders * 2, 'polling')
  try {
    await office.messenger.limit(false)
    const stop = office.deliver({})
    await sign(office.world, await submitted(office.world, { standings: ['active'] }))
    await settled(office.database)
    await stop()
    const chats = await chatsWithLetter(office)
    // the letter is opened first, as everybody does
    await shownBy(office, chats, await office.messenger.press(chats, view))
    await office.messenger.fail({ kind: 'delay', ms: answersIn, times: 1_000_000 })
    // what a process that has run for a while has behind it
    await pressed(office, chats.slice(holders + 1, holders + 40))
    const { acts, waits } = await pressed(office, chats.slice(0, holders))
    figure(
      `${holders} presses at once, the messenger answering in ${answersIn} ms`,
      `${acts.toFixed(0)} acts a second, 99 % within ${quantile(waits, 0.99).toFixed(0)} ms`,
      '≥ 150 a second, 99 % within 3000 ms',
      acts >= 150 && quantile(waits, 0.99) <= 3_000,
    )
    await hanging(office, chats.slice(holders))
  } finally {
    await office.close()
  }
}

/** One chat hangs; then others press, one after the other. */
async function hanging(office: Office, [ill, ...chats]: string[]): Promise<void> {
  const well = chats.slice(-20)
  await office.messenger.heal()
  await office.messenger.fail({ kind: 'hang', chat: Number(ill), times: 1_000 })
  await office.messenger.fail({ kind: 'delay', ms: answersIn, times: 1_000_000 })
  await office.messenger.press([ill!], ack)
  await pause(500)
  const waits: number[] = []
  for (const chat of well) waits.push(...(await pressed(office, [chat])).waits)
  const longest = Math.max(...waits)
  figure('a press while another chat hangs', `at most ${longest.toFixed(0)} ms`, '≤ 1000 ms', longest <= 1_000)
  await office.messenger.heal()
}

/** Presses in all these chats at once; acts a second until the last is shown, and how long each waited. */
async function pressed(office: Office, chats: readonly string[]): Promise<{ acts: number; waits: number[] }> {
  const began = await office.messenger.press(chats, ack)
  const shown = await shownBy(office, chats, began)
  const waits = shown.map((at) => at - began)
  return { acts: (chats.length / Math.max(...waits)) * 1_000, waits }
}

/** When each chat's card was edited. */
async function shownBy({ messenger }: Office, chats: readonly string[], since: number): Promise<number[]> {
  for (;;) {
    await pause(chats.length > 1 ? 1_000 : 50)
    const times = await messenger.edited(chats, since)
    if (times.every((at) => at !== null)) return times as number[]
    if (Date.now() - since > 60_000) throw new Error('presses were not answered in a minute')
  }
}

async function chatsWithLetter({ database }: Office): Promise<string[]> {
  const rows = await database.sql`
    select b.chat_id from notice_recipients r join bindings b using (person_id) where r.sent_at is not null order by 1`
  return rows.map(({ chat_id }) => String(chat_id))
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
