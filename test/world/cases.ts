// Cases that a test puts straight into a state, as a process that knows no tasks would.
import { eq } from 'drizzle-orm'
import { catchUpCase } from '#actions/cases/catch-up'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { casesBehind } from '#reads/cases-waiting'
import type { World } from '../world.ts'

/** Asks what each of them waits for, as the clock does. */
export async function catchUpCases(world: World): Promise<void> {
  for (const { id } of await casesBehind(world.db)) await catchUpCase(world.system('clock'), null, { case: id })
}
/** The agency that the world's agency person stands for, as a body that cases are handed over to; gives its id. */
export async function agencyBody({ db, province, people, today, now }: World): Promise<string> {
  const values = { provinceId: province, kind: 'agency', name: 'بیمه آزمون', since: today, updatedAt: now } as const
  const [body] = await db.insert(bodies).values(values).returning()
  await db.update(memberships).set({ bodyId: body!.id }).where(eq(memberships.personId, people.agency.id))
  return body!.id
}
