// The calendar of trainings, for who keeps it and for holders; one of them with who takes part.
import { and, asc, desc, eq, gt, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { services } from '#db/schema/services'
import { trainees, trainings } from '#db/schema/trainings'
import { reach, sees, visible } from '#policies/sights'
import { type Day, yearBounds } from '#rules/calendar'
import type { Part } from '#rules/lists'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { staffingOf, taughtPeople } from './people.ts'

/** What of a training stands everywhere. `service`: the name of the one it is about, null for what every office needs. */
const columns = {
  id: trainings.id,
  kind: trainings.kind,
  title: trainings.title,
  service: services.name,
  heldBy: trainings.heldBy,
  place: trainings.place,
  firstDay: sql<Day>`${trainings.firstDay}`,
  lastDay: sql<Day>`${trainings.lastDay}`,
  approval: trainings.approval,
  cancelReason: trainings.cancelReason,
}

/** The provinces whose calendar an actor sees: those of the whole, and those of the own offices. */
function calendar(actor: Actor): SQL {
  const own = uuids(reach(actor, 'trainings').offices)
  return or(
    visible(actor, 'trainings', { province: trainings.provinceId }),
    sql`${trainings.provinceId} in (select ${offices.provinceId} from ${offices} where ${offices.id} = any(${own}))`,
  )!
}

/** Who takes part as far as an actor sees them: all, or those of the own offices. */
const seen = (actor: Actor): SQL =>
  visible(actor, 'trainings', { province: trainees.provinceId, office: trainees.officeId })

/** Trainings of a Jalali year that have a day in it, the next or latest first; `count`: of those whom the actor sees. */
export async function trainingsOf(db: Db, actor: Actor, { year, ...part }: Part & { year: number }) {
  const { first, last } = yearBounds(year)
  const query = db
    .select({
      ...columns,
      count: sql<number>`(select count(*)::int from ${trainees} where ${trainees.trainingId} = ${trainings.id} and ${seen(actor)})`,
    })
    .from(trainings)
    .leftJoin(services, eq(services.id, trainings.serviceId))
    .where(and(calendar(actor), lte(trainings.firstDay, last), gte(trainings.lastDay, first)))
    .orderBy(desc(trainings.firstDay), asc(trainings.id))
  return partOf(db, query, part)
}

/** Trainings that have not begun on a day, the next first. */
export async function comingTrainings(db: Db, actor: Actor, today: Day, part: Part = {}) {
  const query = db
    .select({ id: trainings.id, title: trainings.title, firstDay: columns.firstDay })
    .from(trainings)
    .where(and(calendar(actor), gt(trainings.firstDay, today), isNull(trainings.cancelledAt)))
    .orderBy(asc(trainings.firstDay), asc(trainings.id))
  return partOf(db, query, part)
}

/** One training with whom the actor sees take part; null for an unknown one. */
export async function trainingById(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({ ...columns, province: trainings.provinceId })
    .from(trainings)
    .leftJoin(services, eq(services.id, trainings.serviceId))
    .where(and(eq(trainings.id, id), calendar(actor)))
  if (!row) return null
  const taking = await db
    .select({
      trainee: trainees.id,
      person: trainees.personId,
      name: people.name,
      office: { id: offices.id, name: offices.name },
      result: trainees.result,
      certificate: trainees.certificate,
      validUntil: sql<Day | null>`${trainees.validUntil}`,
    })
    .from(trainees)
    .innerJoin(people, eq(people.id, trainees.personId))
    .innerJoin(offices, eq(offices.id, trainees.officeId))
    .where(and(eq(trainees.trainingId, id), seen(actor)))
    .orderBy(sql`${offices.name} collate "fa-x-icu"`, sql`${people.name} collate "fa-x-icu"`)
  const { province: _, ...training } = row
  return { ...training, trainees: taking }
}

/** Services that a training may be about, by name. */
export async function trainingServices(db: Db, { province }: Actor) {
  return db
    .select({ id: services.id, name: services.name, code: services.code, agency: services.agency })
    .from(services)
    .where(eq(services.provinceId, province!))
    .orderBy(sql`${services.name} collate "fa-x-icu"`, asc(services.code))
}

/** Who works at an office with their certificates, and whether they are enough; null for an office whose people the actor does not see. */
export async function trainablePeople(db: Db, actor: Actor, office: string, today: Day) {
  const [of] = await db.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
  if (!of || !sees(actor, 'trainings', { ...of, office })) return null
  const taught = await taughtPeople(db, office, today)
  return { people: taught, staffing: await staffingOf(db, of.province, today, taught) }
}
