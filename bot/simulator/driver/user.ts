// One person as an object for tests: `user.say('/start')`, `await user.next()`, `user.press('تأیید دریافت')`.
import type { BotAccount, Messenger, Person, Room, World } from '../world.ts'
import { editMessage, sendSticker, sendVoice } from './further.ts'
import { addBot, changeRoomState, join, openGroup, removeBot } from './membership.ts'
import {
  type ButtonChoice,
  type ContactToShare,
  deliver,
  type FileToSend,
  press,
  privateSeat,
  type Seat,
  say,
  sendFile,
  shareContact,
  tap,
} from './person.ts'
import { type AnswerView, type ChatView, chatView, type MessageView, messageView } from './view.ts'
import { waitFor } from './wait.ts'

/** Milliseconds a wait lasts unless told otherwise: a chat gets one message a second, and several may be under way. */
const usualPatience = 20_000

export type Patience = { timeout?: number }

/** A group the bot may be in. */
export type Group = { id: number; room: Room }

export type User = ReturnType<typeof openUser>

/**
 * A person with their private chat with one bot. What they do is done at once (ids of messages come back); what they
 * wait for comes as promises that reject after their patience with the chat as it stood.
 */
export function openUser(world: World, messenger: Messenger, bot: BotAccount, person: Person) {
  const seat = privateSeat(world, messenger, bot, person)
  return { ...person, messenger: messenger.name, ...hands(seat), ...groups(seat), ...eyes(seat) }
}

type Place = { latitude: number; longitude: number }

function hands(seat: Seat) {
  return {
    /** Opens the chat as a tap on a (deep) link does; `payload` at most 64 of A–Z a–z 0–9 _ -. */
    start: (payload = '') => {
      if (!/^[\w-]{0,64}$/.test(payload)) throw new Error(`not a deep-link payload: ${payload}`)
      return say(seat, payload ? `/start ${payload}` : '/start')
    },
    /** Counts as having started the chat long ago, without telling the bot. */
    settle: () => {
      seat.room.standing = 'open'
    },
    say: (words: string, more: { in?: Group; replyTo?: number } = {}) => say(at(seat, more.in), words, more.replyTo),
    /** An inline button by words, pattern or data; `on` a message, else the newest that has it. */
    press: (button: ButtonChoice, more: { on?: number; in?: Group; mute?: boolean } = {}) =>
      press(at(seat, more.in), button, more.on, more.mute),
    /** A key of the reply keyboard; `place` for one that asks where the person is. */
    tap: (key: string | RegExp, place?: Place) => tap(seat, key, place),
    /** The person's own number, or somebody else's. */
    shareContact: (other?: ContactToShare) => shareContact(seat, other),
    sendLocation: (place: Place) => deliver(seat, { location: place }),
    sendDocument: (file: FileToSend) => sendFile(seat, 'document', file),
    sendPhoto: (file: FileToSend) => sendFile(seat, 'photo', file),
    sendSticker: (emoji?: string, more: { in?: Group } = {}) => sendSticker(at(seat, more.in), emoji),
    sendVoice: (seconds?: number, more: { in?: Group } = {}) => sendVoice(at(seat, more.in), seconds),
    /** Changes the words of a message of one's own. */
    edit: (message: number, words: string, more: { in?: Group } = {}) => editMessage(at(seat, more.in), message, words),
    block: () => changeRoomState(seat, 'blocked'),
    unblock: () => changeRoomState(seat, 'open'),
  }
}

function groups(seat: Seat) {
  const { world, messenger, bot, person } = seat
  return {
    /** A new group with this person in it; the bot is not yet. */
    openGroup: (title: string): Group => {
      const room = openGroup(world, messenger, bot, person, title)
      return { id: room.chat.id, room }
    },
    /** The groups this person is in. */
    groups: (): Group[] =>
      [...bot.rooms.values()]
        .filter((room) => room.chat.id < 0 && room.members.has(person.id))
        .map((room) => ({ id: room.chat.id, room })),
    join: (group: Group) => join(at(seat, group)),
    addBot: (group: Group) => addBot(at(seat, group)),
    removeBot: (group: Group) => removeBot(at(seat, group)),
  }
}

function eyes(seat: Seat) {
  const { world, bot, person, room } = seat
  const look = () => chatView(room, bot, person.id)
  const view = (id: number) => {
    const message = room.messages.get(id)
    return message && messageView(message, person.id)
  }
  const wait = <T>(what: string, check: () => T | undefined | null | false, { timeout }: Patience = {}) =>
    waitFor(world, check, { timeout: timeout ?? usualPatience, what, state: () => transcript(look()) })
  return {
    /** The chat as it looks now: messages after all edits, keyboards, the last press and its answer. */
    chat: (group?: Group): ChatView => chatView(at(seat, group).room, bot, person.id),
    /** The newest message of the bot, or undefined. */
    last: () => room.sent.map(view).findLast((message) => message !== undefined),
    /** The next message of the bot not yet handed out, in order. */
    next: (patience?: Patience): Promise<MessageView> =>
      wait('the next message', () => take(room, 'sent', view), patience),
    /** The next edit of a message of the bot not yet handed out: the message as it looks now. */
    nextEdit: (patience?: Patience): Promise<MessageView> =>
      wait('the next edit', () => take(room, 'edits', view), patience),
    /** Counts all messages and edits so far as handed out. */
    skip: () => {
      room.seen = { sent: room.sent.length, edits: room.edits.length }
    },
    /** The first truthy answer to a question about the chat. */
    until: <T>(check: (chat: ChatView) => T | undefined | null | false, patience?: Patience): Promise<T> =>
      wait('what was asked of the chat', () => check(look()), patience),
    /** The answer to the last press, once the bot gave it. */
    answered: (patience?: Patience): Promise<AnswerView> =>
      wait('the answer to a press', () => answerOf(look()), patience),
  }
}

function at(seat: Seat, group?: Group): Seat {
  return group ? { ...seat, room: group.room } : seat
}

function answerOf({ answer }: ChatView): AnswerView | null {
  return answer && !answer.waiting ? answer : null
}

/** The next of a row that still stands; deleted ones are passed over. */
function take(
  room: Room,
  row: 'sent' | 'edits',
  view: (id: number) => MessageView | undefined,
): MessageView | undefined {
  while (room.seen[row] < room[row].length) {
    const found = view(room[row][room.seen[row]] ?? 0)
    room.seen[row] += 1
    if (found) return found
  }
  return undefined
}

function transcript(chat: ChatView): string {
  return chat.messages
    .slice(-6)
    .map(({ mine, text, kind, buttons }) => {
      const keys = buttons.flat().map((button) => `[${button.text}]`)
      return `${mine ? '>' : '<'} ${text || `(${kind})`} ${keys.join(' ')}`
    })
    .join('\n')
}
