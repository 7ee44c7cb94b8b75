// The time of the program that is tried out, where it can be moved: what happens by itself on each day then happens at once.
import { ask } from './ask.js'

const shown = new Intl.DateTimeFormat('fa-IR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Tehran' })
const clock = document.getElementById('clock')
const buttons = clock.querySelectorAll('button')

function show({ now }) {
  clock.hidden = now === null
  if (now !== null) document.getElementById('clock-now').textContent = shown.format(new Date(now))
}

for (const button of buttons) {
  button.onclick = async () => {
    for (const one of buttons) one.disabled = true
    try {
      show(await ask('/clock', { days: Number(button.dataset.days) }))
    } catch {
      document.getElementById('clock-now').textContent = 'جلو نرفت؛ دوباره بکوشید.'
    }
    for (const one of buttons) one.disabled = false
  }
}

show(await ask('/clock'))
