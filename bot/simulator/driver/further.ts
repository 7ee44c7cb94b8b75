// What people send besides words, files and places: stickers, voices, and what they wrote in other words afterwards.
import { keepFile } from '../files.ts'
import { findEntities } from '../formatting/entities.ts'
import { pushUpdate } from '../updates.ts'
import { changed, seconds } from '../world.ts'
import { deliver, hears, type Seat } from './person.ts'

const nothing = new Uint8Array()
/** The first page of a recording as messengers make it: a stream of Ogg that says it is Opus. */
const recording = Buffer.concat([
  Buffer.from('OggS'),
  Buffer.from([0, 2, ...Array(20).fill(0), 1, 19]),
  Buffer.from('OpusHead'),
  Buffer.from([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]),
])

/** Sends a sticker with the emoji that it stands for. */
export function sendSticker(seat: Seat, emoji = '👍'): number {
  const { id, uniqueId } = keepFile(seat.world, seat.bot, 'stickers', named('sticker.webp', 'image/webp'))
  const looks = { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false } as const
  return deliver(seat, { sticker: { file_id: id, file_unique_id: uniqueId, ...looks, emoji } })
}

/** Sends a voice message of so many seconds. */
export function sendVoice(seat: Seat, duration = 3): number {
  const { id, uniqueId, mime } = keepFile(seat.world, seat.bot, 'voice', {
    ...named('voice.ogg', 'audio/ogg'),
    bytes: recording,
  })
  const voice = { file_id: id, file_unique_id: uniqueId, duration, mime_type: mime, file_size: recording.length }
  return deliver(seat, { voice })
}

const named = (name: string, mime: string) => ({ name, mime, bytes: nothing })

/** Changes the words or the caption of a message of one's own; the bot hears of it as of the message itself. */
export function editMessage(seat: Seat, id: number, words: string): void {
  const { world, bot, room, person } = seat
  const message = room.messages.get(id)
  if (message?.from?.id !== person.id) throw new Error(`message ${id} is not one of ${person.firstName}'s`)
  if (words.trim() === '') throw new Error('a message cannot be edited to nothing')
  const caption = message.text === undefined
  if (caption && !message.document && !message.photo) throw new Error(`message ${id} has no words to edit`)
  const entities = findEntities(words)
  const changedTo = caption ? { caption: words, caption_entities: entities } : { text: words, entities }
  Object.assign(message, changedTo, { edit_date: seconds(world) })
  if (room.chat.type === 'private' || hears(seat, message))
    pushUpdate(world, bot, { edited_message: structuredClone(message) as never })
  changed(world)
}
