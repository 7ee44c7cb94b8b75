// Going about in the app as people do, by links, and waiting until a page stands.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The same for every subject of a kind: ids, codes and queries do not make another page. */
export const patternOf = (path: string) =>
  path
    .replace(/[?#].*$/, '')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/\d\d-\d\d-\d{4}/g, ':license')

/** Goes to another page of the app as a link in it does, without loading the app anew; the page stands then. */
export async function followed(page: Page, path: string): Promise<void> {
  const arrived = await page.evaluate(async (href) => {
    const link = Object.assign(document.createElement('a'), { href })
    document.body.append(link)
    link.click()
    link.remove()
    const { pathname } = location
    // the page before is gone by the time the next picture is drawn
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    return pathname
  }, path)
  expect(arrived).toBe(path.replace(/[?#].*$/, ''))
  await standsStill(page)
}

/** Waits until nothing is being loaded, and for a moment nothing has changed. */
export async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const still = () => document.querySelector('h1') && !document.querySelector('[aria-busy="true"], .bones')
    if (!still()) return false
    return new Promise<boolean>((resolve) => {
      const watch = new MutationObserver(() => settle(false))
      const timer = setTimeout(() => settle(Boolean(still())), 120)
      const settle = (stands: boolean) => {
        watch.disconnect()
        clearTimeout(timer)
        resolve(stands)
      }
      watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true })
    })
  })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
