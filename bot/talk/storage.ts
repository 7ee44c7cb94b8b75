// Where conversations stand between two updates: sealed rows of the database, so that a restart changes nothing.
import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations'
import { forgetConversation, rememberConversation } from '#actions/chats/remember'
import { gather } from '#actions/gather'
import { conversationStates } from '#reads/chats'
import type { BotContext, House } from '../context.ts'
import { seal, unseal } from './seal.ts'

/**
 * Rises whenever the questions of any conversation change: what stands under an older version is dropped, and the
 * person begins anew from the draft.
 */
const version = 8

/** The storage of one bot's conversations, one row a chat: what another bot asked stands in messages this one does not know. */
export function conversationStorage(house: House): ConversationStorage<BotContext, ConversationData> {
  const { db, base, form, bot, now } = house
  // asked at every update
  const stateOf = gather((keys: string[]) => conversationStates(db, keys), { wait: 0, most: 200 })
  return {
    type: 'key',
    version,
    prefix: `${form.name}:${bot}:`,
    adapter: {
      read: async (key) =>
        (unseal(base.secret, await stateOf(key)) ?? undefined) as VersionedState<ConversationData> | undefined,
      write: (key, state) => rememberConversation(db, key, seal(base.secret, state), now()),
      delete: (key) => forgetConversation(db, key),
    },
  }
}
