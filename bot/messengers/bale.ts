// Bale: its own light Markdown in plain text, no secret header, the older way to reply.
import { type Block, type Inline, type Line, plain } from '../words.ts'
import { type Form, joinBlocks, titled } from './messenger.ts'

// Bale knows no way to write a mark as itself: a look-alike keeps a text from turning bold or slanted halfway. What is
// copied or opened by its very signs stays: addresses, user names.
const alike: Record<string, string> = { '*': '∗', _: 'ˍ', '`': 'ˋ' }
const kept = /(https?:\/\/\S+|@\w+|[\w.+-]+@[\w.-]+)/

/** Which signs are marks: `slant`, underscores and backticks; `tight`, asterisks without spaces round the bold words. */
export type Marks = { slant: boolean; tight: boolean }

/** The rendering of blocks by what is a mark. */
export function baleWords({ slant, tight }: Marks): Form['render'] {
  const marks = slant ? /[*_`]/g : /[*]/g
  const tame = (text: string) =>
    text
      .split(kept)
      .map((part, nth) => (nth % 2 ? part : part.replace(marks, (mark) => alike[mark]!).replaceAll('](', '] (')))
      .join('')

  // documented: marks count with a space or a line's end on both sides only; without them bold words stay plain
  const bold = (words: string, before: string, after: string) => {
    const apart = /(^|\s)$/.test(before) && /^(\s|$)/.test(after)
    return /^\S(.*\S)?$/.test(words) && (tight || apart) ? `*${tame(words)}*` : tame(words)
  }
  const line = (value: Line): string => {
    if (typeof value === 'string') return tame(value)
    return value
      .map((piece, nth) => {
        if (typeof piece === 'string') return tame(piece)
        if ('bold' in piece) return bold(piece.bold, textOf(value[nth - 1]), textOf(value[nth + 1]))
        if ('code' in piece) return tame(piece.code)
        return `[${tame(piece.link)}](${piece.url})`
      })
      .join('')
  }
  const block = (one: Block): string => {
    if (typeof one === 'string' || !('title' in one || 'facts' in one || 'quote' in one)) return line(one)
    if ('title' in one) return bold(titled(one), '', '')
    if ('quote' in one) return `———\n${tame(one.quote)}\n———`
    return one.facts.map(([label, value]) => `${tame(label)}: ${line(value)}`).join('\n')
  }
  return (blocks) => joinBlocks(blocks, block)
}

const textOf = (piece: Inline | undefined) => (piece === undefined ? '' : plain([piece]))

export const bale: Form = {
  name: 'bale',
  apiRoot: 'https://tapi.bale.ai',
  render: baleWords({ slant: true, tight: false }),
  replyTo: (message) => ({ reply_to_message_id: message }),
  secretToken: false,
  commands: false,
  namelessContacts: true,
  // documented: the answer to a press whose id begins with 1 is shown to nobody
  mutePress: (id) => id.startsWith('1'),
  waits: true,
  found: { closed: [], limits: [], unchanged: [] },
  largestFile: 20 * 1024 * 1024,
  deepLink: (username, payload) => `https://ble.ir/${username}?start=${payload}`,
}
