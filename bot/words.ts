// A message as plain structured pieces, before a messenger gives them its own form.
import { refusalWords } from '#locales/refusals'
import { withReach } from '#locales/secretariat'
import type { Locale } from '#locales/text'
import type { Reach } from '#rules/secretariat'
import type { Refusal } from '#rules/verdict'

/** A piece within a line. `code` can be copied with a tap where the messenger knows that. */
export type Inline = string | { bold: string } | { code: string } | { link: string; url: string }
export type Line = string | readonly Inline[]

/**
 * A paragraph, a title with at most one leading symbol for the kind of message, facts each on a line of its own, or
 * a text set apart such as a letter's body.
 */
export type Block =
  | Line
  | { title: string; symbol?: string }
  | { facts: readonly (readonly [label: string, value: Line])[] }
  | { quote: string }

/** Each refusal with its article on a line below; `reach`: the secretariat that it may send the reader to. */
export function refusalBlocks(locale: Locale, refusals: readonly Refusal[], reach?: Reach | null): Block[] {
  return refusals.map((refusal) => {
    const { text, source } = refusalWords(locale, refusal)
    const sentence = withReach(locale, refusal.key, text, reach)
    return source ? `${sentence}\n${sourceLine(source)}` : sentence
  })
}

/** Where a rule stands, in a line of its own below it: in brackets unless it has some already. */
export const sourceLine = (source: string): string => (source.includes('(') ? source : `(${source})`)

/** The text of a line without its form. */
export function plain(line: Line): string {
  if (typeof line === 'string') return line
  return line.map((piece) => (typeof piece === 'string' ? piece : Object.values(piece)[0])).join('')
}

/** The pieces of one block that are long enough to need a message of their own, cut where people would pause. */
function cut(block: Block, longest: number): Block[] {
  if (typeof block === 'string') return pieces(block, longest)
  if ('quote' in block) return pieces(block.quote, longest).map((quote) => ({ quote }))
  return [block]
}

function pieces(text: string, longest: number): string[] {
  if (text.length <= longest) return [text]
  const head = text.slice(0, longest)
  const pauses = [head.lastIndexOf('\n'), head.lastIndexOf('. ') + 1, head.lastIndexOf(' ')]
  const end = pauses.find((at) => at > longest / 2) ?? longest
  return [text.slice(0, end).trimEnd(), ...pieces(text.slice(end).trimStart(), longest)]
}

function size(block: Block): number {
  if (typeof block === 'string') return block.length
  if ('title' in block) return block.title.length + 4
  if ('quote' in block) return block.quote.length
  if ('facts' in block)
    return block.facts.reduce((sum, [label, value]) => sum + label.length + plain(value).length + 3, 0)
  return plain(block).length
}

/** The blocks dealt out to as many messages as they need. `longest` in characters of one message. */
export function dealt(blocks: readonly Block[], longest: number): Block[][] {
  const messages: Block[][] = [[]]
  let room = longest
  for (const block of blocks.flatMap((one) => cut(one, longest))) {
    if (size(block) + 2 > room && messages.at(-1)!.length > 0) {
      messages.push([])
      room = longest
    }
    messages.at(-1)!.push(block)
    room -= size(block) + 2
  }
  return messages
}
