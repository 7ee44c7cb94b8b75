// The people of offices before trainings: whom one concerns, who takes part, how many of an office are trained.
import { and, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { memberships, people } from '#db/schema/people'
import { officeServices } from '#db/schema/services'
import { trainees, trainings } from '#db/schema/trainings'
import { currentLicense, licenseStateOn, runsOn } from '#db/terms'
import { officeMinStaff } from '#law/offices'
import { sights } from '#policies/policies'
import type { Day } from '#rules/calendar'
import { staffing, taughtRoles } from '#rules/trainings'
import { type Db, lawOfProvince } from '../parameters.ts'
import { placeAmong } from '../part.ts'

const holds = (today: Day) =>
  and(
    inArray(memberships.role, [...sights.trainings.own]),
    runsOn(memberships, today),
    isNull(people.disabledAt),
  ) as SQL

/** Holders of a province's working offices that hold a service on a day, of all where there is none. Each once. */
export async function holdersConcerned(
  db: Db,
  province: string,
  service: string | null,
  today: Day,
): Promise<string[]> {
  const offers = service
    ? sql`exists (select from ${officeServices} where ${officeServices.officeId} = ${memberships.officeId}
        and ${officeServices.serviceId} = ${service}::uuid and ${runsOn(officeServices, today)})`
    : sql`true`
  const works = sql`exists (select from licenses where ${currentLicense(memberships.officeId)}
    and ${licenseStateOn(today)} in ('active', 'closed'))`
  const rows = await db
    .selectDistinct({ person: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.provinceId, province), holds(today), offers, works))
  return rows.map(({ person }) => person)
}

/** Holders of the offices from which somebody takes part. Each once. */
export async function holdersOfTrainees(db: Db, training: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: people.id })
    .from(trainees)
    .innerJoin(memberships, eq(memberships.officeId, trainees.officeId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(trainees.trainingId, training), holds(today)))
  return rows.map(({ person }) => person)
}

/** Passed, and its certificate is valid on a day. */
const passed = (today: Day) =>
  and(eq(trainees.result, 'passed'), or(isNull(trainees.validUntil), gte(trainees.validUntil, today))) as SQL

/** Somebody who works at an office: `trained` holds a certificate that is valid today, and these are all of theirs. */
export type Taught = {
  membership: string
  person: string
  name: string
  role: (typeof taughtRoles)[number]
  replaces: boolean
  trained: boolean
  certificates: { training: string; title: string; certificate: string; validUntil: Day | null }[]
}

/** Holder and staff of an office on a day with their certificates, those that ran out too; the holder first. */
export async function taughtPeople(db: Db, office: string, today: Day): Promise<Taught[]> {
  const rows = await db
    .select({
      membership: memberships.id,
      person: people.id,
      name: people.name,
      role: sql<Taught['role']>`${memberships.role}`,
      replaces: memberships.replaces,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.officeId, office),
        inArray(memberships.role, [...taughtRoles]),
        runsOn(memberships, today),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(placeAmong(taughtRoles, memberships.role), sql`${people.name} collate "fa-x-icu"`)
  const held = await db
    .select({
      person: trainees.personId,
      training: trainings.id,
      title: trainings.title,
      certificate: trainees.certificate,
      validUntil: sql<Day | null>`${trainees.validUntil}`,
      valid: sql<boolean>`${passed(today)}`,
    })
    .from(trainees)
    .innerJoin(trainings, eq(trainings.id, trainees.trainingId))
    .where(
      and(
        inArray(
          trainees.personId,
          rows.map(({ person }) => person),
        ),
        eq(trainees.result, 'passed'),
      ),
    )
    .orderBy(trainings.lastDay)
  return rows.map((one) => {
    const own = held.filter(({ person }) => person === one.person)
    const certificates = own.map(({ person: _, valid: __, ...certificate }) => certificate)
    return { ...one, trained: own.some(({ valid }) => valid), certificates }
  })
}

/** How many of these people are trained, against the least that the law of their province wants on a day. */
export async function staffingOf(db: Db, province: string, today: Day, all: readonly Taught[]) {
  const law = await lawOfProvince(db, province, today)
  const least = law(officeMinStaff)
  return { ...staffing(all, least), least }
}
