// Opens a session for somebody who has proved who they are.
import { and, eq, isNull } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { sessionEnd } from '#rules/sessions'
import type { Act } from '../../act/act.ts'

/** `token` is the hash of the new session's token; `device` says in a few words where it runs. */
export type Opening = { token: string; device: string }

/**
 * Opens a session and gives its id; null for a person who is unknown or disabled. Its owner hears of it in the messenger,
 * in case it was somebody else; not where a link is made to be opened again and again (`unsaid`).
 */
export async function openSession(
  act: Act,
  person: string,
  { token, device }: Opening,
  unsaid = false,
): Promise<string | null> {
  const [known] = await act.tx
    .select({ province: people.provinceId })
    .from(people)
    .where(and(eq(people.id, person), isNull(people.disabledAt)))
    .for('share')
  if (!known) return null
  const [row] = await act.tx
    .insert(sessions)
    .values({
      provinceId: known.province,
      personId: person,
      tokenHash: token,
      device,
      createdAt: act.now,
      seenAt: act.now,
      expiresAt: sessionEnd(await act.law(), { createdAt: act.now, usedAt: act.now }),
    })
    .returning({ id: sessions.id })
  act.record({ subject: 'session', subjectId: row!.id, facts: { person } })
  if (!unsaid && (await isBound(act, person))) {
    const params = { device, at: act.now.toISOString() }
    act.send({ to: { person }, kind: 'signIn', subjectId: row!.id, params, priority: 'reply' })
  }
  return row!.id
}

async function isBound(act: Act, person: string): Promise<boolean> {
  const standing = and(eq(bindings.personId, person), isNull(bindings.endedAt), isNull(bindings.blockedAt))
  const [row] = await act.tx.select({ id: bindings.id }).from(bindings).where(standing).limit(1)
  return row !== undefined
}
