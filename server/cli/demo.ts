// `npm run demo [-- --json]`: a throw-away database with the sample provinces, the simulator of both messengers, the
// program itself, and a login link for every role.
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { issueLink } from '#actions/sessions/links'
import { linkUrl } from '#actions/sessions/tokens'
import { startSimulator } from '#bot/simulator/server'
import { connect } from '#db/client'
import { startThrowAway } from '#db/embedded/throwaway'
import { migrate } from '#db/migrate'
import { loadWords } from '#locales/files'
import { code, mobile } from '#locales/format'
import { ownLetter } from '#locales/letters'
import { text, words } from '#locales/text'
import { checkFile } from '#outside/files'
import { readConfig, WrongSetting } from '../config.ts'
import { openLog } from '../log.ts'
import { start, stopOnSignal } from '../main.ts'
import { blaming, folderBlame } from '../outer-faults.ts'
import { root } from '../root.ts'
import { makeFolder } from '../secret.ts'
import { freshen } from './fresh.mjs'
import { must } from './sample/cast.ts'
import { gilanDescribed } from './sample/described.ts'
import { samplePin } from './sample/people.ts'
import { buildProvince, type SamplePerson } from './sample/province.ts'
import { tellStory } from './sample/story.ts'
import { giveSampleKey } from './sample/systems.ts'
import { settingWords } from './setting.ts'

const tokens = { TELEGRAM_BOT_TOKEN: '110001:demo-telegram', BALE_BOT_TOKEN: '220002:demo-bale' }

type Listed = {
  role: string
  name: string
  mobile: string
  login: string
  office?: string
  body?: string
  province?: string
}

const dayMs = 86_400_000
/** Days for which the demo's login links are good: its time may be moved by years. */
const linkDays = 3650

/**
 * How each part is taken away again, the first part first; `cut` ends what is written into the sample at once; `wanted`: whoever
 * started the demo has asked it to end.
 */
type Ending = { stops: (() => Promise<void>)[]; cut: (() => Promise<void>) | null; wanted: boolean }

/** Builds the demo, and leaves in `ending` how it is taken away. Begins nothing further once its end is wanted. */
async function demo(log: Logger, ending: Ending): Promise<void> {
  const { stops } = ending
  const goOn = () => {
    if (ending.wanted) throw new Error('the demo was stopped while it was being built')
  }
  const json = process.argv.includes('--json')
  await freshen()
  loadWords(join(root, 'locales'))
  const { DATA_DIR: folder } = process.env
  if (folder) await blaming(folderBlame, () => makeFolder(folder))
  const database = await blaming(folderBlame, () =>
    startThrowAway('pishkhanyar-demo-', folder ? { within: folder } : {}),
  )
  stops.push(database.stop)
  goOn()
  const secret = randomBytes(32).toString('hex')
  let movedBy = 0
  const clock = () => new Date(Date.now() + movedBy)
  const now = clock()
  await migrate(database.url, join(root, 'db/migrations'))
  const connection = connect(database.url)
  ending.cut = connection.close
  goOn()
  const base = { db: connection.db, secret, clean: checkFile, letter: ownLetter }
  const built = new Date(now.getTime() - 5 * dayMs)
  const { cast, people } = await buildProvince(base, built)
  await tellStory({ cast, people, now })
  const systemKey = await giveSampleKey({ cast, people, now })
  const beside = await buildProvince(base, built, gilanDescribed)
  people.push(...beside.people.map((person) => ({ ...person, province: gilanDescribed.name })))
  ending.cut = null
  stops.push(connection.close)
  goOn()

  const { SIMULATOR_PORT: port } = process.env
  const simulator = await blaming(simulatorBlame, () =>
    startSimulator({
      ...(port ? { port: Number(port) } : { preferredPort: 3001 }),
      telegramTokens: [tokens.TELEGRAM_BOT_TOKEN],
      baleTokens: [tokens.BALE_BOT_TOKEN],
      now: clock,
      clock: { now: clock, ahead: (days) => goAhead(days) },
      limits: { rate: 30, perChat: 1, perGroupMinute: 20, burst: 3 },
      people: people.map(({ name, role, mobile: number, userId, messenger }) => ({
        name,
        role,
        mobile: number,
        userId,
        messenger,
      })),
    }),
  )
  stops.push(simulator.close)
  goOn()
  for (const person of people) simulator[person.messenger].user({ id: person.userId }).settle()

  const running = await start(
    readConfig({
      ...process.env,
      ...tokens,
      DATABASE_URL: database.url,
      DATA_DIR: folder ?? join(tmpdir(), 'pishkhanyar-demo'),
      SECRET: secret,
      TELEGRAM_API_ROOT: simulator.telegramRoot,
      BALE_API_ROOT: simulator.baleRoot,
    }),
    log,
    clock,
  )
  stops.push(running.stop)
  const listed = await Promise.all(people.map((person) => listing(person)))
  goOn()
  const shown = { url: running.url, simulator: simulator.url, pin: samplePin, systemKey, people: listed }
  if (json) console.log(JSON.stringify(shown))
  else print(shown)

  /** Day by day, so that each day's reminders, silences and effects come on their day. */
  async function goAhead(days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      movedBy += dayMs
      await running.runJobs()
    }
  }

  async function listing(person: SamplePerson): Promise<Listed> {
    const { link } = await must(
      issueLink(cast.command(now), null, { person: person.id, reusable: true, days: linkDays }),
    )
    const { role, name, mobile: number, office, body, province } = person
    const of = { ...(office ? { office } : {}), ...(body ? { body } : {}), ...(province ? { province } : {}) }
    return { role, name, mobile: number, login: linkUrl(running.url, secret, link), ...of }
  }
}

