// A person blocked the bot, or let it in again.
import { and, eq, isNull } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { bindingOfChat } from '#reads/people/bindings'
import type { Messenger } from '#rules/messages'
import { action, done } from '../../act/act.ts'
import { requeueUnreachable } from './requeue.ts'

export type BlockInput = { messenger: Messenger; chat: string; blocked: boolean }

/**
 * Records that a chat is closed to the bot, or open again; what waited for that goes out then. Unknown for a chat that
 * nobody is bound to.
 */
export const blockBinding = action<BlockInput, null>('bindings.block', {
  scope: async (tx, { messenger, chat }) => {
    const binding = await bindingOfChat(tx, messenger, chat)
    return binding && { province: binding.province, person: binding.person }
  },
  run: async (act, { messenger, chat, blocked }) => {
    await act.tx
      .update(bindings)
      .set({ blockedAt: blocked ? act.now : null })
      .where(and(eq(bindings.messenger, messenger), eq(bindings.chatId, chat), isNull(bindings.endedAt)))
    const binding = (await bindingOfChat(act.tx, messenger, chat))!
    act.record({ subject: 'person', subjectId: binding.person, facts: { messenger, blocked } })
    if (!blocked) await requeueUnreachable(act, { person: binding.person })
    return done(null)
  },
})
