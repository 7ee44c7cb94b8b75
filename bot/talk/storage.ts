// Where conversations stand between two updates: sealed rows of the database, so that a restart changes nothing.
import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations'
import { gather } from '#act/gather'
import { conversationStates } from '#reads/chats'
import { forgetConversation, rememberConversation } from '#state/chats'
import type { BotContext, House } from '../context.ts'
import { seal, unseal } from './seal.ts'
import type { Begun } from './unsent.ts'

/**
 * Rises whenever the questions of any conversation change: what stands under an older version is dropped, and the
 * person begins anew from the draft.
 */
const version = 26

/** The conversations that a new edition has dropped, by the keys of their chats, until it is said. */
export type Dropped = Map<string, Begun>

const prefixOf = ({ form, bot }: House) => `${form.name}:${bot}:`

/** The key of an update's chat. */
export const droppedKey = ({ house, chat }: BotContext) => `${prefixOf(house)}${chat?.id}`

/** The storage of one bot's conversations, one row a chat: what another bot asked stands in messages this one does not know. */
export function conversationStorage(
  house: House,
  dropped: Dropped = new Map(),
): ConversationStorage<BotContext, ConversationData> {
  const { db, base, now } = house
  // asked at every update
  const stateOf = gather((keys: string[]) => conversationStates(db, keys), { wait: 0, most: 200 })
  return {
    type: 'key',
    version,
    prefix: prefixOf(house),
    adapter: {
      read: async (key) => {
        const stored = unseal(base.secret, await stateOf(key)) as VersionedState<ConversationData> | null
        const old = stored && stored.version[1] !== version ? begunIn(stored.state) : null
        if (old) dropped.set(key, old)
        return stored ?? undefined
      },
      write: (key, state) => rememberConversation(db, key, seal(base.secret, state), now()),
      delete: (key) => forgetConversation(db, key),
    },
  }
}

/** The conversation under way in a stored state, as it was begun. */
function begunIn(state: ConversationData): Begun | null {
  const [found] = Object.entries(state)
  if (!found?.[1][0]) return null
  return { name: found[0], args: JSON.parse(found[1][0].args ?? '[]') as unknown[] }
}
