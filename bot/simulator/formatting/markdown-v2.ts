// parse_mode MarkdownV2: nested entities, and a refusal for every reserved character left unescaped.
import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../errors.ts'
import type { Formatted } from './formatted.ts'

const reserved = '_*[]()~`>#+-=|{}.!'

type Kind = { mark: string; type: MessageEntity['type']; name: string }

/** Longer marks first: `__` is not two `_`. */
const kinds: readonly Kind[] = [
  { mark: '```', type: 'pre', name: 'PreCode' },
  { mark: '`', type: 'code', name: 'Code' },
  { mark: '||', type: 'spoiler', name: 'Spoiler' },
  { mark: '__', type: 'underline', name: 'Underline' },
  { mark: '_', type: 'italic', name: 'Italic' },
  { mark: '*', type: 'bold', name: 'Bold' },
  { mark: '~', type: 'strikethrough', name: 'Strikethrough' },
]

type Open = { kind: Kind | 'link' | 'quote'; from: number; at: number }
type State = { source: string; at: number; output: string; open: Open[]; entities: MessageEntity[] }

/** Text and entities of MarkdownV2; 400 where a mark has no end or a reserved character is bare. */
export function parseMarkdownV2(source: string): Formatted {
  const state: State = { source, at: 0, output: '', open: [], entities: [] }
  while (state.at < source.length) {
    endQuote(state)
    if (!escaped(state) && !quoteMark(state) && !mark(state) && !link(state)) plain(state)
  }
  endQuote(state)
  const left = state.open.at(-1)
  if (left)
    broken(`Can't find end of ${nameOf(left)} entity at byte offset ${Buffer.byteLength(source.slice(0, left.at))}`)
  return { text: state.output, entities: state.entities }
}

function plain(state: State): void {
  const char = state.source[state.at]!
  if (reserved.includes(char) && !codeMark(state)) {
    broken(`Character '${char}' is reserved and must be escaped with the preceding '\\'`)
  }
  state.output += char
  state.at += 1
}

function escaped(state: State): boolean {
  const next = state.source[state.at + 1]
  if (state.source[state.at] !== '\\' || !isAscii(next)) return false
  state.output += next
  state.at += 2
  return true
}

/** A line that begins with `>` opens or goes on with a quotation. */
function quoteMark(state: State): boolean {
  const { source, at } = state
  if (source[at] !== '>' || codeMark(state) || (at > 0 && source[at - 1] !== '\n')) return false
  if (state.open[0]?.kind !== 'quote') state.open.unshift({ kind: 'quote', from: state.output.length, at })
  state.at += 1
  return true
}

/** A quotation ends with the last line that begins with `>`. */
function endQuote(state: State): void {
  const { source, at, open } = state
  if (open.length !== 1 || open[0]?.kind !== 'quote') return
  if (at >= source.length || (source[at] === '\n' && source[at + 1] !== '>')) close(state, 'blockquote')
}

function mark(state: State): boolean {
  const code = codeMark(state)
  const kind = kinds.find(({ mark }) => state.source.startsWith(mark, state.at))
  if (!kind || (code && code !== kind)) return false
  if (state.open.at(-1)?.kind === kind) close(state, kind.type)
  else state.open.push({ kind, from: state.output.length, at: state.at })
  state.at += kind.mark.length
  return true
}

function link(state: State): boolean {
  const char = state.source[state.at]
  if (codeMark(state)) return false
  if (char === '[') {
    state.open.push({ kind: 'link', from: state.output.length, at: state.at })
    state.at += 1
    return true
  }
  if (char !== ']' || state.open.at(-1)?.kind !== 'link') return false
  const address = /^\]\(((?:\\.|[^)\\])*)\)/.exec(state.source.slice(state.at))
  close(state, 'text_link', { url: (address?.[1] ?? '').replace(/\\(.)/g, '$1') })
  state.at += address?.[0].length ?? 1
  return true
}

function close(state: State, type: MessageEntity['type'], more = {}): void {
  const last = state.open.pop()
  const offset = last?.from ?? 0
  const length = state.output.length - offset
  if (length > 0) state.entities.push({ type, offset, length, ...more } as MessageEntity)
}

/** The kind of code one is inside of; nothing but its own mark means anything there. */
function codeMark({ open }: State): Kind | null {
  const kind = open.at(-1)?.kind
  return typeof kind === 'object' && kind.mark.startsWith('`') ? kind : null
}

function nameOf({ kind }: Open): string {
  if (kind === 'link') return 'TextUrl'
  return kind === 'quote' ? 'BlockQuote' : kind.name
}

/** Any character of that range may be escaped. */
function isAscii(char: string | undefined): char is string {
  return char !== undefined && char.charCodeAt(0) >= 1 && char.charCodeAt(0) <= 126
}

function broken(what: string): never {
  badRequest(`can't parse entities: ${what}`)
}
