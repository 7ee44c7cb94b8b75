// The public pages on a real server with a small province, in a browser; lighter than the whole app.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Parts } from '#http/context'
import { writePageScripts } from '../../pwa/build/pages.ts'
import { type Listening, listen } from '../../server/listen.ts'
import { borrow, giveBack } from '../browser.ts'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { type Web, webOf } from '../web.ts'
import { buildWorld, type World } from '../world.ts'

export type CitizenSite = {
  url: string
  world: World
  web: Web
  database: TestDatabase
  browser: Browser
  /** A browser context of somebody on a small phone, unless `options` say otherwise. */
  visitor(person: null | string, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Takes the server off the network and brings it back at the same address. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

/** Opens the pages with their scripts built; the clock stands at the world's noon. */
export async function openCitizenSite(over: Partial<Parts> = {}): Promise<CitizenSite> {
  const appDir = await mkdtemp(join(tmpdir(), 'pages-'))
  await writePageScripts(appDir)
  const database = await freshDatabase()
  const world = await buildWorld(database.db)
  const web = webOf(world, { appDir, bots: { telegram: 'the_bot' }, ...over })
  const browser = await borrow()
  let listening: Listening | null = await listen(web.app.fetch, 'localhost', 0)
  const { port } = listening
  web.parts.publicUrl = `http://localhost:${port}`
  const down = async () => {
    await listening?.stop()
    listening = null
  }
  return {
    url: web.parts.publicUrl,
    world,
    web,
    database,
    browser,
    visitor: (_, options = {}) => browser.newContext({ viewport: { width: 360, height: 640 }, ...options }),
    down,
    up: async () => {
      listening ??= await listen(web.app.fetch, 'localhost', port)
    },
    close: async () => {
      await giveBack(browser)
      await down()
      await database.drop()
      await rm(appDir, { recursive: true })
    },
  }
}
