// parse_mode HTML: the few tags the Bot API knows, refused in its words where they do not fit together.
import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../errors.ts'
import type { Formatted } from './formatted.ts'

const plainTags: Record<string, MessageEntity['type']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

type Open = { tag: string; from: number; attributes: Record<string, string> }

/** Text and entities of HTML; 400 «can't parse entities» where it is malformed. */
export function parseHtml(source: string): Formatted {
  const open: Open[] = []
  const entities: MessageEntity[] = []
  let output = ''
  let at = 0
  while (at < source.length) {
    const char = source[at]!
    if (char === '&') {
      const { decoded, length } = reference(source.slice(at, at + 12))
      output += decoded
      at += length
    } else if (char !== '<') {
      output += char
      at += 1
    } else if (source[at + 1] === '/') {
      at = closeTag(source, at, open, entities, output)
    } else {
      at = openTag(source, at, open, output.length)
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) broken(`Can't find end tag corresponding to start tag "${unclosed.tag}"`)
  return { text: output, entities }
}

function openTag(source: string, at: number, open: Open[], from: number): number {
  const match = /^<([^\s<>/]*)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*>/.exec(source.slice(at))
  const tag = (/^<([^\s<>/]*)/.exec(source.slice(at))?.[1] ?? '').toLowerCase()
  if (!Object.hasOwn(plainTags, tag)) broken(`Unsupported start tag "${tag}" at byte offset ${bytes(source, at)}`)
  if (!match) broken(`Unclosed start tag at byte offset ${bytes(source, at)}`)
  const attributes = readAttributes(match[2] ?? '')
  if (tag === 'span' && attributes.class !== 'tg-spoiler') {
    broken(`Tag "span" must have class "tg-spoiler" at byte offset ${bytes(source, at)}`)
  }
  open.push({ tag, from, attributes })
  return at + match[0].length
}

function closeTag(source: string, at: number, open: Open[], entities: MessageEntity[], output: string): number {
  const last = open.pop()
  const end = source.indexOf('>', at)
  if (!last) broken(`Unexpected end tag at byte offset ${bytes(source, at)}`)
  const tag = source
    .slice(at + 2, end < 0 ? undefined : end)
    .trim()
    .toLowerCase()
  if (end < 0) broken(`Unclosed end tag at byte offset ${bytes(source, at)}`)
  if (tag && tag !== last.tag) {
    broken(`Unmatched end tag at byte offset ${bytes(source, at)}, expected "</${last.tag}>", found "</${tag}>"`)
  }
  const entity = entityOf(last, output)
  if (entity && entity.length > 0) entities.push(entity)
  return end + 1
}

function entityOf({ tag, from, attributes }: Open, output: string): MessageEntity | null {
  const span = { offset: from, length: output.length - from }
  if (tag === 'a') {
    const url = attributes.href ?? output.slice(from)
    return /^(https?|tg|mailto|tel):/i.test(url) ? { type: 'text_link', ...span, url } : null
  }
  if (tag === 'tg-emoji') return { type: 'custom_emoji', ...span, custom_emoji_id: attributes['emoji-id'] ?? '' }
  if (tag === 'blockquote' && 'expandable' in attributes) return { type: 'expandable_blockquote', ...span }
  return { type: plainTags[tag], ...span } as MessageEntity
}

function readAttributes(source: string): Record<string, string> {
  const found = source.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g)
  return Object.fromEntries(
    [...found].map((match) => [
      (match[1] ?? '').toLowerCase(),
      (match[2] ?? match[3] ?? match[4] ?? '').replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole),
    ]),
  )
}

/** A character reference at the start of a text, or the ampersand itself. */
function reference(source: string): { decoded: string; length: number } {
  const match = /^&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/i.exec(source)
  const code = match?.[1] ? Number.parseInt(match[1], 16) : match?.[2] ? Number(match[2]) : null
  const decoded =
    code === null ? named[match?.[3] ?? ''] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
  return match && decoded ? { decoded, length: match[0].length } : { decoded: '&', length: 1 }
}

function bytes(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at))
}

function broken(what: string): never {
  badRequest(`can't parse entities: ${what}`)
}
