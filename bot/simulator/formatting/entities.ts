// Text with its entities: what the three parse modes and plain text come to.
import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../errors.ts'
import { isObject, json, type Params, text } from '../params.ts'
import type { Formatted } from './formatted.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { parseMarkdownV2 } from './markdown-v2.ts'

const kinds = new Set(
  `mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote
   expandable_blockquote code pre text_link text_mention custom_emoji`.split(/\s+/),
)

/**
 * The text a call gave under `name`, parsed as it asked, with the entities found in it besides. Offsets count UTF-16
 * units. 400 where it cannot be parsed, or where the messenger knows no formatting but something was asked.
 */
export function formatted(params: Params, name: 'text' | 'caption', formatting: boolean): Formatted {
  const raw = (text(params, name) ?? '').replaceAll('\r', '').trimEnd()
  const mode = text(params, 'parse_mode') ?? ''
  const given = name === 'text' ? 'entities' : 'caption_entities'
  if (!formatting) {
    if (mode) badRequest('parse_mode is not supported')
    if (params[given] !== undefined) badRequest(`${given} is not supported`)
    return { text: raw, entities: [] }
  }
  const parsed = mode ? parse(raw, mode) : { text: raw, entities: givenEntities(params, given, raw) }
  const found = findEntities(parsed.text).filter((entity) => !parsed.entities.some((other) => overlap(entity, other)))
  return { text: parsed.text, entities: [...parsed.entities, ...found].sort(inOrder) }
}

function parse(raw: string, mode: string): Formatted {
  switch (mode.toLowerCase()) {
    case 'html':
      return parseHtml(raw)
    case 'markdownv2':
      return parseMarkdownV2(raw)
    case 'markdown':
      return parseMarkdown(raw)
    default:
      return badRequest('unsupported parse_mode')
  }
}

function givenEntities(params: Params, name: string, raw: string): MessageEntity[] {
  const list = json(params, name, 'message entities') ?? []
  if (!Array.isArray(list)) badRequest("can't parse entities: expected an Array of MessageEntity")
  return list.map((entity: unknown) => {
    if (!isObject(entity) || typeof entity.type !== 'string')
      badRequest("can't parse MessageEntity: expected an Object")
    if (!kinds.has(entity.type)) badRequest("can't parse MessageEntity: Unsupported type specified")
    const { offset, length } = entity
    if (!isWhole(offset) || !isWhole(length)) badRequest("can't parse MessageEntity: offset and length must be Numbers")
    if (offset + length > raw.length) badRequest('ENTITY_BOUNDS_INVALID')
    return entity as unknown as MessageEntity
  })
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** Commands, addresses and mentions, which the messenger marks by itself. */
export function findEntities(content: string): MessageEntity[] {
  const patterns = [
    { type: 'url', pattern: /https?:\/\/[^\s<>"«»]+[^\s<>"«»).,،؛:!?]/g },
    {
      type: 'bot_command',
      pattern: /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\p{L}\p{N}_/])/gu,
    },
    { type: 'mention', pattern: /(?<![\w/@])@[A-Za-z]\w{3,31}/g },
  ] as const
  const all = patterns.flatMap(({ type, pattern }) =>
    [...content.matchAll(pattern)].map(
      (match): MessageEntity => ({ type, offset: match.index, length: match[0].length }),
    ),
  )
  return all.filter((entity, index) => !all.slice(0, index).some((other) => overlap(entity, other))).sort(inOrder)
}

function overlap(one: MessageEntity, other: MessageEntity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length
}

function inOrder(one: MessageEntity, other: MessageEntity): number {
  return one.offset - other.offset || other.length - one.length
}
