// Sending a card, or editing the one that stands, and remembering where it is.
import { rememberCard } from '#actions/chats/remember'
import type { Database } from '#db/client'
import { cardMessage, type Place } from '#reads/chats'
import { edit, type Post, remove, send, sendFiles } from '../send.ts'
import type { Card, CardKind } from './card.ts'

/** Where a card goes: the chat, the subject, and the moment. */
export type Spot = { db: Database; post: Post; place: Place; subjectId: string; now: Date; signal?: AbortSignal }

async function remember(spot: Spot, kind: CardKind, message: number): Promise<void> {
  if (kind.passing) return
  await rememberCard(spot.db, spot.place, {
    subject: kind.subject,
    subjectId: spot.subjectId,
    message,
    now: spot.now,
  })
}

/** The message that shows the subject in this chat; null where there is none. */
export function standing(spot: Spot, kind: CardKind): Promise<number | null> {
  return cardMessage(spot.db, spot.place, kind.subject, spot.subjectId)
}

/** A new message; the one before goes. The new message's id comes back. */
export async function putNew(spot: Spot, kind: CardKind, card: Card): Promise<number> {
  const before = kind.passing ? null : await standing(spot, kind)
  const message = await send(spot.post, card.blocks, { buttons: card.buttons, signal: spot.signal })
  await remember(spot, kind, message)
  if (before !== null) await remove(spot.post, before)
  return message
}

/** The card's files below its message. */
export async function putFiles(spot: Spot, card: Card, message: number): Promise<void> {
  if (card.files?.length) await sendFiles(spot.post, card.files, { replyTo: message, signal: spot.signal })
}

/** Edits that message to the card, or sends it anew where it cannot be edited. What shows the card now comes back. */
export async function putOn(spot: Spot, kind: CardKind, card: Card, message: number): Promise<number> {
  const edited = await edit(spot.post, message, card.blocks, card.buttons, spot.signal)
  if (edited === 'gone') return putNew(spot, kind, card)
  await remember(spot, kind, message)
  return message
}
