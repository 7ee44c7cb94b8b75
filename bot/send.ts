// Putting words into a chat: sending, editing in place, files. For replies and for the courier alike.
import { createHash } from 'node:crypto'
import { type Api, GrammyError, InputFile } from 'grammy'
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types'
import { LRUCache } from 'lru-cache'
import { type Form, longestMessage } from './messengers/messenger.ts'
import { type Block, dealt } from './words.ts'

/** A button under a message: pressed, or leading away. */
export type Button = { text: string; data: string } | { text: string; url: string }
export type Buttons = readonly (readonly Button[])[]
export type Keyboard = ReplyKeyboardMarkup | ReplyKeyboardRemove

/** One chat of one messenger. The same `api` retries for replies and does not for the courier. */
export type Post = { api: Api; form: Form; chat: string | number }
export type More = { buttons?: Buttons; keyboard?: Keyboard; replyTo?: number; signal?: AbortSignal; silent?: boolean }
export type FileToSend = { name: string; content: () => Promise<Uint8Array> }

function inline(buttons: Buttons): InlineKeyboardMarkup {
  return {
    inline_keyboard: buttons.map((row) =>
      row.map((one) => ('url' in one ? { text: one.text, url: one.url } : { text: one.text, callback_data: one.data })),
    ),
  }
}

const written = (form: Form, blocks: readonly Block[]) => ({
  text: form.render(blocks),
  other: form.parseMode ? { parse_mode: form.parseMode } : {},
})

/** What was last put into each message, as far as this process put it there. */
const shown = new LRUCache<string, string>({ max: 20_000 })
const spot = ({ form, chat }: Post, message: number) => `${form.name} ${chat} ${message}`
const digest = (text: string, markup: InlineKeyboardMarkup) =>
  createHash('sha256')
    .update(JSON.stringify([text, markup.inline_keyboard]))
    .digest('base64url')

function noteShown(post: Post, message: number, text: string, markup: InlineKeyboardMarkup): void {
  shown.set(spot(post, message), digest(text, markup))
}

function shows(post: Post, message: number, text: string, markup: InlineKeyboardMarkup): boolean {
  return shown.get(spot(post, message)) === digest(text, markup)
}

/** Sends blocks, in several messages if they are long; buttons and keyboard stand under the last, whose id comes back. */
export async function send(post: Post, blocks: readonly Block[], more: More = {}): Promise<number> {
  return (await sendParts(post, dealt(blocks, longestMessage), more)).at(-1)!
}

/** Sends what is dealt out already, a message a part; the ids come back. Nothing half sent stays where one fails. */
export async function sendParts(post: Post, parts: readonly Block[][], more: More = {}): Promise<number[]> {
  const sent: number[] = []
  try {
    for (const [index, part] of parts.entries())
      sent.push(
        await sendPart(post, part, index === parts.length - 1 ? more : { ...more, buttons: [], keyboard: undefined }),
      )
    return sent
  } catch (error) {
    for (const one of sent) await remove(post, one).catch(() => false)
    throw error
  }
}

async function sendPart(post: Post, part: readonly Block[], more: More): Promise<number> {
  const { text, other } = written(post.form, part)
  const markup = more.buttons?.length ? inline(more.buttons) : more.keyboard
  const { message_id: id } = await post.api.sendMessage(
    post.chat,
    text,
    {
      ...other,
      ...(markup ? { reply_markup: markup } : {}),
      ...(more.replyTo ? post.form.replyTo(more.replyTo) : {}),
      ...(more.silent ? { disable_notification: true } : {}),
    },
    more.signal as never,
  )
  noteShown(post, id, text, inline(more.buttons ?? []))
  return id
}

/** Sends files one by one, as answers to a message; the ids of their messages come back. */
export async function sendFiles(
  post: Post,
  files: readonly FileToSend[],
  more: { replyTo?: number } = {},
): Promise<number[]> {
  const sent: number[] = []
  for (const { name, content } of files) {
    const other = more.replyTo ? post.form.replyTo(more.replyTo) : {}
    sent.push((await post.api.sendDocument(post.chat, new InputFile(await content(), name), other)).message_id)
  }
  return sent
}

/** `same`: it showed this already. `gone`: the messenger cannot edit it any more. */
export type Edited = 'edited' | 'same' | 'gone'

/**
 * Edits a message to new words and buttons. Always both at once, since Bale's edits of keyboards alone are not to be
 * relied on. Of words that fill several messages only the last is edited.
 */
export async function edit(
  post: Post,
  message: number,
  blocks: readonly Block[],
  buttons: Buttons = [],
  signal?: AbortSignal,
): Promise<Edited> {
  const { text, other } = written(post.form, dealt(blocks, longestMessage).at(-1)!)
  const markup = inline(buttons)
  try {
    await post.api.editMessageText(post.chat, message, text, { ...other, reply_markup: markup }, signal as never)
    noteShown(post, message, text, markup)
    return 'edited'
  } catch (error) {
    if (!(error instanceof GrammyError) || ![400, 404].includes(error.error_code)) throw error
    if (error.error_code === 404) return 'gone'
    // each messenger has its own words for an edit that changes nothing: what was last shown tells it as well
    const { description } = error
    const known = description.includes('not modified') || post.form.found.unchanged.includes(description)
    const same = known || shows(post, message, text, markup)
    return same ? 'same' : 'gone'
  }
}

/** Takes a message out of the chat where the messenger allows it; false: it stays. */
export async function remove(post: Post, message: number): Promise<boolean> {
  try {
    await post.api.deleteMessage(post.chat, message)
    return true
  } catch (error) {
    // older than the messenger lets a bot delete, or deleted by the person: nothing is lost by leaving it
    if (!(error instanceof GrammyError)) throw error
    return false
  }
}
