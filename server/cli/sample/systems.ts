// The key of a system of the sample province's first agency: whoever writes an agency's program tries it with this.
import { and, eq } from 'drizzle-orm'
import { systemToken } from '#actions/sessions/tokens'
import { giveKey } from '#actions/systems/keys'
import { memberships } from '#db/schema/people'
import { systemScopes } from '#rules/systems'
import { type Cast, key, must } from './cast.ts'
import type { SamplePerson } from './province.ts'

/** Gives it, as the clerk does, for all that a key may open; answers its token. */
export async function giveSampleKey({ cast, people, now }: { cast: Cast; people: SamplePerson[]; now: Date }) {
  const [officer, clerk] = (['agency', 'clerk'] as const).map((role) => people.find((one) => one.role === role)!)
  const [held] = await cast.base.db
    .select({ body: memberships.bodyId })
    .from(memberships)
    .where(and(eq(memberships.personId, officer!.id), eq(memberships.role, 'agency')))
  const given = { body: held!.body!, name: 'درگاه آزمایشی', scopes: systemScopes }
  const { id, turn } = await must(giveKey(await cast.as(clerk!.id, now), key(), given))
  return systemToken(cast.base.secret, id, turn)
}
