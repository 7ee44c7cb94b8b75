// Asks axe what is wrong with a page as it stands, every rule and the size of targets besides (axe leaves that one off by
// itself), and whether it is wider than its place or lets the window scroll with
// it; says it in lines that fit into a failure.
import { copyFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const source = readFileSync(file, 'utf8')
const served = 'assets/axe.js'

/** Puts axe beside the files of a built app. */
export const putAxe = (appDir: string): void => copyFileSync(file, join(appDir, served))

type Found = { id: string; help: string; nodes: { target: unknown[] }[] }

/** What axe finds on the page, one line per rule; [] is what every test wants. */
export const faultsOf = (page: Page): Promise<string[]> =>
  asked(page, "{ rules: { 'target-size': { enabled: true } } }")

/**
 * What axe finds in the page's colours: for a page that was asked everything in one scheme and stands now in the other,
 * where nothing else is different.
 */
export const faultsOfColours = (page: Page): Promise<string[]> =>
  asked(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }")

async function asked(page: Page, what: string): Promise<string[]> {
  // It stays in the page's window until another page is loaded.
  if (!(await page.evaluate('"axe" in window'))) await bring(page)
  // What passed is not asked for; it is most of what there is to tell.
  const found = await page.evaluate(`(async () => {
    const { violations } = await axe.run({ ...${what}, resultTypes: ['violations'] });
    // what scrolls is no window, so the window's own width says nothing of it
    const wide = [...document.querySelectorAll('.view')].filter((view) => view.scrollWidth > view.clientWidth);
    const own = (id, help) => ({ id, help, nodes: [{ target: ['.view'] }] });
    // where the page scrolls between the bars, the window must not scroll as well and take the bars away
    const inner = [...document.querySelectorAll('.view')].filter((view) => getComputedStyle(view).overflowY === 'auto');
    const twice = inner.filter(() => document.documentElement.scrollHeight > innerHeight);
    return [...violations, ...wide.map(() => own('too-wide', 'the page is wider than its place')),
      ...twice.map(() => own('scrolls-twice', 'the window scrolls too, and its bars with it'))]
      .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) }));
  })()`)
  return (found as Found[]).map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

/**
 * A page of the app takes it as a file of the app, which the browser keeps compiled; the policy of the public pages would
 * refuse that, rightly, as would a page without its server.
 */
async function bring(page: Page): Promise<void> {
  const asText = () => page.evaluate(source)
  if (!new URL(page.url()).pathname.startsWith('/app/')) await asText()
  else await page.addScriptTag({ url: `/app/${served}` }).catch(asText)
}
