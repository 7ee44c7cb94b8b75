// Sending a card, or editing the one that stands, and remembering where it is: a long text stands in several messages.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Database } from '#db/client'
import { type Locale, text } from '#locales/text'
import { type OwnPlace, type Shown, shownIn } from '#reads/chats'
import { rememberCard } from '#state/chats'
import { longestMessage } from '../messengers/messenger.ts'
import { edit, type Post, remove, sendParts } from '../send.ts'
import { type Block, dealt } from '../words.ts'
import type { Card, CardKind } from './card.ts'

/** Where a card goes: the chat, the bot that shows it, the subject, and the moment. */
export type Spot = {
  db: Database
  post: Post
  place: OwnPlace
  subjectId: string
  now: Date
  locale: Locale
  signal?: AbortSignal
}

async function remember(spot: Spot, { subject, passing }: CardKind, messages: readonly number[]): Promise<void> {
  if (passing) return
  const { subjectId, now } = spot
  await rememberCard(spot.db, spot.place, { subject, subjectId, messages, now })
}

/** What this process put last into the message that ends a card, and the moment that it was put for. */
const lastPut = new LRUCache<string, { digest: string; at: Date }>({ max: 20_000 })
const nameOf = ({ place, post }: Spot, message: number) => `${place.messenger} ${place.bot} ${post.chat} ${message}`
const digestOf = ({ blocks, buttons = [] }: Card) =>
  createHash('sha256')
    .update(JSON.stringify([blocks, buttons]))
    .digest('base64url')

function notePut(spot: Spot, card: Card, message: number): number {
  lastPut.set(nameOf(spot, message), { digest: digestOf(card), at: spot.now })
  return message
}

/**
 * Whether a message shows this card already, put there by this process for what was done at `since` or later: the answer
 * to a press brings the card up to date itself, and one edit an act is enough.
 */
export function showsAlready(spot: Spot, card: Card, message: number, since: Date): boolean {
  const last = lastPut.get(nameOf(spot, message))
  return last !== undefined && last.at >= since && last.digest === digestOf(card)
}

/** The messages that show the subject in this chat, the last with its buttons; none where it is not shown. */
export async function messagesShown(spot: Spot, kind: CardKind): Promise<number[]> {
  return (await shown(spot, kind))?.messages ?? []
}

async function shown(spot: Spot, { passing, subject }: CardKind): Promise<Shown | null> {
  return passing ? null : shownIn(spot.db, spot.place, subject, spot.subjectId)
}

/** A new message, or several; those before go. The last one's id comes back. */
export async function putNew(spot: Spot, kind: CardKind, card: Card): Promise<number> {
  const before = await messagesShown(spot, kind)
  const parts = dealt(card.blocks, longestMessage)
  const messages = await sendParts(spot.post, parts, { buttons: card.buttons, signal: spot.signal })
  await remember(spot, kind, messages)
  for (const one of before) await remove(spot.post, one)
  return notePut(spot, card, messages.at(-1)!)
}

/**
 * Edits what stands to the card, `message` being the one with the buttons, or sends it anew where that cannot be: a text
 * of several messages takes the place of as many only. What shows the card now comes back.
 */
export async function putOn(spot: Spot, kind: CardKind, card: Card, message: number): Promise<number> {
  const known = await shown(spot, kind)
  const messages = known?.messages.at(-1) === message ? known.messages : [message]
  const parts = dealt(card.blocks, longestMessage)
  if (parts.length > 1 && parts.length !== messages.length) return putNew(spot, kind, card)
  const kept = messages.slice(-parts.length)
  // an edit that fails may have been carried out all the same
  lastPut.delete(nameOf(spot, message))
  if (!(await editEach(spot, kept, parts, card))) return putNew(spot, kind, card)
  for (const one of messages.slice(0, -parts.length)) await takeAway(spot, one)
  if (!known?.own || kept.join() !== known.messages.join()) await remember(spot, kind, kept)
  return notePut(spot, card, message)
}

/** False where one of them cannot be edited any more. */
async function editEach(spot: Spot, messages: readonly number[], parts: Block[][], card: Card): Promise<boolean> {
  for (const [index, part] of parts.entries()) {
    const buttons = index === parts.length - 1 ? card.buttons : []
    if ((await edit(spot.post, messages[index]!, part, buttons, spot.signal)) === 'gone') return false
  }
  return true
}

/** A part of a text that is not shown any more: out of the chat, or at least without its words. */
async function takeAway({ post, locale, signal }: Spot, message: number): Promise<void> {
  if (!(await remove(post, message))) await edit(post, message, [text(locale, 'bot-part-closed')], [], signal)
}
