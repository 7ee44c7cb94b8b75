// Tabs that the cases of a file take in turn. A new browser context begins a process and reads the app from nothing, which
// costs four times a page; a tab that was used comes instead, signed in anew, with nothing of the case before on the device.
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Site } from './site.ts'

type Tab = { page: Page; key: string }
/** Where tabs are opened; signing in only where anybody can. */
type Grounds = Pick<Site, 'url' | 'visitor'> & Partial<Pick<Site, 'signIn'>>

export type Tabs = {
  /**
   * A page of a person (an id), or of nobody, at a path: its heading has come. It has the app's service worker, which
   * fetches the whole app, only where `options` say so, and is not used again then.
   */
  open(person: string | null, path: string, options?: BrowserContextOptions): Promise<Page>
  /** The same before anything is opened in it. */
  blank(person: string | null, options?: BrowserContextOptions): Promise<Page>
  /** For after each case: what it opened is left, and nothing of it stays. */
  leave(): Promise<void>
}

const phone = { width: 360, height: 740 }

/** Begins without any tab; all end with the site's browser. */
export function tabsOf(site: Grounds): Tabs {
  const idle: Tab[] = []
  let used: Tab[] = []

  const blank: Tabs['blank'] = async (person, { viewport, ...options } = {}) => {
    const { serviceWorkers = 'block', ...rest } = options
    const key = serviceWorkers === 'block' ? JSON.stringify(rest) : ''
    const nth = key ? idle.findIndex((tab) => tab.key === key) : -1
    if (nth < 0) {
      const context = await site.visitor(person, { reducedMotion: 'reduce', ...rest, serviceWorkers })
      used.push({ page: await context.newPage(), key })
    } else {
      used.push(...idle.splice(nth, 1))
      if (person) await site.signIn!(used.at(-1)!.page.context(), person)
    }
    const { page } = used.at(-1)!
    await page.setViewportSize(viewport ?? phone)
    return page
  }
  const open: Tabs['open'] = async (person, path, options = {}) => {
    const page = await blank(person, options)
    await page.goto(site.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const leave: Tabs['leave'] = async () => {
    const all = used
    used = []
    await Promise.all(
      all.map(async (tab) => {
        const context = tab.page.context()
        const again = tab.key && !tab.page.isClosed() && context.pages().length === 1
        if (!again) return context.close()
        await emptied(tab.page, site.url)
        idle.push(tab)
      }),
    )
  }
  return { open, blank, leave }
}

/** Nobody is signed in, and the page is one without script at the same address, so that its process stays. */
export async function emptied(page: Page, url: string): Promise<void> {
  const context = page.context()
  for (const event of ['request', 'response', 'console', 'pageerror', 'dialog'] as const) page.removeAllListeners(event)
  await Promise.all([page.unrouteAll({ behavior: 'ignoreErrors' }), context.unrouteAll({ behavior: 'ignoreErrors' })])
  await page.emulateMedia({ media: null, colorScheme: null })
  await context.clearCookies()
  await page.goto(`${url}/healthz`)
  await page.evaluate('sessionStorage.clear()')
  const client = await context.newCDPSession(page)
  await client.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' })
  await client.detach()
}
