// A letter to 13,000 offices through a messenger that takes 30 a second and one a second in a chat, at ten times that
// speed: 300 a second, and one in a tenth of a second in a chat. Its pauses are not scaled: whoever is refused waits a
// whole second, as in life. The simulator's ledger judges. SPEED=1 RECIPIENTS=900 measures the same at the messenger's
// own speed, for a machine that is busy with other things.
import { Api } from 'grammy'
import { sign, submitted } from '../faults/letter.ts'
import { textChannel } from './channel.ts'
import { figure } from './figure.ts'
import { type Office, openOffice, settled } from './office.ts'

const offices = Number(process.env.RECIPIENTS ?? 13_000)
const speed = Number(process.env.SPEED ?? 10)
const rate = 30 * speed
/** A little more than what the messenger wants, as in production. */
const settings = { chatGap: 1.1 / speed }
const limits = { rate, perChat: speed, perGroupMinute: null, burst: 1 }
/** So many offices get a second letter right behind the first. */
const twice = Math.ceil(offices / 26)
const follow = 5_000

async function withOffice(run: (office: Office) => Promise<void>): Promise<void> {
  const office = await openOffice(offices)
  try {
    await office.messenger.limit(limits)
    await run(office)
  } finally {
    await office.close()
  }
}

/** The courier at that rate; each message says which recipient's it is. */
function deliver({ messenger, deliver }: Office): () => Promise<void> {
  const api = new Api(messenger.token, { apiRoot: messenger.root })
  return deliver({ channels: [textChannel(api, ({ subjectId }) => subjectId)], rates: { telegram: rate }, settings })
}

async function someOffices({ database }: Office, count: number): Promise<string[]> {
  const rows = await database.sql`
    select o.id from offices o join licenses l on l.office_id = o.id and l.ended_at is null and l.state = 'active'
    join memberships m on m.office_id = o.id and m.role = 'holder' and m.person_id = l.holder_id
    order by o.id limit ${count}`
  return rows.map(({ id }) => id)
}

/** Resolves once so many places were given out; asking the ledger itself would disturb the messenger. */
async function taken({ database }: Office, atLeast: number): Promise<void> {
  const given = async () => (await database.sql`select count from slots where id = 'telegram'`)[0]?.count ?? 0
  while ((await given()) < atLeast) await new Promise((resolve) => setTimeout(resolve, 100))
}

/** Messages a second between the first and the last. */
const pace = (times: readonly number[]) => ((times.length - 1) / (times.at(-1)! - times[0]!)) * 1000

const percent = (part: number) => `${(part * 100).toFixed(2)} %`

/** A steady messenger: the share of its rate, refusals, the gap in a chat, and an urgent letter on the way. */
async function steady(office: Office): Promise<void> {
  const { world, messenger, database } = office
  const all = await submitted(world, { standings: ['active'] })
  const again = await submitted(world, { offices: await someOffices(office, twice) })
  const [one] = await someOffices(office, 1)
  const urgent = await submitted(world, { offices: [one!] }, { urgent: true })
  await sign(world, all)
  await sign(world, again)
  const stop = deliver(office)
  await taken(office, offices / 4)
  const [recipient] = await database.sql`select id from notice_recipients where notice_id = ${urgent}`
  const signedAt = Date.now()
  await sign(world, urgent)
  await settled(database)
  await stop()
  const [ledger, calls] = [await messenger.ledger(), await messenger.calls()]
  const share = pace(ledger.map(({ at }) => at)) / rate
  figure('throttled: share of the sink’s rate', percent(share), '≥ 97 %', share >= 0.97)
  const sends = calls.filter(({ method }) => method === 'sendMessage')
  const refused = sends.filter(({ status }) => status === 429).length / sends.length
  figure('throttled: answered 429', percent(refused), '≤ 0.5 %', refused <= 0.005)
  const gap = leastGap(ledger) * speed
  figure('throttled: between two messages in a chat', `${gap.toFixed(0)} ms at least`, '≥ 1000 ms', gap >= 1000)
  const arrived = ledger.find((entry) => entry.text === recipient!.id)
  const delay = arrived ? arrived.at - signedAt : Number.POSITIVE_INFINITY
  figure('throttled: an urgent letter behind all', `out after ${delay.toFixed(0)} ms`, '≤ 2000 ms', delay <= 2_000)
}

function leastGap(ledger: readonly { chat: number; at: number }[]): number {
  const last = new Map<number, number>()
  let least = Number.POSITIVE_INFINITY
  for (const { chat, at } of ledger) {
    least = Math.min(least, at - (last.get(chat) ?? Number.NEGATIVE_INFINITY))
    last.set(chat, at)
  }
  return least
}

/** A messenger that halves its rate halfway: how long until it refuses nothing more, and how fast it is used then. */
async function changing(office: Office): Promise<void> {
  const { world, messenger, database } = office
  await sign(world, await submitted(world, { standings: ['active'] }))
  const stop = deliver(office)
  await taken(office, offices / 2)
  await messenger.limit({ ...limits, rate: rate / 2 })
  const changedAt = Date.now()
  await settled(database)
  await stop()
  const [ledger, calls] = [await messenger.ledger(), await messenger.calls()]
  const refusedAt = calls.filter(({ status }) => status === 429).map(({ at }) => at)
  const last = Math.max(changedAt, ...refusedAt) - changedAt
  figure('throttled: half the rate from halfway on', `last 429 after ${last} ms`, '≤ 5000 ms', last <= follow)
  const after = ledger.map(({ at }) => at).filter((at) => at > changedAt + follow)
  const share = pace(after) / (rate / 2)
  figure('throttled: share of the new rate after 5 s', percent(share), '≥ 97 %', share >= 0.97)
  const refused = refusedAt.length / calls.length
  figure('throttled: answered 429 with the change', percent(refused), '≤ 0.5 %', refused <= 0.005)
}

/** Prints the figures of a steady messenger, then of one that changes its mind. */
export async function benchThrottled(): Promise<void> {
  await withOffice(steady)
  await withOffice(changing)
}
