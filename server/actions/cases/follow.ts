// A chat takes up a case by its link, so that its news come there.
import { identities } from '#db/schema/identities'
import type { Messenger } from '#rules/messages'
import { action, type Context, done, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

type Follow = Tracked & { messenger: Messenger; chat: string }

const follow = action<Follow, { id: string }>('cases.follow', {
  scope: trackedScope,
  run: async (act, { messenger, chat, ...held }) => {
    const found = await lockTracked(act, held)
    if (!found) return unknown
    await act.tx
      .insert(identities)
      .values({ provinceId: act.province, caseId: found.id, messenger, chatId: chat, at: act.now })
      .onConflictDoUpdate({ target: identities.caseId, set: { messenger, chatId: chat } })
    act.record({ subject: 'case', subjectId: found.id })
    return done({ id: found.id })
  },
})

/** Has a case's news sent to a chat, the last that asked; gives the case's id for its card. */
export async function followCase(ctx: Context, key: string, input: Follow): Promise<Outcome<{ id: string }>> {
  return follow(asCitizen(ctx), key, input)
}
