// What the bot must know of a messenger: only what differs between the two.
import type { Messenger } from '#rules/messages'
import type { Block } from '../words.ts'

export type Form = {
  name: Messenger
  /** Where its Bot API is unless configured otherwise. */
  apiRoot: string
  parseMode?: 'HTML'
  render(blocks: readonly Block[]): string
  /** The parameter that makes a message an answer to another. */
  replyTo(message: number): Record<string, unknown>
  /** Whether a webhook is called with a secret header; else its path is the secret. */
  secretToken: boolean
  /** Whether the bot can announce its commands. */
  commands: boolean
  /** Whether the answer to a press of that id is shown to nobody. */
  mutePress(id: string): boolean
  /** Whether a shared number may come without whose it is. */
  namelessContacts: boolean
  /** Whether an empty question for updates is kept waiting as long as it asks. */
  waits: boolean
  /** Descriptions of failures that a probe has found to mean this. */
  found: { closed: readonly string[]; limits: readonly string[]; unchanged: readonly string[] }
  /** Bytes of the largest file that can be taken or sent. */
  largestFile: number
  /** A link that opens the bot with a payload. */
  deepLink(username: string, payload: string): string
}

/** Characters of one message, with room for what formatting adds. */
export const longestMessage = 3_800

/** Joins rendered blocks: a title stands right above what it names, everything else apart. */
export function joinBlocks(blocks: readonly Block[], render: (block: Block) => string): string {
  return blocks.reduce<string>((text, block, index) => {
    if (index === 0) return render(block)
    const before = blocks[index - 1]!
    const close = typeof before === 'object' && 'title' in before
    return `${text}${close ? '\n' : '\n\n'}${render(block)}`
  }, '')
}

/** A title's words with its symbol before them. */
export function titled({ title, symbol }: { title: string; symbol?: string }): string {
  return symbol ? `${symbol} ${title}` : title
}
