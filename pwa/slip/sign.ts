// The glass of a delivery: what is drawn on it goes with the form as a picture.
import { openPad } from './pad.ts'

const find = <T extends Element>(selector: string) => document.querySelector<T>(selector)!

const form = find<HTMLFormElement>('form')
const field = find<HTMLInputElement>('input[name=signature]')

find<HTMLElement>('[data-pad]').hidden = false
const pad = openPad(find('canvas'))
find('[data-clear]').addEventListener('click', () => pad.clear())
form.addEventListener('submit', () => {
  field.value = pad.picture() ?? ''
})
