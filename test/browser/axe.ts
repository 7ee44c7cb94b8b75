// Asks axe what is wrong with a page as it stands, every rule and the size of targets besides (axe leaves that one off by
// itself), and whether it is wider than its place; says it in lines that fit into a failure.
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
    return [...violations, ...wide.map(() => ({ id: 'too-wide', help: 'the page is wider than its place', nodes: [{ target: ['.view'] }] }))]
      .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) }));
  })()`)
  return (found as Found[]).map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
