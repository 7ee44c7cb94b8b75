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
