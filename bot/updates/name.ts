// The name by which an update is known again, whenever it comes.
import type { Update } from 'grammy/types'

/**
 * What an update is called: its bot, its number and the own id of what it tells of. The number alone says little, since
 * each bot's begin low in Bale, and begin again after a quiet time.
 */
export function updateName({ form, bot }: { form: { name: string }; bot: string }, update: Update): string {
  return `${form.name}:${bot}:${update.update_id}:${ownId(update)}`
}

function ownId({ callback_query: press, message, edited_message: edited, my_chat_member: member }: Update): string {
  if (press) return `p${press.id}`
  if (message) return `m${message.chat.id}.${message.message_id}.${message.date}`
  if (edited) return `e${edited.chat.id}.${edited.message_id}.${edited.edit_date}`
  return member ? `c${member.chat.id}.${member.date}` : ''
}
