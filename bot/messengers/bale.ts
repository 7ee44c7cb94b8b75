// Bale: its own light Markdown in plain text, no secret header, the older way to reply.
import type { Block, Line } from '../words.ts'
import { type Form, joinBlocks, titled } from './messenger.ts'

// Bale knows no way to write a mark as itself: a look-alike keeps a text from turning bold halfway.
const tame = (text: string) => text.replaceAll('*', '∗').replaceAll('](', '] (')

function line(value: Line): string {
  if (typeof value === 'string') return tame(value)
  return value
    .map((piece) => {
      if (typeof piece === 'string') return tame(piece)
      if ('bold' in piece) return `*${tame(piece.bold)}*`
      if ('code' in piece) return tame(piece.code)
      return `[${tame(piece.link)}](${piece.url})`
    })
    .join('')
}

function block(one: Block): string {
  if (typeof one === 'string' || !('title' in one || 'facts' in one || 'quote' in one)) return line(one)
  if ('title' in one) return `*${tame(titled(one))}*`
  if ('quote' in one) return `———\n${tame(one.quote)}\n———`
  return one.facts.map(([label, value]) => `${tame(label)}: ${line(value)}`).join('\n')
}

export const bale: Form = {
  name: 'bale',
  apiRoot: 'https://tapi.bale.ai',
  render: (blocks) => joinBlocks(blocks, block),
  replyTo: (message) => ({ reply_to_message_id: message }),
  secretToken: false,
  commands: false,
  // documented: the answer to a press whose id begins with 1 is shown to nobody
  mutePress: (id) => id.startsWith('1'),
  largestFile: 20 * 1024 * 1024,
  deepLink: (username, payload) => `https://ble.ir/${username}?start=${payload}`,
}
