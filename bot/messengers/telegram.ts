// Telegram: HTML, secret header, reply parameters.
import type { Block, Line } from '../words.ts'
import { type Form, joinBlocks, titled } from './messenger.ts'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const attribute = (text: string) => escaped(text).replace(/"/g, '&quot;')

function line(value: Line): string {
  if (typeof value === 'string') return escaped(value)
  return value
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece)
      if ('bold' in piece) return `<b>${escaped(piece.bold)}</b>`
      if ('code' in piece) return `<code>${escaped(piece.code)}</code>`
      return `<a href="${attribute(piece.url)}">${escaped(piece.link)}</a>`
    })
    .join('')
}

function block(one: Block): string {
  if (typeof one === 'string' || !('title' in one || 'facts' in one || 'quote' in one)) return line(one)
  if ('title' in one) return `<b>${escaped(titled(one))}</b>`
  if ('quote' in one) return `<blockquote>${escaped(one.quote)}</blockquote>`
  return one.facts.map(([label, value]) => `${escaped(label)}: ${line(value)}`).join('\n')
}

export const telegram: Form = {
  name: 'telegram',
  apiRoot: 'https://api.telegram.org',
  parseMode: 'HTML',
  render: (blocks) => joinBlocks(blocks, block),
  replyTo: (message) => ({ reply_parameters: { message_id: message, allow_sending_without_reply: true } }),
  secretToken: true,
  commands: true,
  namelessContacts: false,
  mutePress: () => false,
  waits: true,
  found: { closed: [], limits: [], unchanged: [] },
  largestFile: 20 * 1024 * 1024,
  deepLink: (username, payload) => `https://t.me/${username}?start=${payload}`,
}
