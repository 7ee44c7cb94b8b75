// Reply markup, refused in the Bot API's words where it is wrong.
import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types'
import { badRequest } from './errors.ts'
import { isObject, json, type Params } from './params.ts'

export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

const mostButtons = 100
const mostData = 64
const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'copy_text',
  'pay',
  'callback_game',
]

/** The `reply_markup` of a call, checked; undefined where there is none. */
export function replyMarkup(params: Params): Markup | undefined {
  const markup = json(params, 'reply_markup', 'reply keyboard markup')
  if (markup === undefined) return undefined
  if (!isObject(markup)) badRequest('object expected as reply markup')
  if (markup.inline_keyboard !== undefined) return inline(markup)
  if (markup.keyboard !== undefined) return reply(markup)
  if (markup.remove_keyboard !== undefined || markup.force_reply !== undefined) return markup as unknown as Markup
  return Object.keys(markup).length === 0 ? undefined : badRequest('object expected as reply markup')
}

/** As `replyMarkup`, where only an inline keyboard will do: edits. */
export function inlineMarkup(params: Params): InlineKeyboardMarkup | undefined {
  const markup = replyMarkup(params)
  if (markup && !('inline_keyboard' in markup)) badRequest('inline keyboard expected')
  return markup && markup.inline_keyboard.flat().length > 0 ? markup : undefined
}

function inline(markup: Record<string, unknown>): InlineKeyboardMarkup {
  const rows = rowsOf(markup.inline_keyboard, 'inline_keyboard')
  for (const button of rows.flat()) checkInlineButton(button)
  if (rows.flat().length > mostButtons) badRequest('reply markup is too long')
  return { inline_keyboard: rows.filter((row) => row.length > 0) } as unknown as InlineKeyboardMarkup
}

function checkInlineButton(button: unknown): void {
  if (!isObject(button)) wrongInline('InlineKeyboardButton must be an Object')
  if (typeof button.text !== 'string') wrongInline(`Can't find field "text"`)
  if (button.text === '') wrongInline('text must be non-empty')
  const action = actions.find((name) => button[name] !== undefined && button[name] !== '')
  if (!action) wrongInline('Text buttons are unallowed in the inline keyboard')
  if (action === 'callback_data') checkData(button.callback_data)
  if (action === 'url') checkUrl(String(button.url), ['http:', 'https:', 'tg:', 'tel:', 'mailto:'], 'URL')
  if (action === 'web_app') {
    checkUrl(isObject(button.web_app) ? String(button.web_app.url) : '', ['https:'], 'Web App URL')
  }
}

function checkData(data: unknown): void {
  if (typeof data !== 'string' || Buffer.byteLength(data) > mostData) badRequest('BUTTON_DATA_INVALID')
}

function checkUrl(url: string, protocols: readonly string[], what: string): void {
  const wrong = (why: string) => badRequest(`inline keyboard button ${what} '${url}' is invalid: ${why}`)
  const parsed = URL.canParse(url) ? new URL(url) : wrong('Wrong HTTP URL')
  if (protocols.includes(parsed.protocol)) return
  wrong(what === 'URL' ? 'Unsupported URL protocol' : 'Only HTTPS links are allowed')
}

function reply(markup: Record<string, unknown>): ReplyKeyboardMarkup {
  const rows = rowsOf(markup.keyboard, 'keyboard').map((row) => row.map(keyboardButton))
  if (rows.flat().length === 0) badRequest('reply markup is empty')
  return { ...markup, keyboard: rows.filter((row) => row.length > 0) } as unknown as ReplyKeyboardMarkup
}

function keyboardButton(button: unknown): Record<string, unknown> {
  const asObject = typeof button === 'string' ? { text: button } : button
  if (!isObject(asObject)) badRequest("can't parse keyboard button: KeyboardButton must be an Object")
  if (typeof asObject.text !== 'string') badRequest(`can't parse keyboard button: Can't find field "text"`)
  if (asObject.text === '') badRequest("can't parse keyboard button: text must be non-empty")
  return asObject
}

function rowsOf(value: unknown, name: string): unknown[][] {
  if (!Array.isArray(value)) badRequest(`can't parse reply markup: Field "${name}" must be of type Array`)
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) badRequest(`can't parse reply markup: Field "${name}" must be an Array of Arrays`)
    return row
  })
}

function wrongInline(why: string): never {
  badRequest(`can't parse inline keyboard button: ${why}`)
}
