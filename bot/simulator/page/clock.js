// The time of the program that is tried out, where it can be moved: what happens by itself on each day then happens at once.
import { ask } from './ask.js'

const zone = { timeZone: 'Asia/Tehran' }
const asDay = new Intl.DateTimeFormat('fa-IR', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const asHour = new Intl.DateTimeFormat('fa-IR', { ...zone, timeStyle: 'short' })
const clock = document.getElementById('clock')
const buttons = clock.querySelectorAll('button')

/** «دوشنبه ۹ آذر ۱۴۰۵، ساعت ۱۲:۴۱» */
function worded(at) {
  const { weekday, day, month, year } = Object.fromEntries(
    asDay.formatToParts(at).map(({ type, value }) => [type, value]),
  )
  return `${weekday} ${day} ${month} ${year}، ساعت ${asHour.format(at)}`
}

function show({ now }) {
  clock.hidden = now === null
  if (now !== null) document.getElementById('clock-now').textContent = worded(new Date(now))
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
