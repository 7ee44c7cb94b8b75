// Asks axe what is wrong with a page as it stands, every rule and the size of targets besides (axe leaves that one off by
// itself), and whether it is wider than its place or lets the window scroll with
// it; says it in lines that fit into a failure.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Found = { id: string; help: string; nodes: { target: unknown[] }[] }

/** What axe finds on the page, one line per rule; [] is what every test wants. */
export async function faultsOf(page: Page): Promise<string[]> {
  // It stays in the page's window until another page is loaded. Not through a <script>: the pages' content security
  // policy would refuse it, rightly.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source)
  // What passed is not asked for; it is most of what there is to tell.
  const found = await page.evaluate(`(async () => {
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
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
