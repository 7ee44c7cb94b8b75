// The private chat and the groups of a person, as tabs.
import { element } from './message.js'

/** Shows them once there is a group; `current` is the group in sight, null for the private chat. */
export function showRooms(box, groups, current, enter) {
  const rooms = [{ id: null, title: 'گفت‌وگوی خصوصی' }, ...groups]
  const tab = ({ id, title }) => {
    const made = element('button', { type: 'button', text: title, onclick: () => enter(id) })
    made.setAttribute('aria-pressed', String(id === current))
    return made
  }
  box.hidden = groups.length === 0
  box.replaceChildren(...rooms.map(tab))
}

/** What the button beside the chat's name does, as the name of an act and its words. */
export function roomAct(open, inGroup) {
  if (inGroup) return open ? ['removeBot', 'بیرون کردن ربات'] : ['addBot', 'افزودن ربات']
  return open ? ['block', 'مسدود کردن'] : ['unblock', 'رفع مسدودی']
}
