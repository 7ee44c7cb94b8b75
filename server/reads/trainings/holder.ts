// A training as a holder sees it: the people of the own offices, and who of them takes part.
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { memberships, people } from '#db/schema/people'
import { trainees } from '#db/schema/trainings'
import { runsOn } from '#db/terms'
import { reach } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { taughtRoles } from '#rules/trainings'
import type { Db } from '../parameters.ts'
import { placeAmong } from '../part.ts'
import { trainingById } from './trainings.ts'

export type HoldersTraining = NonNullable<Awaited<ReturnType<typeof trainingOfHolder>>>

/** The training with everybody of the own offices; null where the actor holds none, or does not see it. */
export async function trainingOfHolder(db: Db, actor: Actor, id: string, today: Day) {
  const { offices } = reach(actor, 'trainings')
  const training = offices.length ? await trainingById(db, actor, id) : null
  if (!training) return null
  const rows = await db
    .select({ membership: memberships.id, name: people.name, trainee: trainees.id })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .leftJoin(trainees, and(eq(trainees.personId, people.id), eq(trainees.trainingId, id)))
    .where(
      and(
        sql`${memberships.officeId} = any(${uuids(offices)})`,
        inArray(memberships.role, [...taughtRoles]),
        runsOn(memberships, today),
      ),
    )
    .orderBy(placeAmong(taughtRoles, memberships.role), sql`${people.name} collate "fa-x-icu"`)
  return { ...training, people: rows }
}

/** The office of a membership; null for an unknown one. */
export async function officeOfMembership(db: Db, membership: string): Promise<string | null> {
  const [row] = await db
    .select({ office: memberships.officeId })
    .from(memberships)
    .where(eq(memberships.id, membership))
  return row?.office ?? null
}
