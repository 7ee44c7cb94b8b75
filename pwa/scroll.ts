// What scrolls is the page between the bars, so that no bar lies over it. "Back" comes to where one was: the browser knows
// nothing of such a place, and would look before the list has come back, so the app remembers by itself.

const storeKey = 'scrolled'
const patienceMs = 3000
const scrollKeys = [' ', 'PageDown', 'PageUp', 'Home', 'End', 'ArrowDown', 'ArrowUp']

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
/** The way that is being gone now is one of the browser's own, back or on. */
let going = false

const view = () => document.querySelector<HTMLElement>('.view')

/** What scrolls just now: on the lowest screens the bars stand in the page, and the window scrolls them too. */
function scroller(): Element {
  const inner = view()
  return inner && getComputedStyle(inner).overflowY === 'auto' ? inner : document.documentElement
}

/** To the top of the page. */
export function toTop(): void {
  scroller().scrollTo(0, 0)
}

function restore(): void {
  if (!wanted) return
  const { address, top, until } = wanted
  const { scrollHeight, clientHeight } = scroller()
  if (here() === address && scrollHeight - clientHeight >= top) scroller().scrollTo(0, top)
  else if (here() === address && Date.now() < until) return void requestAnimationFrame(restore)
  wanted = null
}

function comeBack(): void {
  const top = left[here()] ?? 0
  wanted = { address: here(), top, until: Date.now() + patienceMs }
  requestAnimationFrame(restore)
}

/** Another page has taken the place of the one before. */
export function turned(): void {
  if (going) comeBack()
  else toTop()
  going = false
}

/** Begins to remember. A touch or a key of the person ends the wait for what has not come back yet. */
export function watchScroll(): void {
  history.scrollRestoration = 'manual'
  const noted = (event: Event) => {
    const all = event.target === document
    if (!wanted && (all || event.target === view())) left[here()] = all ? scrollY : view()!.scrollTop
  }
  addEventListener('scroll', noted, true)
  const touched = () => {
    wanted = null
    going = false
  }
  for (const touch of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(touch, touched, { passive: true })
  addEventListener('keydown', scrollByKey)
  // told when all has its place: by then the frame has settled which of the two scrolls with the room that is left
  new ResizeObserver(showWritten).observe(document.body)
  addEventListener('popstate', () => {
    going = true
    comeBack()
  })
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(storeKey, JSON.stringify(left))
    } catch {
      // as above: nothing is kept, and nothing of the person's is lost
    }
  })
  comeBack()
}

/** The keyboard takes half of a phone's screen: what one writes in stays in sight, whichever then scrolls. */
function showWritten(): void {
  const at = document.activeElement
  if (at?.matches('input, textarea')) at.scrollIntoView({ block: 'nearest' })
}

/** A page that nothing in it was touched of is scrolled by the keys all the same, as a window is. */
function scrollByKey(event: KeyboardEvent): void {
  const at = document.activeElement
  if (scrollKeys.includes(event.key) && (at === document.body || at?.id === 'main'))
    view()?.focus({ preventScroll: true })
}
