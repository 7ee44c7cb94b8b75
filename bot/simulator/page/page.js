// The chat page: choose a person and a messenger, see the chat live, do what the person can do.
import { forgetAnswers, showAnswer, toast } from './answers.js'
import { ask } from './ask.js'
import { askForm, latin, numbers, pickFile } from './forms.js'
import { showKeys } from './keys.js'
import { dayOf, element, messageItem } from './message.js'
import { matches, personItem, roleOf } from './people.js'
import { roomAct, showRooms } from './rooms.js'

const $ = (id) => document.getElementById(id)
let people = []
let person = null
let messenger = 'telegram'
let source = null
let chat = null
let busy = ''
/** The group in sight; null in the private chat. */
let group = null
/** The message whose words are being changed. */
let editing = null
/** Whether the person brought up a keyboard that had been folded. */
let raised = false
let typingTimer = 0
/** What a deep link carried, for the first person chosen. */
let payload = new URLSearchParams(location.search).get('start')

/** Does something as the person; a failure is shown, in a sentence. */
async function act(name, body = {}) {
  if (!person) return
  try {
    return await ask(`/${messenger}/users/${person.userId}/${name}`, group === null ? body : { group, ...body })
  } catch {
    toast('انجام نشد. گفت‌وگو در این میان تغییر کرده است؛ دوباره بکوشید.')
  }
}

function showPeople() {
  const found = people.filter((one) => matches(one, $('search').value.trim()))
  const choose = (one) => open(one, one.messenger)
  $('people').replaceChildren(...found.map((one) => personItem(one, one.userId === person?.userId, choose)))
  $('nobody').hidden = found.length > 0
}

function open(one, inMessenger) {
  person = one
  messenger = inMessenger
  raised = false
  group = null
  chat = null
  busy = ''
  forgetAnswers()
  Object.assign(document.body.dataset, { view: 'chat', messenger })
  history.replaceState(null, '', `?person=${one.userId}&messenger=${messenger}`)
  for (const tab of document.querySelectorAll('[data-messenger-choice]')) {
    tab.setAttribute('aria-pressed', String(tab.dataset.messengerChoice === messenger))
  }
  $('as').textContent = `به‌جای ${one.name}، ${roleOf(one)}`
  $('messages').replaceChildren()
  $('attachments').hidden = true
  showPeople()
  listen()
  if (payload) void act('start', { payload })
  payload = null
}

/** Follows the chat in sight. */
function listen() {
  const which = group === null ? '' : `?group=${group}`
  source?.close()
  source = new EventSource(`/sim/${messenger}/users/${person.userId}/events${which}`)
  source.addEventListener('chat', (event) => show(JSON.parse(event.data)))
}

function enter(id) {
  group = id
  chat = null
  editing = null
  $('messages').replaceChildren()
  listen()
}

function show(next) {
  const first = chat === null
  const scroll = $('scroll')
  const atEnd = first || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80
  const grown = !first && next.messages.length > chat.messages.length
  chat = next
  if (!chat.answer?.waiting) busy = ''
  showRooms($('rooms'), chat.groups, group, enter)
  showMessages()
  showFoot()
  showAnswer(chat.answer, first)
  if (atEnd || grown) scroll.scrollTop = scroll.scrollHeight
}

function showMessages() {
  const byId = new Map(chat.messages.map((message) => [message.id, message]))
  const press = (message, button) => {
    busy = `${message.id} ${button.data}`
    void act('press', { message: message.id, data: button.data })
  }
  let day = ''
  const items = chat.messages.flatMap((message) => {
    const item = messageItem(message, { messenger, byId, press, busy, group })
    const heading = dayOf(message.at) === day ? [] : [element('li', { className: 'day', text: dayOf(message.at) })]
    day = dayOf(message.at)
    return [...heading, item]
  })
  const list = $('messages')
  for (const [index, item] of items.entries()) {
    const standing = list.children[index]
    if (!standing) list.append(item)
    else if (standing.outerHTML !== item.outerHTML) standing.replaceWith(item)
  }
  while (list.children.length > items.length) list.lastElementChild.remove()
}

