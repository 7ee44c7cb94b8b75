// Channels, and what a message in the outbox may be.
export const messengers = ['telegram', 'bale'] as const
export type Messenger = (typeof messengers)[number]

/** Every way by which the program itself brings a message to a person: messengers, web push, Safir and SMS by number. */
export const channels = [...messengers, 'push', 'safir', 'sms'] as const
export type ChannelName = (typeof channels)[number]

/** A channel that knows nothing but a number, the one that reaches every SIM card first; undefined where none is set up. */
export function numberChannel(channels: readonly ChannelName[]): 'sms' | 'safir' | undefined {
  return (['sms', 'safir'] as const).find((name) => channels.includes(name))
}

/** Channels whose servers stand abroad: of no use while the country is cut off from there. */
export const foreignChannels = ['telegram', 'push'] as const satisfies readonly ChannelName[]

/** The door an act came through. */
export const doors = ['app', 'public', 'telegram', 'bale', 'clock', 'command', 'api'] as const
export type Via = (typeof doors)[number]

export const outboxStates = ['queued', 'sent', 'failed', 'unreachable', 'dropped'] as const
export type OutboxState = (typeof outboxStates)[number]

/** Kinds of messages; each is a subject worded when it is sent. */
export const messageKinds = [
  'notice',
  'reminder',
  /** The renewal of a license is to be asked for. */
  'renewal',
  /** A copy of a letter, for information. */
  'copy',
  /** The answer that a letter wants is due, or overdue. */
  'answer',
  /** A channel, the queue, the clock, the disk or the database is ill, or well again. */
  'health',
  'sign',
  'sentBack',
  /** Somebody's signature was lent to the person for some days, or taken back. */
  'delegation',
  /** A letter that came in, to the secretariat. */
  'incoming',
  'request',
  'consent',
  'opinion',
  /** An authority is asked whether anything stands against a request. */
  'inquiry',
  /** The applicant is asked something about a request; its clocks stand meanwhile. */
  'question',
  /** A request is to be looked through, or a place to be visited. */
  'check',
  'visit',
  /** A request waits for the decision of an officer. */
  'decision',
  /** How many of the secretariat's tasks are due soon, or late. */
  'desk',
  'ballot',
  /** A resolution of the working group, to who is responsible for it; and its report, to the secretariat. */
  'resolution',
  /** A meeting of the working group: the invitation, and that it does not take place. */
  'meeting',
  /** The same to a guest of one of its items, at the mobile that was given. */
  'guest',
  /** The minutes of a meeting: to its members before they are signed, and to the secretariat when they are due. */
  'minutes',
  'case',
  /** A customer who rated the office wants to be called, to its holder. */
  'callBack',
  /** Nobody scanned the code on the office's posters for a month: its holder is asked to. */
  'poster',
  /** A training for people of an office, or that it does not take place: to its holder. */
  'training',
  /** A thing that an agency handed over: its office says that it came. */
  'inventory',
  /** A contract about services comes to its end: to its parties and the secretariat. */
  'contract',
  /** The next step about a place without a license is due soon, or late: to whoever follows it. */
  'unlicensed',
  'contact',
  /** What became of a number: to whom it belongs now, was refused, or belonged before. */
  'mobile',
  /** The code that proves a new number, to that number itself. */
  'mobileCode',
  'loginCode',
  'invite',
  'secondAccount',
  /** Somebody signed in as the person: who it was they know themselves. */
  'signIn',
  /** The head of the audit chain at the end of a day, to the head and the secretary, who can keep it. */
  'auditHead',
  /** A subject that changed: its cards are edited in place, nothing new is said. */
  'refresh',
] as const
export type MessageKind = (typeof messageKinds)[number]

/**
 * What a card shows: by this its message is found again. Most kinds have a subject of their own; a reminder shows its letter,
 * somebody's signing in the session. A letter's list of recipients comes only when it is asked for.
 */
export type CardSubject =
  | Exclude<MessageKind, 'refresh' | 'reminder' | 'mobileCode' | 'guest' | 'signIn'>
  | 'recipients'
  | 'session'
/** The same, and its files, which a chat may have been given below it. */
export type ShownSubject = CardSubject | `${CardSubject} files`

/** News that a person may do without. Letters, codes, and what is asked of one reach also those who want nothing else. */
export const optionalKinds: readonly MessageKind[] = [
  'request',
  'sentBack',
  'opinion',
  'case',
  'contact',
  'invite',
  'poster',
  'training',
  'auditHead',
]

/** For these a mobile number alone will do, where no messenger and no browser reaches a person. */
export const byNumberKinds: readonly MessageKind[] = ['notice', 'reminder', 'answer', 'loginCode']

/** In quiet hours these are not sent, however they came to be late; an urgent letter is. */
export const quietKinds: readonly MessageKind[] = ['notice', 'reminder', 'answer', 'copy', 'renewal', 'training']

/** Smaller goes first: codes and urgent letters overtake a fan-out, letters to few overtake refreshes and news. */
export const priorities = { urgent: 0, letter: 5, reply: 10, normal: 50, bulk: 100 } as const
export type Priority = keyof typeof priorities

/** A letter to more recipients than this is a fan-out. */
const fewRecipients = 50

/**
 * A letter's place in the queue. An urgent one to many overtakes all but codes and urgent letters to few, so that nobody
 * waits at the login for a fan-out.
 */
export function letterPriority({ urgent, recipients }: { urgent: boolean; recipients: number }): Priority {
  if (recipients > fewRecipients) return urgent ? 'letter' : 'bulk'
  return urgent ? 'urgent' : 'letter'
}
