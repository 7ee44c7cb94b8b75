// What differs between the two messengers, as data.

export type MessengerName = 'telegram' | 'bale'

const mebibyte = 1024 * 1024

export type Traits = {
  /** HTML, MarkdownV2, Markdown and `entities`; Bale knows only its own light Markdown inside plain text. */
  formatting: boolean
  secretToken: boolean
  replyParameters: boolean
  /** Where it posts updates to. */
  webhookPorts: readonly string[]
  /** Words for an edit that changes nothing, and for a message that is not there, where they are not Telegram's. */
  words?: { unchanged: string; missing: string }
  /** An empty question for updates is answered at once, however long it asks to wait. */
  impatient: boolean
  /** A shared number comes without whose it is. */
  namelessContacts: boolean
  /** How a wrong token is refused. */
  wrongToken: { status: number; words: string }
  /** How a chat that is not there is refused, and how too many calls, where it is not Telegram's way. */
  noChat?: { status: number; words: string }
  limited?: { status: number; words: string }
  /** The number that an edit answers with is 0. */
  numberlessEdits: boolean
  /** Presses whose id begins with 1 are answered without anybody seeing it. */
  mutePresses: boolean
  /** Updates about the bot's own membership, blocking among them. */
  membershipUpdates: boolean
  groupType: 'supergroup' | 'group'
  /** Bytes. */
  largestUpload: number
  largestPhoto: number
  largestDownload: number
  /** Methods this messenger does not have, answered like any unknown one. */
  lacks: readonly string[]
}

export const traitsOf: Record<MessengerName, Traits> = {
  telegram: {
    formatting: true,
    secretToken: true,
    replyParameters: true,
    webhookPorts: ['443', '80', '88', '8443'],
    impatient: false,
    namelessContacts: false,
    wrongToken: { status: 401, words: 'Unauthorized' },
    numberlessEdits: false,
    mutePresses: false,
    membershipUpdates: true,
    groupType: 'supergroup',
    largestUpload: 50 * mebibyte,
    largestPhoto: 10 * mebibyte,
    largestDownload: 20 * mebibyte,
    lacks: [],
  },
  bale: {
    formatting: false,
    secretToken: false,
    replyParameters: false,
    webhookPorts: ['443', '88'],
    words: { unchanged: 'message content is the same', missing: 'no such message' },
    impatient: false,
    namelessContacts: false,
    wrongToken: { status: 403, words: 'Token not found' },
    numberlessEdits: true,
    mutePresses: true,
    membershipUpdates: false,
    groupType: 'group',
    largestUpload: 20 * mebibyte,
    largestPhoto: 10 * mebibyte,
    largestDownload: 20 * mebibyte,
    lacks: [
      'setMyCommands',
      'getMyCommands',
      'deleteMyCommands',
      'setMyName',
      'setMyDescription',
      'setMyShortDescription',
      'setChatMenuButton',
    ],
  },
}

/** Where accounts of Bale contradict each other, the other reading of it than `traitsOf` has. */
export const otherReadings: Partial<Traits> = {
  impatient: true,
  namelessContacts: true,
  wrongToken: { status: 401, words: 'Unauthorized' },
  noChat: { status: 400, words: 'Bad Request: peer not known' },
  limited: { status: 403, words: 'slow down please' },
  numberlessEdits: false,
  mutePresses: false,
  webhookPorts: ['443', '80', '88', '8443'],
}