function showFoot() {
  const open = chat.standing === 'open'
  const empty = chat.messages.length === 0
  $('empty').hidden = !empty
  $('empty').textContent =
    group !== null ? 'هنوز پیامی در این گروه نیست.' : 'هنوز پیامی نیست. با دکمهٔ «شروع» گفت‌وگو با ربات آغاز می‌شود.'
  $('scroll').hidden = empty
  $('foot').hidden = false
  $('start').hidden = group !== null || (open && !empty)
  $('start').textContent = chat.standing === 'blocked' ? 'رفع مسدودی و شروع دوباره' : 'شروع'
  $('composer').hidden = !open && group === null
  $('block').hidden = chat.standing === 'unstarted'
  $('block').textContent = roomAct(open, group !== null)[1]
  $('block').setAttribute('aria-pressed', String(!open))
  $('text').placeholder = chat.keyboard?.placeholder ?? 'پیام'
  showKeyboard()
  $('typing').hidden = !chat.typing
  clearTimeout(typingTimer)
  typingTimer = setTimeout(() => ($('typing').hidden = true), 5000)
}

/** The bot's keyboard, unless something else stands in its place; one that is folded is brought up by a button. */
function showKeyboard() {
  const room = chat?.standing === 'open' && $('attachments').hidden
  showKeys($('keyboard'), $('keys'), { keyboard: room ? chat.keyboard : null, raised }, tap)
}

async function tap(key) {
  raised = false
  const place = key.asks === 'location' ? await askForm('place-form') : {}
  if (place) await act('tap', { text: key.text, ...numbers(place) })
}

const attachments = {
  own: () => act('contact'),
  contact: async () => {
    const filled = await askForm('person-form')
    if (filled) await act('contact', { firstName: filled.name, phone: latin(filled.phone) })
  },
  location: async () => {
    const filled = await askForm('place-form')
    if (filled) await act('location', numbers(filled))
  },
  photo: async () => act('photo', await pickFile('image/png,image/jpeg,image/webp')),
  sticker: () => act('sticker'),
  voice: () => act('voice'),
  edit: () => {
    editing = chat.messages.findLast(({ mine, kind }) => mine && kind === 'text') ?? null
    if (!editing) return toast('هنوز نوشته‌ای از شما در این گفت‌وگو نیست.')
    $('text').value = editing.text
    $('text').focus()
  },
  group: async () => {
    const filled = await askForm('group-form')
    const made = filled && (await act('openGroup', { title: filled.title }))
    if (made) enter(made.result)
  },
  document: async () => act('document', await pickFile('')),
}

/** In the place of the bot's keyboard, while they are open. */
function showAttachments(open) {
  $('attachments').hidden = !open
  $('attach').setAttribute('aria-expanded', String(open))
  showKeyboard()
}

async function newPerson() {
  const filled = await askForm('person-form')
  if (!filled) return
  const mobile = latin(filled.phone)
  const { id } = await ask('/telegram/users', { firstName: filled.name, phone: mobile })
  const one = { name: filled.name, role: 'citizen', mobile, userId: id, messenger }
  people = await ask('/people', [...people, one], 'PUT')
  open(one, messenger)
}

function send(event) {
  event.preventDefault()
  const words = $('text').value.trim()
  if (!words) return
  $('text').value = ''
  const changes = editing
  editing = null
  void (changes ? act('edit', { message: changes.id, text: words }) : act('say', { text: words }))
}

$('search').addEventListener('input', showPeople)
$('new-person').addEventListener('click', newPerson)
$('back').addEventListener('click', () => (document.body.dataset.view = 'people'))
$('block').addEventListener('click', () => act(roomAct(chat.standing === 'open', group !== null)[0]))
$('start').addEventListener('click', () => act('start'))
$('composer').addEventListener('submit', send)
$('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event)
})
$('keys').addEventListener('click', () => {
  raised = !raised
  showKeyboard()
})
$('attach').addEventListener('click', () => showAttachments($('attachments').hidden))
for (const button of document.querySelectorAll('[data-attach]')) {
  button.addEventListener('click', () => {
    showAttachments(false)
    void attachments[button.dataset.attach]()
  })
}
// A deep link of the bot leads back to this chat instead of out to the real messenger.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]')
  const target = link && new URL(link.href)
  if (!target?.searchParams.has('start') || !['t.me', 'ble.ir'].includes(target.hostname)) return
  event.preventDefault()
  void act('start', { payload: target.searchParams.get('start') })
})
for (const tab of document.querySelectorAll('[data-messenger-choice]')) {
  tab.addEventListener('click', () => person && open(person, tab.dataset.messengerChoice))
}

// Without buttons in it, the chat must still be reachable for scrolling by keys.
$('scroll').tabIndex = 0
people = await ask('/people')
showPeople()
const wanted = new URLSearchParams(location.search)
const known = people.find(({ userId }) => String(userId) === wanted.get('person'))
if (known) open(known, wanted.get('messenger') ?? known.messenger)
