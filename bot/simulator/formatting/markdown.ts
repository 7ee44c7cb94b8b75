// parse_mode Markdown, the old one: no nesting, no escaping inside.
import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../errors.ts'
import type { Formatted } from './formatted.ts'

const marks: Record<string, MessageEntity['type']> = { '*': 'bold', _: 'italic', '`': 'code' }

/** Text and entities of legacy Markdown; 400 where an entity has no end. */
export function parseMarkdown(source: string): Formatted {
  const entities: MessageEntity[] = []
  let output = ''
  let at = 0
  while (at < source.length) {
    const char = source[at]!
    const escaped = char === '\\' && /[_*`[]/.test(source[at + 1] ?? '')
    if (escaped || !/[_*`[]/.test(char)) {
      output += escaped ? source[at + 1] : char
      at += escaped ? 2 : 1
      continue
    }
    const fence = source.startsWith('```', at) ? '```' : char
    const close = source.indexOf(char === '[' ? ']' : fence, at + fence.length)
    if (close < 0) {
      const offset = Buffer.byteLength(source.slice(0, at))
      badRequest(`can't parse entities: Can't find end of the entity starting at byte offset ${offset}`)
    }
    const inner = source.slice(at + fence.length, close)
    const span = { offset: output.length, length: inner.length }
    output += inner
    at = close + fence.length
    if (char === '[') {
      const link = /^\(([^)]*)\)/.exec(source.slice(at))
      at += link?.[0].length ?? 0
      if (link?.[1] && inner) entities.push({ type: 'text_link', ...span, url: link[1] })
    } else if (inner) {
      entities.push({ type: fence === '```' ? 'pre' : marks[char], ...span } as MessageEntity)
    }
  }
  return { text: output, entities }
}
