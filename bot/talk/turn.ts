// A question, and what a person did while it stood, read from the update that says so.
import type { Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import { plainName } from '#rules/texts'
import type { BotContext } from '../context.ts'
import { asksForMenu, tappedEntry } from '../menu/keyboard.ts'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'
import { leaves } from './leaving.ts'

export type Talk = Conversation<BotContext, Context>
export type Ask = (ctx: BotContext) => readonly Block[] | Promise<readonly Block[]>
/** Buttons under a question, worded in the person's language; their data is made by `answer`. */
export type Rows = (ctx: BotContext) => Buttons

/**
 * A file that was sent and can be downloaded; see files.ts. `message`: the one it came in; `album`: those sent together.
 * `checked`: its content was looked at and is one that is kept.
 */
export type FileRef = {
  id: string
  name: string
  size: number
  caption?: string
  message?: number
  album?: string
  checked?: true
}

/** What a person did while a question stood. `own` is null where the messenger does not say whose number it is. `other`: something no question asks for, such as a sticker. */
export type Heard =
  | { is: 'press'; value: string }
  | { is: 'text'; text: string; message: number }
  | { is: 'contact'; phone: string; name: string; own: boolean | null }
  | { is: 'place'; lat: number; lon: number }
  | { is: 'file'; file: FileRef }
  /** An earlier answer was edited, and taken over; only told to questions that show earlier answers. */
  | { is: 'mended' }
  | { is: 'other' }

export type Edit = { is: 'edit'; message: number; text: string }
type Turn = Heard | Edit | { is: 'leave' } | { is: 'home' } | { is: 'elsewhere' }

/** The data of the button to leave. */
export const leaving = 'x'

/** The data of a button that answers the question it stands under. At most 60 ASCII characters. */
export function answer(value: string): string {
  return `t:${value}`
}

/** What an update means for the question that stands in a message. */
export function turnOf(ctx: BotContext, question: number): Turn {
  const press = ctx.callbackQuery
  if (press) {
    // a press that came without its message (0) can only mean the question that stands
    const here = [question, 0].includes(press.message?.message_id ?? 0)
    if (!here || !press.data?.startsWith('t:')) return { is: 'elsewhere' }
    const value = press.data.slice(2)
    return value === leaving ? { is: 'leave' } : { is: 'press', value }
  }
  const edited = ctx.editedMessage
  if (edited) return { is: 'edit', message: edited.message_id, text: edited.text ?? edited.caption ?? '' }
  return ctx.message ? messageTurn(ctx, ctx.message) : { is: 'elsewhere' }
}

function messageTurn(ctx: BotContext, message: NonNullable<BotContext['message']>): Turn {
  const { contact, location, document, photo, voice, text } = message
  if (contact) {
    const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ')
    return { is: 'contact', phone: String(contact.phone_number), name, own: ownContact(ctx, contact) }
  }
  if (location) return { is: 'place', lat: location.latitude, lon: location.longitude }
  const picture = photo?.at(-1)
  const { caption, message_id: sent, media_group_id: group } = message
  const album = group ? { album: group } : {}
  if (picture)
    return fileTurn({ id: picture.file_id, name: 'photo.jpg', size: picture.file_size ?? 0, caption, ...album }, sent)
  const other = document ?? (voice && { ...voice, file_name: 'voice.ogg' })
  if (!other) return text === undefined ? { is: 'other' } : textTurn(ctx, text, message.message_id)
  const { file_id: id, file_name: name = 'file', file_size: size = 0 } = other
  return fileTurn({ id, name: plainName(name), size, caption, ...album }, sent)
}

/** Whether a shared number is the sender's own; null where the messenger does not say whose it is. */
export function ownContact(ctx: BotContext, { user_id: user }: { user_id?: number }): boolean | null {
  if (user === undefined) return ctx.house.form.namelessContacts ? null : false
  return Number(user) === ctx.from?.id
}

function fileTurn(
  { caption, ...file }: Omit<FileRef, 'caption'> & { caption: string | undefined },
  message: number,
): Turn {
  return { is: 'file', file: { ...file, message, ...(caption ? { caption } : {}) } }
}

function textTurn(ctx: BotContext, text: string, message: number): Turn {
  if (leaves(ctx, text)) return { is: 'leave' }
  if (asksForMenu(text) || text.startsWith('/')) return { is: 'home' }
  return tappedEntry(ctx, text) ? { is: 'elsewhere' } : { is: 'text', text, message }
}
