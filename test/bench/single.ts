// How soon after its signature a letter to one office is handed to the messenger: letters signed one after another
// through the action while the bot and its courier run, by the messenger's own ledger.

import { sign, submitted } from '../faults/letter.ts'
import { figure, quantile } from './figure.ts'
import { type Office, openOffice, settled } from './office.ts'

/** LETTERS=300 where the machine is busy with other things. */
const letters = Number(process.env.LETTERS ?? 2_000)
const offices = 400
const allowed = 2_000

/** Signs all, one every so often, and gives the milliseconds from each signature to its message. */
async function delays({ world, messenger, database }: Office): Promise<number[]> {
  const rows = await database.sql`
    select o.id as office, b.chat_id as chat from offices o
    join licenses l on l.office_id = o.id and l.ended_at is null and l.state = 'active'
    join bindings b on b.person_id = l.holder_id order by b.chat_id limit ${offices}`
  const signedAt = new Map<string, number[]>()
  for (let nth = 0; nth < letters; nth++) {
    const { office, chat } = rows[nth % rows.length]!
    const id = await submitted(world, { offices: [office] })
    await sign(world, id)
    signedAt.set(chat, [...(signedAt.get(chat) ?? []), Date.now()])
  }
  await settled(database)
  return match(signedAt, await messenger.ledger())
}

/** A chat's letters come in the order of their signatures. */
function match(signedAt: Map<string, number[]>, ledger: readonly { chat: number; at: number }[]): number[] {
  const seen = new Map<number, number>()
  return ledger.flatMap(({ chat, at }) => {
    const nth = seen.get(chat) ?? 0
    seen.set(chat, nth + 1)
    const signed = signedAt.get(String(chat))?.[nth]
    return signed === undefined ? [] : [Math.max(0, at - signed)]
  })
}

/** Prints the part of single letters that were handed over in time. */
export async function benchSingle(): Promise<void> {
  const office = await openOffice(offices)
  await office.messenger.limit({ perGroupMinute: null })
  const stop = office.deliver({})
  try {
    const found = await delays(office)
    const part = found.filter((delay) => delay <= allowed).length / letters
    const spread = [0.5, 0.999, 1].map((at) => `${quantile(found, at).toFixed(0)} ms`)
    figure(
      'single notices handed over within 2 s of signing',
      `${(part * 100).toFixed(2)} % of ${letters} (median ${spread[0]}, 99.9 % within ${spread[1]}, last ${spread[2]})`,
      '≥ 99.9 %',
      part >= 0.999,
    )
  } finally {
    await stop()
    await office.close()
  }
}
