// The program: settings, database, web, bots, courier and clock, put together; and taken apart in the reverse order.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import { createApp } from '#http/app'
import type { Parts } from '#http/context'
import { loadWords } from '#locales/files'
import { resultLetter } from '#locales/letters'
import { onWordsFault } from '#locales/text'
import { checkFile } from '#outside/files'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { openDatabase } from './database.ts'
import { listen } from './listen.ts'
import { root } from './root.ts'
import { secretOf } from './secret.ts'

export type Running = { url: string; stop(): Promise<void> }

/** Starts the program by its settings. Resolves when it answers; `stop` lets what is in flight finish. */
export async function start(config: Config, log: Logger): Promise<Running> {
  loadWords(join(root, 'locales'))
  onWordsFault((fault) => log.error({ fault }, 'words are missing'))
  const secret = await secretOf(config.SECRET, config.DATA_DIR)
  const database = await openDatabase(config, async () => undefined)
  const now = () => new Date()
  const parts: Parts = {
    db: database.db,
    secret,
    now,
    publicUrl: config.PUBLIC_URL?.replace(/\/$/, '') ?? '',
    trustedProxies: config.TRUSTED_PROXIES,
    metricsToken: config.METRICS_TOKEN,
    log,
    clean: checkFile,
    letter: resultLetter,
    bots: {},
    appDir: join(root, 'dist/pwa'),
    ready: () =>
      database.sql`select 1`.then(
        () => true,
        () => false,
      ),
  }
  const stops: (() => Promise<void>)[] = [database.close]
  let port = config.PORT
  if (config.RUN.includes('http')) {
    const app = createApp(parts)
    const listening = await listen(app.fetch, config.HOST, config.PORT)
    port = listening.port
    stops.push(listening.stop)
  }
  const url = parts.publicUrl || `http://localhost:${port}`
  parts.publicUrl = url
  return {
    url,
    stop: async () => {
      for (const stop of stops.reverse()) await stop()
    },
  }
}

/** Runs the program from the command line until it is told to stop. */
async function run(): Promise<void> {
  const log = pino({ level: process.env.LOG_LEVEL ?? 'info' })
  const running = await start(readConfig(process.env), log)
  console.log(`${running.url}/app/`)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      running.stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'stopping failed')
          process.exit(1)
        },
      )
    })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run().catch((error: unknown) => {
    console.error(error instanceof WrongSetting ? error.message : error)
    process.exit(1)
  })
}
