// A member decides on ten requests with one thumb, in the bot and in the app: how soon the card comes, how many touches, how long.
import { join } from 'node:path'
import pino from 'pino'
import type { Page } from 'playwright-core'
import { type Bots, startBots } from '#bot/bot'
import { startSimulator } from '#bot/simulator/server'
import { openLocks } from '#db/locks'
import { loadWords } from '#locales/files'
import { startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import { listen } from '#server/listen'
import { root } from '#server/root'
import { buildWorld, type World } from '#test/world'
import { launch } from '../browser.ts'
import { webOf } from '../web.ts'
import { atVote } from '../world/requests.ts'
import { type BenchDatabase, benchDatabase } from './database.ts'
import { figure, timed } from './figure.ts'

const requests = 10
const log = pino({ level: 'silent' })

/** Prints the figures; the app is the one that `npm run build` made. */
export async function benchDeciding(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  try {
    const world = await buildWorld(database.db, { now: new Date() })
    await inBot(database, world)
    await inApp(world)
  } finally {
    await database.drop()
  }
}

/** Each of its own days and office, the next ones further on. */
let from = 10
function ballot(world: World): Promise<string> {
  from += 6
  return atVote(world, 'station', from, 3, world.offices[from % 4]!)
}

async function inBot(database: BenchDatabase, world: World): Promise<void> {
  const simulator = await startSimulator()
  const locks = openLocks(database.url)
  const bots = await startBots({
    base: { db: database.db, secret: world.secret, clean: world.clean, letter: world.letter },
    db: database.db,
    locks,
    now: () => new Date(),
    publicUrl: 'https://pishkhan.test',
    log,
    updates: 'polling',
    accounts: { telegram: { token: simulator.telegramToken, apiRoot: simulator.telegramRoot } },
  })
  const courier = carry(database, bots)
  try {
    const chat = await world.bind(world.people.member.id, 'telegram')
    const user = simulator.telegram.user({ id: Number(chat), firstName: world.people.member.name })
    user.settle()
    const card = () => user.next({ timeout: 30_000 })
    const [comes] = await timed(async () => {
      const [opened] = await Promise.all([timed(() => ballot(world)), card()])
      return opened
    })
    figure(
      'a vote’s card in the bot, from the answer that opens it',
      `${comes.toFixed(0)} ms`,
      '≤ 2000 ms',
      comes <= 2000,
    )
    for (let nth = 1; nth < requests; nth++) {
      await ballot(world)
      await card()
    }
    const cards = user.chat().messages.filter(({ buttons }) => buttons.flat().some(({ text }) => text === 'رأی موافق'))
    let taps = 0
    const [took] = await timed(async () => {
      for (const { id } of cards) {
        user.press('رأی موافق', { on: id })
        taps += 1
        await user.answered({ timeout: 30_000 })
      }
    })
    decided('the bot', cards.length, taps, took)
  } finally {
    await courier.stop()
    await bots.stop()
    await locks.close()
    await simulator.close()
  }
}

function carry({ sql, direct, db }: BenchDatabase, { channels }: Bots) {
  const report = (batch: Parameters<typeof settleUndelivered>[2]) => settleUndelivered(db, ['telegram'], batch)
  return startCourier({ sql, direct, channels, now: () => new Date(), log, report })
}

async function inApp(world: World): Promise<void> {
  const first = await ballot(world)
  for (let nth = 1; nth < requests; nth++) await ballot(world)
  const web = webOf(world, { appDir: join(root, 'dist/pwa'), now: () => new Date() })
  const listening = await listen(web.app.fetch, 'localhost', 0)
  const url = `http://localhost:${listening.port}`
  web.parts.publicUrl = url
  const browser = await launch()
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const [name, value] = (await web.cookieOf(world.people.memberKanoon.id)).split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(`${url}/app/votes/${first}`)
    let taps = 0
    const [took] = await timed(async () => {
      for (let nth = 0; nth < requests; nth++) taps += await vote(page)
    })
    decided('the app', requests, taps, took)
  } finally {
    await browser.close()
    await listening.stop()
  }
}

/** One request is voted on, and the next one has come by itself. Gives the touches. */
async function vote(page: Page): Promise<number> {
  const here = page.url()
  await page.getByRole('button', { name: 'رأی موافق', exact: true }).click()
  const sure = page.getByRole('button', { name: 'تأیید رأی موافق', exact: true })
  const next = page.waitForURL((url) => url.href !== here)
  const asked = await Promise.race([sure.waitFor().then(() => true), next.then(() => false)])
  if (asked) await sure.click()
  await Promise.race([next, page.getByText('به همه درخواست‌ها رأی داده‌اید').waitFor()])
  return asked ? 2 : 1
}

function decided(where: string, count: number, taps: number, took: number): void {
  const said = `${taps} touches, ${(took / 1000).toFixed(1)} s`
  figure(`${count} requests decided with one thumb in ${where}`, said, '120 s', took <= 120_000)
}