/** Of the simulator's port; without the setting any free one does. */
function simulatorBlame({ code }: { code: string }): string | null {
  const faults: Record<string, string> = {
    EADDRINUSE: 'is taken by another program',
    ERR_SOCKET_BAD_PORT: 'must be a whole number from 0 to 65535',
  }
  return faults[code] ? `SIMULATOR_PORT: ${faults[code]}` : null
}

type Shown = { url: string; simulator: string; systemKey: string; people: Listed[] }

function print({ url, simulator, systemKey, people: listed }: Shown): void {
  const line = (one: Listed) =>
    `${[words('fa', `nav-role-${one.role}`), one.body, one.name, mobile('fa', one.mobile), one.office && code('fa', one.office), one.province].filter(Boolean).join(' · ')}\n   ${one.login}`
  const office = listed.find((one) => one.office)?.office
  console.log(
    [
      '',
      text('fa', 'demo-ready'),
      `${text('fa', 'demo-app')}: ${url}/app/`,
      `${text('fa', 'demo-simulator')}: ${simulator}/`,
      `${text('fa', 'demo-public')}: ${url}/r/${office}   ${url}/o/${office}   ${url}/c/new`,
      `${text('fa', 'demo-pin')}: ${samplePin}`,
      `${text('fa', 'demo-key')}: ${systemKey}   ${url}/api/v1/openapi.json`,
      '',
      ...listed.map(line),
      '',
      text('fa', 'demo-stop'),
    ].join('\n'),
  )
}

const log = openLog(process.env.LOG_LEVEL ?? 'warn', pino.destination(2))
const ending: Ending = { stops: [], cut: null, wanted: false }
const takeAway = async () => {
  await ending.cut?.()
  for (const stop of ending.stops.splice(0).reverse()) await stop()
}
// before it begins: a signal may come while it is being built
stopOnSignal(async () => {
  ending.wanted = true
  await ending.cut?.()
  // what fails from now on fails because of that
  await building.catch(() => undefined)
  await takeAway()
}, log)
const building = demo(log, ending)
building.catch(async (error: unknown) => {
  if (ending.wanted) return
  console.error(error instanceof WrongSetting ? settingWords(error) : error)
  await takeAway()
  process.exit(1)
})
