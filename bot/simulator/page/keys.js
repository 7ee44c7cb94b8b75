// The bot's keyboard under the field; one for one time folds after its use, and a button brings it up again.
import { element } from './message.js'

/** Shows the keys in `box`; `button` stands in the field while they are folded, and `raised` is whether it was pressed. */
export function showKeys(box, button, { keyboard, raised }, tap) {
  const folded = keyboard?.folded ?? false
  box.hidden = !keyboard || (folded && !raised)
  box.replaceChildren(...(keyboard?.rows ?? []).map((row) => keyRow(row, tap)))
  button.hidden = !folded
  button.setAttribute('aria-expanded', String(!box.hidden))
}

function keyRow(row, tap) {
  const keys = row.map((key) =>
    element('button', { type: 'button', text: key.text, dir: 'auto', onclick: () => tap(key) }),
  )
  return element('div', { className: 'row', children: keys })
}
