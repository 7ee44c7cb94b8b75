// One message as a list item: words with their entities, what is attached, inline buttons.

const digits = new Intl.NumberFormat('fa-IR', { useGrouping: false, maximumFractionDigits: 5 })
const clock = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit' })
const date = new Intl.DateTimeFormat('fa-IR', {
  timeZone: 'Asia/Tehran',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
}

/** An element with a class, words and children. */
export function element(tag, { className = '', text, children = [], ...properties } = {}) {
  const made = Object.assign(document.createElement(tag), properties)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  made.append(...children)
  return made
}

/** The Jalali day of an ISO instant, in words. */
export function dayOf(at) {
  return date.format(new Date(at))
}

/** A message as a list item. `context`: messenger, the messages by id, `press(message, button)`, and the busy message. */
export function messageItem(message, context) {
  const bubble = element('div', { className: 'bubble', children: bubbleParts(message, context) })
  const rows = message.buttons.length > 0 ? [buttonRows(message, context)] : []
  return element('li', { className: message.mine ? 'mine' : 'theirs', children: [bubble, ...rows] })
}

function bubbleParts(message, { messenger, byId, group }) {
  const replied = byId.get(message.replyTo)
  const time = `${message.edited ? 'ویرایش‌شده، ' : ''}${clock.format(new Date(message.at))}`
  return [
    ...(group && !message.mine ? [element('strong', { className: 'from', text: message.from })] : []),
    ...(replied ? [element('span', { className: 'reply', text: replied.text || 'پیام' })] : []),
    ...attached(message, messenger),
    ...(message.text ? [words(message, messenger)] : []),
    ...(message.kind === 'service' ? [element('em', { text: 'رویداد گروه' })] : []),
    element('span', { className: 'time', text: time }),
  ]
}

function attached({ kind, file, location, contact, sticker, voice }, messenger) {
  const address = file && `/sim/${messenger}/files/${file.id}`
  if (kind === 'photo') return [element('img', { src: address, alt: 'تصویر پیوست' })]
  if (kind === 'document') {
    const size = `${digits.format(Math.max(1, Math.round(file.size / 1024)))} کیلوبایت`
    const link = element('a', { href: address, download: file.name, text: file.name })
    return [element('span', { className: 'card', children: ['پرونده: ', link, element('small', { text: size })] })]
  }
  if (kind === 'location') {
    const place = `${digits.format(location.latitude)}، ${digits.format(location.longitude)}`
    return [element('span', { className: 'card', children: ['موقعیت', element('small', { text: place })] })]
  }
  if (kind === 'sticker') return [element('span', { className: 'sticker', text: sticker || 'برچسب' })]
  if (kind === 'voice')
    return [
      element('span', {
        className: 'card',
        children: ['پیام صوتی', element('small', { text: `${digits.format(voice)} ثانیه` })],
      }),
    ]
  if (kind !== 'contact') return []
  const number = contact.phone.replace(/\d/g, (digit) => digits.format(digit))
  const phone = element('small', { children: [element('bdi', { dir: 'ltr', text: number })] })
  return [element('span', { className: 'card', children: [`مخاطب: ${contact.name}`, phone] })]
}

function words({ text, entities }, messenger) {
  const box = element('div', { className: 'words', dir: 'auto' })
  const parts = messenger === 'bale' ? lightMarkdown(text) : [styled(text, entities, 0, text.length)]
  box.append(...parts)
  return box
}

/** Entities are properly nested or apart, longer first at the same place. */
function styled(text, entities, from, to) {
  const fragment = document.createDocumentFragment()
  let at = from
  const inside = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length)
  while (inside.length > 0) {
    const entity = inside.shift()
    const end = entity.offset + entity.length
    if (entity.offset < at || end > to) continue
    const children = inside.filter((other) => other.offset + other.length <= end)
    fragment.append(
      text.slice(at, entity.offset),
      entityElement(entity, text.slice(entity.offset, end), styled(text, children, entity.offset, end)),
    )
    at = end
  }
  fragment.append(text.slice(at, to))
  return fragment
}

function entityElement(entity, plain, content) {
  const address = entity.type === 'text_link' ? entity.url : entity.type === 'url' ? plain : null
  if (address) return element('a', { href: address, target: '_blank', rel: 'noopener', children: [content] })
  return tags[entity.type] ? element(tags[entity.type], { children: [content] }) : content
}

/** Bale's own marks: *bold*, _italic_, [words](address), and bare addresses. */
function lightMarkdown(text) {
  const pattern = /\*([^*\n]+)\*|_([^_\n]+)_|\[([^\]\n]+)\]\((https?:[^)\s]+)\)|(https?:\/\/[^\s<>]+)/g
  const parts = []
  let at = 0
  for (const found of text.matchAll(pattern)) {
    const [whole, bold, italic, label, target, bare] = found
    parts.push(text.slice(at, found.index))
    if (bold) parts.push(element('strong', { text: bold }))
    else if (italic) parts.push(element('em', { text: italic }))
    else parts.push(element('a', { href: target ?? bare, target: '_blank', rel: 'noopener', text: label ?? bare }))
    at = found.index + whole.length
  }
  return [...parts, text.slice(at)]
}

function buttonRows(message, context) {
  const rows = message.buttons.map((row) =>
    element('div', { className: 'row', children: row.map((button) => inlineButton(message, button, context)) }),
  )
  return element('div', { className: 'rows', children: rows })
}

function inlineButton(message, button, { press, busy }) {
  const away = button.url ?? button.webApp
  if (away)
    return element('a', {
      className: 'key',
      href: away,
      target: '_blank',
      rel: 'noopener',
      dir: 'auto',
      text: button.text,
    })
  const made = element('button', {
    className: 'key',
    type: 'button',
    text: button.text,
    dir: 'auto',
    onclick: () => press(message, button),
  })
  if (busy === `${message.id} ${button.data}`) made.setAttribute('aria-busy', 'true')
  return made
}
