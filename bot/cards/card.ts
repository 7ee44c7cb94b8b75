// A card: a subject as a message, edited in place as its state changes.
import type { Database } from '#db/client'
import type { Locale } from '#locales/text'
import type { Place } from '#reads/chats'
import type { Signed } from '#reads/people/actors'
import type { CardSubject, MessageKind } from '#rules/messages'
import type { Buttons } from '../send.ts'
import type { Block } from '../words.ts'

/** `asks`: whether anything is asked of who reads it, where its buttons do not tell. */
export type Card = { blocks: readonly Block[]; buttons?: Buttons; asks?: boolean }

/** Who looks at a subject, when, and what the message carried besides. */
export type View = {
  subjectId: string
  /** Null where the chat belongs to nobody of the registry. */
  person: Signed | null
  params: Readonly<Record<string, string | number>>
  locale: Locale
  now: Date
  /** The chat it is shown in. */
  place: Place
  /** The address people reach the web at, for buttons that lead there. */
  publicUrl: string
  /** What stands in the chat already is brought up to date. */
  refreshed?: true
  /** The program's secret, for links that open what they name. */
  secret: string
}

export type CardKind = {
  /** What the message shows. Kinds that show the same subject share a message in a chat: 'notice' and 'reminder'. */
  subject: CardSubject
  /** Words the subject as it stands now for this person; null: there is nothing to say any more. */
  render: (db: Database, view: View) => Promise<Card | null>
  /**
   * A delivery comes as a new message that is heard, and the one before goes, so that there is still one a subject.
   * Without it a subject that is shown already is edited silently.
   */
  again?: true
  /** Nothing is remembered: a code, an alarm. */
  passing?: true
}

/** What each kind of outbox row looks like. */
export type CardTable = Partial<Record<Exclude<MessageKind, 'refresh'>, CardKind>>
export type CardName = keyof CardTable
