// The program: settings, database, web, bots, courier and clock, put together; and taken apart in the reverse order.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { onAct } from '#act/counted'
import { firstSetupLink } from '#actions/provinces/set-up-by-link'
import { leaveEmbedded } from '#db/embedded'
import { createApp } from '#http/app'
import type { Parts } from '#http/context'
import { healthApp } from '#http/health'
import { countAct, timeJob } from '#http/metrics'
import { smsReports } from '#http/reports'
import { loadWords } from '#locales/files'
import { ownLetter } from '#locales/letters'
import { onWordsFault, text } from '#locales/text'
import { checkFile } from '#outside/files'
import { refusedWritten } from '#state/refused'
import { settingWords } from './cli/setting.ts'
import { backupLock, type Config, doubtfulSettings, readConfig, smsAccount, WrongSetting } from './config.ts'
import { type Opened, openDatabase, readinessOf, refuseOtherSecret, refuseOtherSecretAt } from './database.ts'
import { channelsOf, startMessages, vapidFor } from './lanes.ts'
import { listen } from './listen.ts'
import { openLog } from './log.ts'
import { blaming, folderBlame, listenBlame } from './outer-faults.ts'
import { root, version } from './root.ts'
import { secretOf } from './secret.ts'

/**
 * `setUp`: the link on which the first administrator begins, at the very first start; `waiting`: there is no province yet.
 */
export type Running = {
  url: string
  setUp: string | null
  waiting: boolean
  db: Opened['db']
  sql: Opened['sql']
  secret: string
  /** Does at once what the clock does by and by: for whoever has just moved the time that `start` was given. */
  runJobs(): Promise<void>
  stop(): Promise<void>
}

type Stop = () => Promise<void>
type Checks = Awaited<ReturnType<typeof startMessages>>['channels']

/**
 * Starts the program by its settings. Resolves when it answers; `stop` lets what is in flight finish. `now`: the time it
 * goes by; the machine's, unless somebody tries the program out in days to come.
 */
