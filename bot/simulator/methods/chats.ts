// Looking at chats and leaving them.
import type { Method } from '../call.ts'
import { badRequest, forbidden } from '../errors.ts'
import { integer } from '../params.ts'
import { roomOf } from '../rooms.ts'
import { changed } from '../world.ts'

/** A chat the bot has met. */
export const getChat: Method = (call) => ({
  ...roomOf(call).chat,
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {},
})

/** Leaves a group; 400 in a private chat. */
export const leaveChat: Method = (call) => {
  const room = roomOf(call)
  if (room.chat.type === 'private') badRequest("chat member status can't be changed in private chats")
  if (room.standing !== 'open') forbidden(`bot is not a member of the ${room.chat.type} chat`)
  room.standing = 'left'
  changed(call.world)
  return true
}

/** Whether somebody, the bot included, is in a chat. */
export const getChatMember: Method = (call) => {
  const room = roomOf(call)
  const id = integer(call.params, 'user_id')
  if (id === call.bot.me.id) return { user: call.bot.me, status: room.standing === 'open' ? 'member' : 'left' }
  const person = id === undefined ? undefined : call.messenger.people.get(id)
  if (!person) badRequest('PARTICIPANT_ID_INVALID')
  const user = { id: person.id, is_bot: false, first_name: person.firstName }
  return { user, status: room.members.has(person.id) ? 'member' : 'left' }
}

/** People of the chat and the bot. */
export const getChatMemberCount: Method = (call) => roomOf(call).members.size + 1
