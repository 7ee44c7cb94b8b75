// How many messages a second the courier hands over where no messenger sets a limit, against graphile-worker tuned for
// it: the same grammY calls on the same PostgreSQL to the same sink, in turn in one run. The courier's calls go out as the
// bots' do, through undici; graphile-worker's by the way that grammY brings and anybody would leave it at, node-fetch,
// which takes half as much again of the processor. A bare HTTP client stands beside.
import { Agent, request } from 'node:http'
import { Api } from 'grammy'
import { Logger, run as runWorker } from 'graphile-worker'
import pino from 'pino'
import { askOf } from '#bot/messengers/answers'
import { startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import type { Report } from '#rules/channel'
import { sendText, textChannel } from './channel.ts'
import { type BenchDatabase, benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'
import { type BareSink, startSink } from './sink.ts'

const messages = 10_000
const rounds = 5
/** So many calls at once, for all three. */
const concurrency = 100

const text = '<b>بخشنامه ۱۴۰۵/۱۲۳</b>\n\nساعت کار دفترها از اول آذر تغییر می‌کند. لطفاً متن کامل را ببینید.'
const button = { text: 'تأیید دریافت', callback_data: 'n:ack:0' }

/** `fill` queues all messages and gives the moment when they stood there; `rest` resolves once the queue is settled. */
type Side = { name: string; fill(): Promise<number>; rest(): Promise<void>; stop(): Promise<unknown> }

/** Our courier, idle, on an outbox to be filled. */
function ourCourier({ db, sql, direct }: BenchDatabase, api: Api): Side {
  const telegram = textChannel(api, () => text)
  const log = pino({ level: 'warn' })
  const rates = { telegram: Number.POSITIVE_INFINITY }
  const settings = { concurrency }
  const report: Report = (batch) => settleUndelivered(db, ['telegram'], batch)
  const channels = [telegram]
  const courier = startCourier({ sql, direct, channels, now: () => new Date(), log, report, rates, settings })
  return {
    name: 'courier',
    fill: async () => {
      await sql`
        with letter as (
          insert into notices (id, province_id, kind, state, subject, body, selection, created_at, updated_at)
          values (gen_random_uuid(), gen_random_uuid(), 'circular', 'signed', 'بخشنامه', 'متن', '{}', now(), now())
          returning id, province_id
        ), recipient as (
          insert into notice_recipients (id, province_id, notice_id, office_id, person_id)
          select gen_random_uuid(), province_id, id, gen_random_uuid(), gen_random_uuid()
          from letter, generate_series(1, ${messages}) returning *
        ), queued as (
          insert into outbox (id, province_id, person_id, messenger, chat_id, kind, subject_id, params, state, priority,
                              next_at, created_at)
          select gen_random_uuid(), province_id, person_id, 'telegram', 700000000 + row_number() over (), 'notice', id, '{}',
                 'queued', 100, now(), now()
          from recipient
        )
        select pg_notify('outbox', '')`
      return Date.now()
    },
    rest: () => empty(async () => (await sql`select 1 from outbox where state = 'queued' limit 1`).length),
    stop: courier.stop,
  }
}

/** graphile-worker with batches both ways, idle. */
async function graphile({ sql, url }: BenchDatabase, api: Api): Promise<Side> {
  const runner = await runWorker({
    taskList: {
      send: async (payload) => {
        await sendText(api, (payload as { chat: number }).chat, text)
      },
    },
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    preset: {
      worker: {
        connectionString: url,
        maxPoolSize: 10,
        pollInterval: 2000,
        preparedStatements: true,
        concurrentJobs: concurrency,
        localQueue: { size: 500, refetchDelay: { durationMs: 20 } },
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  })
  return {
    name: 'graphile-worker',
    fill: async () => {
      await sql`
        select graphile_worker.add_jobs(array_agg(
          ('send', json_build_object('chat', 700000000 + nth), null, null, null, null, null, null)::graphile_worker.job_spec))
        from generate_series(1, ${messages}) nth`
      return Date.now()
    },
    rest: () => empty(async () => (await sql`select 1 from graphile_worker._private_jobs limit 1`).length),
    stop: () => runner.stop(),
  }
}

/** The calls and nothing else: no queue, no library. */
function bare({ url }: BareSink): Side {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const body = (chat: number) =>
    JSON.stringify({ chat_id: chat, text, parse_mode: 'HTML', reply_markup: { inline_keyboard: [[button]] } })
  const post = (chat: number) =>
    new Promise<void>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' }
      request(`${url}/bot1:bench/sendMessage`, { method: 'POST', agent, headers }, (answer) =>
        answer.resume().once('end', resolve),
      )
        .once('error', reject)
        .end(body(chat))
    })
  return {
    name: 'bare HTTP',
    fill: async () => {
      const began = Date.now()
      let next = 1
      const lane = async () => {
        while (next <= messages) await post(700_000_000 + next++)
      }
      await Promise.all(Array.from({ length: concurrency }, lane))
      return began
    },
    rest: async () => undefined,
    stop: async () => agent.destroy(),
  }
}

async function empty(left: () => Promise<number>): Promise<void> {
  while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Messages a second by the sink's ledger, from the moment the queue was full; throws if one was lost or doubled. */
async function measure(side: Side, sink: BareSink): Promise<number> {
  await sink.empty()
  const began = await side.fill()
  await sink.until(messages)
  await side.rest()
  const ledger = await sink.ledger()
  const chats = new Set(ledger.map(({ chat }) => chat)).size
  if (ledger.length !== messages || chats !== messages)
    throw new Error(`${side.name}: ${ledger.length} messages to ${chats} chats instead of ${messages}`)
  return messages / ((ledger.at(-1)!.at - began) / 1000)
}

/** Prints the ratio to graphile-worker, and beside it that to the bare client. */
export async function benchUnthrottled(): Promise<void> {
  const database = await benchDatabase()
  const sink = await startSink()
  const ours = new Api('1:bench', { apiRoot: sink.url, fetch: askOf([]) as never })
  const theirs = new Api('1:bench', { apiRoot: sink.url })
  const sides = [ourCourier(database, ours), await graphile(database, theirs), bare(sink)]
  try {
    for (const side of sides) await measure(side, sink)
    const taken: [number, number, number][] = []
    for (let round = 0; round < rounds; round++) {
      const speeds = new Map<string, number>()
      // whoever comes first in a round is not first in the next
      for (const turn of sides.keys()) {
        const side = sides[(turn + round) % sides.length]!
        speeds.set(side.name, await measure(side, sink))
      }
      taken.push(sides.map(({ name }) => speeds.get(name)!) as [number, number, number])
    }
    report(taken)
  } finally {
    for (const side of sides) await side.stop()
    sink.close()
    await database.drop()
  }
}

function report(taken: [number, number, number][]): void {
  const [ours, theirs, plain] = [0, 1, 2].map((index) =>
    quantile(
      taken.map((round) => round[index]!),
      0.5,
    ),
  ) as [number, number, number]
  const ratios = taken.map(([a, b]) => a / b)
  const ratio = quantile(ratios, 0.5)
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
  const speeds = `courier ${ours.toFixed(0)}/s, graphile-worker ${theirs.toFixed(0)}/s`
  figure('unthrottled, through grammY', `${speeds}, ratio ${ratio.toFixed(2)} (${spread})`, '≥ 1', ratio >= 1)
  const share = quantile(
    taken.map(([a, , c]) => a / c),
    0.5,
  )
  figure('unthrottled, beside a bare HTTP client', `${plain.toFixed(0)}/s, ratio ${share.toFixed(2)}`, 'none', null)
}
