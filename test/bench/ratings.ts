// POST /api/ratings by 256 connections, through HTTP with limits and a trusted proxy, against pgbench doing the same
// insert and roll-up in single transactions with 16 clients on the same server; in turn, pair by pair.
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadWords } from '#locales/files'
import { root } from '#server/root'
import { manyOffices } from '../faults/letter.ts'
import { type BenchDatabase, benchDatabase } from './database.ts'
import { figure, quantile } from './figure.ts'

const run = promisify(execFile)
const offices = 13_000
const connections = 256
const pairs = Number(process.env.PAIRS ?? 5)
const seconds = Number(process.env.SECONDS ?? 8)
/** How much the process may grow while ratings come from a million addresses, in MB. */
const growthMost = 64
const addresses = Number(process.env.ADDRESSES ?? 1_000_000)

type Codes = readonly string[]
type Load = {
  url: string
  codes: Codes
  connections: number
  seconds?: number
  count?: number
  first: number
  pace?: number
}
type Loaded = { rate: number; refused: number; addresses: number; p99: number }

/** Where Debian and its kin put pgbench, and wherever PATH finds it. */
async function pgbenchPath(): Promise<string | null> {
  const versions = [18, 17, 16, 15].map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`)
  for (const path of versions)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  return run('pgbench', ['--version']).then(
    () => 'pgbench',
    () => null,
  )
}

/** What `npm start` tells Node and the C library of their memory. */
function asStarted(): { flags: string[]; env: Record<string, string> } {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const given = [...scripts.start.matchAll(/\b(MALLOC_\w+)=(\S+)/g)].map(([, name, value]) => [name!, value!])
  return { flags: scripts.start.match(/--max-\S+/g) ?? [], env: Object.fromEntries(given) }
}

/** A process of its own that talks to the bench by messages. */
export async function child<T>(
  file: string,
  first: unknown,
): Promise<{ ask(what: unknown): Promise<T>; stop(): void; started: unknown }> {
  const { flags, env } = asStarted()
  const execArgv = ['--import', 'tsx', '--expose-gc', ...flags]
  const forked = fork(join(import.meta.dirname, file), { execArgv, env: { ...process.env, ...env } })
  forked.send(first as object)
  const [started] = await once(forked, 'message')
  return {
    started,
    ask: async (what) => {
      forked.send(what as object)
      const [answer] = await once(forked, 'message')
      return answer as T
    },
    stop: () => forked.disconnect(),
  }
}

async function codesOf({ sql }: BenchDatabase): Promise<string[]> {
  await sql`create table pgbench_offices as select row_number() over () as nth, office_id, province_id from license_codes`
  await sql`alter table pgbench_offices add primary key (nth)`
  await sql`create table pgbench_ratings (like ratings including all)`
  await sql`create table pgbench_days (like rating_days including all)`
  await sql`analyze`
  const rows =
    await sql`select code from license_codes k join licenses l using (code) where l.state = 'active' and l.expires_on > current_date`
  return rows.map(({ code }) => code as string)
}

/** What a straightforward program would do for each rating: insert it, add it to its office's day, commit. */
const script = (most: number) => `\\set nth random(1, ${most})
\\set service random(1, 5)
begin;
insert into pgbench_ratings (id, province_id, office_id, key, service, conduct, via, day, at)
  select gen_random_uuid(), province_id, office_id, gen_random_uuid(), :service, :service, 'public', current_date, now()
  from pgbench_offices where nth = :nth;
insert into pgbench_days (province_id, office_id, day, count, service, conduct)
  select province_id, office_id, current_date, 1, :service, :service from pgbench_offices where nth = :nth
  on conflict (office_id, day) do update set count = pgbench_days.count + 1,
    service = pgbench_days.service + excluded.service, conduct = pgbench_days.conduct + excluded.conduct;
commit;
`

/** Transactions a second. */
async function pgbench(path: string, url: string, file: string): Promise<number> {
  const args = ['-n', '-M', 'prepared', '-c', '16', '-j', '2', '-T', String(seconds), '-f', file, url]
  const { stdout } = await run(path, args)
  return Number(/tps = ([\d.]+)/.exec(stdout)![1])
}

type Program = Awaited<ReturnType<typeof child<{ rss: number }>>>
type Crowd = Awaited<ReturnType<typeof child<Loaded>>>
type Bench = { database: BenchDatabase; path: string | null; crowd: Crowd; program: Program; url: string }

/** One figure: so many offices, pair by pair; gives how many a second it was. */
async function compared(bench: Bench, what: string, codes: Codes, target: number): Promise<number> {
  const { crowd, database, path, url } = bench
  const folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-pgbench-'))
  const file = join(folder, 'rate.sql')
  await writeFile(file, script(codes.length))
  const found: { ours: number; base: number }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const load: Load = { url, codes, connections, seconds, first: pair * 1_000_000 }
    const loaded = await crowd.ask(load)
    if (loaded.refused > 0) throw new Error(`${loaded.refused} ratings were not kept`)
    found.push({ ours: loaded.rate, base: path ? await pgbench(path, database.url, file) : Number.NaN })
  }
  await rm(folder, { recursive: true, force: true })
  const ratios = found.map(({ ours, base }) => ours / base)
  const [ours, base] = (['ours', 'base'] as const).map((of) =>
    quantile(
      found.map((one) => one[of]),
      0.5,
    ).toFixed(0),
  )
  if (!path) {
    const alone = `${ours} a second (no pgbench here to compare with)`
    figure(`POST /api/ratings, ${what}`, alone, `≥ ${target} × pgbench`, null)
    return Number(ours)
  }
  const [low, ratio, high] = [0.01, 0.5, 1].map((part) => quantile(ratios, part))
  figure(
    `POST /api/ratings, ${what}`,
    `${ours} a second, pgbench ${base}, ratio ${ratio!.toFixed(2)} (${low!.toFixed(2)}–${high!.toFixed(2)})`,
    `≥ ${target}`,
    ratio! >= target,
  )
  return Number(ours)
}

/** How long a customer waits at half of what the program can take. */
async function atHalf({ crowd, url }: Bench, codes: Codes, most: number): Promise<void> {
  const pace = Math.round(most / 2)
  const { p99, rate } = await crowd.ask({ url, codes, connections, seconds, pace, first: 80_000_000 } satisfies Load)
  const found = `99 % within ${p99.toFixed(0)} ms at ${rate.toFixed(0)} a second`
  figure('POST /api/ratings at half that rate', found, '< 50 ms', p99 < 50)
}

/** Prints the figures. Without pgbench, which comes with Debian's package `postgresql`, nothing is compared. */
export async function benchRatings(): Promise<void> {
  const path = await pgbenchPath()
  if (!path) console.log('pgbench is missing: apt-get install postgresql brings it; rates stand alone')
  loadWords()
  const database = await benchDatabase()
  const world = await manyOffices(database, offices)
  const codes = await codesOf(database)
  const program: Program = await child('program.ts', { url: database.url, secret: world.secret })
  const crowd: Crowd = await child('crowd.ts', null)
  const bench = { database, path, program, crowd, url: program.started as string }
  try {
    await crowd.ask({ url: bench.url, codes, connections, seconds: 3, first: 90_000_000 } satisfies Load)
    const most = await compared(bench, `${codes.length.toLocaleString('en')} offices`, codes, 1)
    await atHalf(bench, codes, most)
    await compared(bench, 'one office', codes.slice(0, 1), 4)
    await flat(bench, codes)
  } finally {
    crowd.stop()
    program.stop()
    await database.drop()
  }
}

/** Memory over a million addresses: after the first quarter, when all that is bounded is full, and at the end. */
async function flat({ crowd, program, url }: Bench, codes: Codes): Promise<void> {
  const give = (first: number, count: number) => crowd.ask({ url, codes, connections, count, first } satisfies Load)
  const base = 100_000_000
  await give(base, addresses / 4)
  const { rss: before } = await program.ask('memory')
  await give(base + addresses / 4, (addresses * 3) / 4)
  const { rss: after } = await program.ask('memory')
  const grown = (after - before) / 1024 / 1024
  figure(
    `memory over ${addresses.toLocaleString('en')} addresses`,
    `${(before / 1024 / 1024).toFixed(0)} MB after a quarter, ${(after / 1024 / 1024).toFixed(0)} MB at the end`,
    `no more than ${growthMost} MB apart`,
    grown <= growthMost,
  )
}
