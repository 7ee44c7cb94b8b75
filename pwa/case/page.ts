// Small conveniences of the public pages: buttons that copy, share, print or put the door on the phone's screen, what needs the network while there is none, and a list that narrows as one types.
import { searchKey } from '#rules/texts'
import { readyCopies } from './copies.ts'

readyCopies()

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

const offline = document.querySelector<HTMLElement>('[data-offline]')
if (offline) {
  const tell = () => {
    offline.hidden = navigator.onLine
  }
  for (const change of ['online', 'offline']) addEventListener(change, tell)
  tell()
}

type Offer = Event & { prompt(): Promise<unknown> }
const install = document.querySelector<HTMLButtonElement>('[data-install]')
addEventListener('beforeinstallprompt', (offer) => {
  if (!install) return
  offer.preventDefault()
  install.hidden = false
  install.onclick = () => {
    install.hidden = true
    ;(offer as Offer).prompt()
  }
})

const search = document.querySelector<HTMLInputElement>('input[type=search][name=q]')
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')]
const none = document.querySelector<HTMLElement>('[data-none]')

/** Shows the lines in which every word is found, and the groups that have any. */
function narrow(typed: string): void {
  const words = typed.split(/\s+/).map(searchKey).filter(Boolean)
  for (const group of groups) {
    const lines = [...group.querySelectorAll<HTMLElement>('[data-line]')]
    for (const line of lines) line.hidden = !words.every((word) => line.dataset.line!.includes(word))
    group.hidden = lines.every((line) => line.hidden)
  }
  if (none) none.hidden = groups.some((group) => !group.hidden)
}

// A page that was searched by its address has only the lines that were found.
if (search && !search.value && groups.length) search.addEventListener('input', () => narrow(search.value))
