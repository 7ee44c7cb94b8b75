// Who is in a chat: blocking and unblocking the bot, groups and who comes and goes in them.
import type { ChatMember, ChatMemberUpdated } from 'grammy/types'
import { asUser, openRoom, put } from '../rooms.ts'
import { pushUpdate } from '../updates.ts'
import {
  type BotAccount,
  changed,
  type Messenger,
  nextNumber,
  type Person,
  type Room,
  type RoomState,
  type World,
} from '../world.ts'

type Place = { world: World; messenger: Messenger; bot: BotAccount; person: Person; room: Room }

const statusOf: Record<RoomState, 'member' | 'kicked' | 'left'> = {
  open: 'member',
  unstarted: 'left',
  blocked: 'kicked',
  kicked: 'kicked',
  left: 'left',
}

/** Changes how the bot stands in a chat, by the hand of `person`, and tells the bot where the messenger does. */
export function changeRoomState({ world, messenger, bot, person, room }: Place, next: RoomState): void {
  const before = room.standing
  room.standing = next
  if (before !== next && messenger.traits.membershipUpdates) {
    const my_chat_member = {
      chat: room.chat,
      from: asUser(person),
      date: Math.floor(world.now().getTime() / 1000),
      old_chat_member: member(bot, before),
      new_chat_member: member(bot, next),
    } as ChatMemberUpdated
    pushUpdate(world, bot, { my_chat_member })
  }
  changed(world)
}

function member(bot: BotAccount, standing: RoomState): ChatMember {
  const status = statusOf[standing]
  return { user: bot.me, status, ...(status === 'kicked' ? { until_date: 0 } : {}) } as ChatMember
}

/** Opens a group with one person in it; the bot is not in it yet. Its id is negative, as in life. */
export function openGroup(world: World, messenger: Messenger, bot: BotAccount, founder: Person, title: string): Room {
  const number = nextNumber(world)
  const { groupType: type } = messenger.traits
  const id = type === 'supergroup' ? -1_001_000_000_000 - number : -5_000_000 - number
  const room = openRoom({ id, type, title }, 'left')
  room.members.add(founder.id)
  bot.rooms.set(id, room)
  return room
}

/** A member brings the bot in: an update about it, and the group's announcement. */
export function addBot(place: Place): void {
  changeRoomState(place, 'open')
  announce(place, { new_chat_members: [place.bot.me] })
}

/** A member throws the bot out. */
export function removeBot(place: Place): void {
  announce(place, { left_chat_member: place.bot.me })
  changeRoomState(place, 'kicked')
}

/** A person comes into a group. */
export function join(place: Place): void {
  place.room.members.add(place.person.id)
  announce(place, { new_chat_members: [asUser(place.person)] })
}

function announce({ world, bot, room, person }: Place, what: Parameters<typeof put>[4]): void {
  const message = put(world, bot, room, asUser(person), what)
  if (room.standing === 'open') pushUpdate(world, bot, { message: structuredClone(message) })
  changed(world)
}
