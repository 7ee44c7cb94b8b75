// The finder's script: offices come while one types, and the nearest ones once somebody asks for them by a tap. The form
// does the same without it.

const form = document.querySelector<HTMLFormElement>('[data-find]')!
const place = document.querySelector<HTMLElement>('[data-found]')!
/** Whoever types on is not asked for in between. */
const pause = 150

let latest = new AbortController()
let timer: ReturnType<typeof setTimeout> | undefined

const asked = () => {
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as [string, string])
  return new URLSearchParams(given.filter(([, value]) => value))
}

async function look(): Promise<void> {
  latest.abort()
  latest = new AbortController()
  const { signal } = latest
  const what = asked()
  // a finder that is left and come back to shows what it showed
  if (location.pathname === '/o') history.replaceState(null, '', `/o?${what}`)
  what.set('part', 'found')
  const words = await fetch(`/o?${what}`, { signal }).then(
    (answer) => (answer.ok ? answer.text() : null),
    () => null,
  )
  if (signal.aborted) return
  if (words !== null) place.innerHTML = words
  else place.textContent = form.dataset.failed!
}

form.addEventListener('input', ({ target }) => {
  if ((target as HTMLElement).closest('[data-near]')) return
  clearTimeout(timer)
  timer = setTimeout(look, pause)
})

const choice = form.querySelector<HTMLElement>('[data-near]')
if (choice && navigator.geolocation) nearest(choice)

/** To a hundred metres: nearer than that is nobody's business, and an address may be sent on. */
const about = (degrees: number) => degrees.toFixed(3)

function nearest(choice: HTMLElement): void {
  const tick = choice.querySelector('input')!
  const near = form.elements.namedItem('near') as HTMLInputElement
  const said = form.querySelector<HTMLElement>('[data-asking]')!
  const say = (words = '') => {
    said.textContent = words
    said.hidden = !words
  }
  const found = ({ coords }: GeolocationPosition) => {
    say()
    if (!tick.checked) return
    near.value = `${about(coords.latitude)},${about(coords.longitude)}`
    look()
  }
  const lost = () => {
    say(said.dataset.lost)
    tick.checked = false
  }
  choice.hidden = false
  tick.addEventListener('change', () => {
    near.value = ''
    say(tick.checked ? said.dataset.asking : '')
    if (tick.checked) navigator.geolocation.getCurrentPosition(found, lost, { timeout: 15_000, maximumAge: 300_000 })
    else look()
  })
}
