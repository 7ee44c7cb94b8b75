// parse_mode MarkdownV2: nested entities, and a refusal for every reserved character left unescaped.
import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../errors.ts'
import type { Formatted } from './entities.ts'

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

/** Text and entities of MarkdownV2; 400 where a mark has no end or a reserved character is bare. */
export function parseMarkdownV2(source: string): Formatted {
  const open: Open[] = []
  const entities: MessageEntity[] = []
  let output = ''
  let at = 0
  const close = (last: Open, type: MessageEntity['type'], more = {}) => {
    const length = output.length - last.from
    if (length > 0) entities.push({ type, offset: last.from, length, ...more } as MessageEntity)
  }
  while (at < source.length) {
    const char = source[at]!
    const last = open.at(-1)
    const inCode = last && typeof last.kind === 'object' && last.kind.mark.startsWith('`')
    if (char === '\\' && isAscii(source[at + 1])) {
      output += source[at + 1]
      at += 2
      continue
    }
    if (char === '\n' && open[0]?.kind === 'quote' && source[at + 1] !== '>' && open.length === 1) {
      close(open.pop()!, 'blockquote')
    }
    if (char === '>' && !inCode && (at === 0 || source[at - 1] === '\n')) {
      if (open[0]?.kind !== 'quote') open.unshift({ kind: 'quote', from: output.length, at })
      at += 1
      continue
    }
    const kind = kinds.find(({ mark }) => source.startsWith(mark, at))
    if (inCode ? kind === last.kind : kind) {
      if (last && last.kind === kind) close(open.pop()!, kind.type)
      else open.push({ kind: kind!, from: output.length, at })
      at += kind!.mark.length
      continue
    }
    if (char === '[' && !inCode) {
      open.push({ kind: 'link', from: output.length, at })
      at += 1
      continue
    }
    if (char === ']' && last?.kind === 'link') {
      const url = /^\]\(((?:\\.|[^)\\])*)\)/.exec(source.slice(at))
      close(open.pop()!, 'text_link', { url: (url?.[1] ?? '').replace(/\\(.)/g, '$1') })
      at += url?.[0].length ?? 1
      continue
    }
    if (reserved.includes(char) && !inCode) {
      broken(`Character '${char}' is reserved and must be escaped with the preceding '\\'`)
    }
    output += char
    at += 1
  }
  if (open[0]?.kind === 'quote' && open.length === 1) close(open.pop()!, 'blockquote')
  const left = open.at(-1)
  if (left) {
    const name = left.kind === 'link' ? 'TextUrl' : left.kind === 'quote' ? 'BlockQuote' : left.kind.name
    broken(`Can't find end of ${name} entity at byte offset ${Buffer.byteLength(source.slice(0, left.at))}`)
  }
  return { text: output, entities }
}

/** Any character of that range may be escaped. */
function isAscii(char: string | undefined): boolean {
  return char !== undefined && char.charCodeAt(0) >= 1 && char.charCodeAt(0) <= 126
}

function broken(what: string): never {
  badRequest(`can't parse entities: ${what}`)
}
