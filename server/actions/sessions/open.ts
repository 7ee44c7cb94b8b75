// Opens a session for somebody who has proved who they are.
import { and, eq, isNull } from 'drizzle-orm'
import { people, sessions } from '#db/schema/people'
import { loginSessionIdle } from '#law/login'
import { days } from '#rules/periods'
import type { Act } from '../act.ts'

/** `token` is the hash of the new session's token; `device` says in a few words where it runs. */
export type Opening = { token: string; device: string }

/** Opens a session and gives its id; null for a person who is unknown or disabled. */
export async function openSession(act: Act, person: string, { token, device }: Opening): Promise<string | null> {
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
      expiresAt: new Date(act.now.getTime() + days((await act.law())(loginSessionIdle)) * 86_400_000),
    })
    .returning({ id: sessions.id })
  act.record({ subject: 'session', subjectId: row!.id, facts: { person } })
  return row!.id
}
