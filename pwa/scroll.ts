// "Back" comes to where one was: the browser would look before the list has come back, so the app remembers by itself.

const storeKey = 'scrolled'
const patienceMs = 3000

/** How far down each address of this tab was left. */
const left: Record<string, number> = (() => {
  try {
    return JSON.parse(sessionStorage.getItem(storeKey) ?? '{}')
  } catch {
    // a tab that keeps nothing begins each page at its top
    return {}
  }
})()

const here = () => location.pathname + location.search
let wanted: { address: string; top: number; until: number } | null = null

function restore(): void {
  if (!wanted) return
  const { address, top, until } = wanted
  const room = document.documentElement.scrollHeight - innerHeight
  if (here() === address && room >= top) scrollTo(0, top)
  else if (here() === address && Date.now() < until) return void requestAnimationFrame(restore)
  wanted = null
}

function comeBack(): void {
  const top = left[here()] ?? 0
  wanted = { address: here(), top, until: Date.now() + patienceMs }
  requestAnimationFrame(restore)
}

/** Begins to remember. A touch or a key of the person ends the wait for what has not come back yet. */
export function watchScroll(): void {
  history.scrollRestoration = 'manual'
  addEventListener('scroll', () => {
    if (!wanted) left[here()] = scrollY
  })
  for (const touch of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(touch, () => (wanted = null), { passive: true })
  addEventListener('popstate', comeBack)
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(storeKey, JSON.stringify(left))
    } catch {
      // as above: nothing is kept, and nothing of the person's is lost
    }
  })
  comeBack()
}