export async function start(config: Config, log: Logger, now: () => Date = () => new Date()): Promise<Running> {
  loadWords(join(root, 'locales'))
  onAct(countAct)
  onWordsFault((fault) => log.error({ fault }, 'words are missing'))
  const secret = await blaming(folderBlame, () => secretOf(config.SECRET, config.DATA_DIR))
  const database = await openDatabase(config, async (url) => {
    await refuseOtherSecretAt(config, url, secret)
    const { copyBeforeMigrating } = await import('#db/backup/before')
    log.info('copying before migrating')
    log.info({ file: await copyBeforeMigrating(url, config.DATA_DIR, backupLock(config)) }, 'copied before migrating')
  })
  const stops: Stop[] = []
  const stop = async () => {
    // all at once: each waits a few seconds for what is under way, and whoever stops us waits ten
    await within(lastCall, Promise.allSettled(stops.splice(0).map((one) => one())))
    // whoever was refused by the last answers
    await within(lastWrite, refusedWritten(database.db))
    await database.close()
  }
  try {
    await refuseOtherSecret(config, database, secret)
    const { ahead } = database
    if (ahead > 0)
      log.warn({ version, ahead }, 'the database belongs to a newer version: start that, or restore a copy')
    const { parts, port, runJobs } = await startParts(config, log, { database, secret, now, stops })
    const began = new Date(Date.now() - process.uptime() * 1000)
    const starting = { db: parts.db, secret, now: parts.now(), publicUrl: parts.publicUrl }
    const { link, waiting } = await firstSetupLink(starting, began)
    const { RUN: run, BOT_UPDATES: updates } = config
    log.info({ version, node: process.version, port, run, channels: parts.channels, updates }, 'started')
    return { url: parts.publicUrl, setUp: link, waiting, db: database.db, sql: database.sql, secret, runJobs, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Begun = { database: Opened; secret: string; now: () => Date; stops: Stop[] }

/** Web, bots, courier and clock, as far as they are to run here; each leaves in `stops` how it is stopped. */
async function startParts(config: Config, log: Logger, { database, secret, now, stops }: Begun) {
  const parts = partsOf(config, { log, now, secret }, database)
  const reports = smsReports(parts)
  if (smsAccount(config)) parts.webhooks.push(reports)
  const { stop, port } = await openDoor(config, parts)
  stops.push(stop)
  parts.publicUrl ||= `http://localhost:${config.RUN.includes('http') ? port : config.PORT}`
  const messages = config.RUN.includes('bot') ? await startMessages(config, parts, database, reports.path) : null
  if (messages) stops.push(messages.stop)
  const clock =
    messages || config.RUN.includes('jobs')
      ? await startClock(config, parts, database, messages?.channels ?? null)
      : null
  if (clock) stops.push(clock.stop)
  return { parts, port, runJobs: async () => clock?.once() }
}

/** The web; or, where others serve it, how this process is and what is posted to its bots. */
async function openDoor(config: Config, parts: Parts) {
  const { HOST, PORT } = config
  if (config.RUN.includes('http')) {
    const { fetch } = createApp(parts)
    return blaming(listenBlame(config), () => listen(fetch, HOST, PORT))
  }
  const { fetch } = healthApp(parts)
  return blaming(listenBlame(config), () =>
    listen(fetch, HOST, PORT).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      // the same settings as the web's beside it: nobody must miss his messages for that
      parts.log.warn(`PORT: ${PORT} is taken; health and metrics of this process are on a free one`)
      return listen(fetch, HOST, 0)
    }),
  )
}

/** Milliseconds for which a stop waits for calls and answers under way. */
const lastCall = 6_500
/** And for what was gathered to be written. */
const lastWrite = 1_000

/** Waits for something, and not for ever. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())])
}

/** Loaded at the first sheet only: they are heavy, and a start is quick. */
const sheets: Parts['sheets'] = {
  read: async (bytes, name, wanted) => (await import('#outside/sheets')).readSheet(bytes, name, wanted),
  csv: async (table) => (await import('#outside/sheets')).writeCsv(table),
  xlsx: async (table) => (await import('#outside/sheets')).writeXlsx(table),
}

function partsOf(config: Config, of: Pick<Parts, 'log' | 'now' | 'secret'>, database: Opened): Parts {
  return {
    ...of,
    db: database.db,
    publicUrl: config.PUBLIC_URL?.replace(/\/$/, '') ?? '',
    trustedProxies: config.TRUSTED_PROXIES,
    metricsToken: config.METRICS_TOKEN,
    clean: checkFile,
    letter: ownLetter,
    channels: channelsOf(config),
    pushKey: vapidFor(config, of.secret, '').publicKey,
    sheets,
    bots: {},
    webhooks: [],
    appDir: join(root, 'dist/pwa'),
    ready: readinessOf(database, config.DATABASE_URL ? null : config.DATA_DIR),
  }
}

/** What the clock does; the channels are tested where they are. Loaded late: a start is quick. */
async function startClock(config: Config, parts: Parts, { direct }: Opened, checks: Checks | null) {
  const { db, now, log, secret, clean, letter, channels } = parts
  const { jobs, startJobs } = await import('#jobs/jobs')
  const { selfTest } = await import('#jobs/self-test')
  const list = [...(config.RUN.includes('jobs') ? jobs : []), ...(checks ? [selfTest] : [])]
  const base = { secret, clean, letter, channels }
  // with a database elsewhere nothing here fills up, and the folder may not even be there
  const disk = config.DATABASE_URL ? {} : { dataDir: config.DATA_DIR }
  return startJobs({ db, direct, now, log, base, checks: checks ?? [], ran: timeJob, ...disk }, list)
}

/** Runs the program from the command line until it is told to stop. */
async function run(): Promise<void> {
  const config = readConfig(process.env)
  const log = openLog(config.LOG_LEVEL)
  for (const line of doubtfulSettings(process.env, config)) log.warn(line)
  const starting = start(config, log)
  stopOnSignal(async () => (await starting).stop(), log)
  const running = await starting
  console.log(greeting(running))
}

/** What the terminal is told: the set-up link once, afterwards only how to come by another. */
function greeting({ url, setUp, waiting }: Running): string {
  if (setUp) return `${text('fa', 'provinces-first-link')}\n${setUp}`
  return waiting ? text('fa', 'provinces-first-command') : `${url}/app/`
}

/** npm hands a Ctrl-C on that the terminal has sent already: so soon after the first it is the same one. */
const sameSignalMs = 1000

/**
 * Ends the process once everything has stopped. Whoever asks a second time does not want to wait: then only the
 * database is brought down, which otherwise would go on without a program.
 */
export function stopOnSignal(stop: Stop, log: Logger): void {
  let first = 0
  const ended = (how: number) => (error?: unknown) => {
    if (error) log.error({ err: error }, 'stopping failed')
    process.exit(error ? 1 : how)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const now = performance.now()
      if (first === 0) {
        first = now
        stop().then(() => ended(0)(), ended(1))
      } else if (now - first > sameSignalMs) within(lastCall, leaveEmbedded()).then(() => ended(1)(), ended(1))
    })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run().catch((error: unknown) => {
    console.error(error instanceof WrongSetting ? settingWords(error) : error)
    process.exit(1)
  })
}
