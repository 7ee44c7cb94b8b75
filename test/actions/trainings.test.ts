// Trainings: planned and told, enrolled until they begin, entered afterwards, certified, and counted for an office.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaff } from '#actions/staff/change'
import { admitTrainee, enrolTrainee, withdrawTrainee } from '#actions/trainings/enrol'
import { type Grading, gradeTrainee } from '#actions/trainings/grade'
import { cancelTraining, type Planning, planTraining } from '#actions/trainings/plan'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { officeServices, services } from '#db/schema/services'
import { trainees } from '#db/schema/trainings'
import { trainablePeople, trainingById, trainingsOf } from '#reads/trainings/trainings'
import { addDays, jalaliYear, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { checked } from '#test/world/numbering'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const ahead = (days: number) => addDays(world.today, days)
const onDay = (days: number) => tehranInstant(ahead(days), '10:00')
const plan = async (over: Partial<Planning> = {}, who = 'clerk') =>
  planTraining(await world.as(who), newKey(), {
    ...{ kind: 'first', title: 'آموزش صدور گواهی', service: null, heldBy: 'اداره ثبت', place: 'اردبیل', approval: '' },
    ...{ firstDay: ahead(5), lastDay: ahead(6) },
    ...over,
  })
const value = <T>(outcome: { ok: boolean; value?: T }) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value!
}
const refusal = (outcome: { ok: boolean; refusals?: { key: string; field?: string }[] }) =>
  outcome.refusals?.map(({ key, field }) => [key, field])
const membershipOf = async (person: string) => {
  const [row] = await database.db.select().from(memberships).where(eq(memberships.personId, person))
  return row!.id
}
const own = async (id: string, person = world.people.staff.id) => ({
  ...{ id, office: world.offices[0]!.id },
  membership: await membershipOf(person),
})
const told = async (id: string) =>
  (
    await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, 'training'), eq(outbox.subjectId, id)))
  ).map(({ personId }) => personId)
const traineeOf = async (id: string, person = world.people.staff.id) => {
  const [row] = await database.db
    .select()
    .from(trainees)
    .where(and(eq(trainees.trainingId, id), eq(trainees.personId, person)))
  return row!.id
}

describe('planned', () => {
  it('for all is told to the holder of every working office once, and nobody else', async () => {
    const { id, told: count } = value(await plan())
    const people = await told(id)
    expect(people).toHaveLength(count)
    expect(new Set(people).size).toBe(count)
    expect(people).toContain(world.people.holder.id)
    expect(people).not.toContain(world.people.staff.id)
  })

  it('for a service is told to those alone who offer it today', async () => {
    const at = { provinceId: world.province, agency: 'اداره ثبت', code: '88001', name: 'صدور' }
    const [service] = await database.db.insert(services).values(at).returning()
    const [first, second, third] = world.offices
    const link = { provinceId: world.province, serviceId: service!.id, since: ahead(-9) }
    await database.db.insert(officeServices).values([
      { ...link, officeId: first!.id },
      { ...link, officeId: second!.id, until: ahead(-1) },
      { ...link, officeId: third!.id, since: ahead(1) },
    ])
    const { id } = value(await plan({ service: service!.id }))
    expect(await told(id)).toEqual([world.people.holder.id])
  })

  it('that is over, or begins today, is told to nobody', async () => {
    for (const firstDay of [ahead(-3), world.today])
      expect(await told(value(await plan({ firstDay, lastDay: firstDay })).id)).toEqual([])
  })

  it.each<[string, Partial<Record<keyof Planning, unknown>>, [string, string]]>([
    ['without a title', { title: ' ' }, ['field-needed', 'title']],
    ['without a place', { place: '' }, ['field-needed', 'place']],
    ['that ends before it begins', { lastDay: '2026-10-14' }, ['trainings-order', 'lastDay']],
    ['of more than 180 days', { lastDay: '2027-04-14' }, ['trainings-long', 'lastDay']],
    ['decades away', { firstDay: '2046-10-14' }, ['field-wrong', 'firstDay']],
    ['a further one without approval', { kind: 'further' }, ['trainings-approval-needed', 'approval']],
    ['for a service of nowhere', { service: newKey() }, ['trainings-service-unknown', 'service']],
  ])('%s is refused at its field', async (_, over, expected) => {
    expect(refusal(await plan(over as Partial<Planning>))).toContainEqual(expected)
  })

  it('takes 180 days, and a further one with its approval, from the kanoon too', async () => {
    value(await plan({ lastDay: ahead(185) }))
    value(await plan({ kind: 'further', approval: '۱۲/۳' }, 'kanoon'))
  })
})

describe('enrolled', () => {
  it('by the holder until the day before it begins, and no more on that day', async () => {
    const { id } = value(await plan())
    value(await enrolTrainee(await world.as('holder', { now: onDay(4) }), newKey(), await own(id)))
    const late = await world.as('holder', { now: onDay(5) })
    const holder = world.people.holder.id
    expect(refusal(await enrolTrainee(late, newKey(), await own(id, holder)))).toEqual([['trainings-begun', undefined]])
    expect(refusal(await withdrawTrainee(late, newKey(), await own(id)))).toEqual([['trainings-begun', undefined]])
  })

  it('nobody of another office, and by nobody else', async () => {
    const { id } = value(await plan())
    const other = await membershipOf(world.offices[1]!.holder.id)
    const stranger = { ...(await own(id)), membership: other }
    expect(refusal(await enrolTrainee(await world.as('holder'), newKey(), stranger))).toEqual([
      ['trainings-person-unknown', 'membership'],
    ])
    const elsewhere = { id, office: world.offices[1]!.id, membership: other }
    for (const who of ['holder', 'staff', 'clerk'])
      expect((await enrolTrainee(await world.as(who), newKey(), elsewhere)).ok).toBe(false)
  })

  it('and told that it does not take place, with the reason; then nobody can be enrolled', async () => {
    const { id } = value(await plan())
    value(await enrolTrainee(await world.as('holder'), newKey(), await own(id)))
    const before = (await told(id)).length
    value(await cancelTraining(await world.as('clerk'), newKey(), { id, reason: 'سیل' }))
    expect((await told(id)).length).toBe(before + 1)
    const holder = await world.as('holder')
    expect(refusal(await enrolTrainee(holder, newKey(), await own(id)))).toEqual([['trainings-cancelled', undefined]])
    expect(refusal(await cancelTraining(await world.as('clerk'), newKey(), { id, reason: 'سیل' }))).toEqual([
      ['trainings-cancelled', undefined],
    ])
  })

  it('sees a holder only the own people, the secretariat everybody', async () => {
    const { id } = value(await plan())
    value(await enrolTrainee(await world.as('holder'), newKey(), await own(id)))
    const office = world.offices[1]!
    const other = { id, office: office.id, membership: await membershipOf(office.holder.id) }
    value(await admitTrainee(await world.as('clerk'), newKey(), other))
    const seen = async (who: string) => {
      const { actor } = await world.as(who)
      const year = jalaliYear(ahead(5))
      const [listed] = (await trainingsOf(database.db, actor, { year })).filter((one) => one.id === id)
      return [(await trainingById(database.db, actor, id))!.trainees.length, listed!.count]
    }
    expect(await seen('holder')).toEqual([1, 1])
    expect(await seen('clerk')).toEqual([2, 2])
  })
})

describe('graded', () => {
  const graded = async (over: Partial<Grading>, now = onDay(6)) => {
    const { id } = value(await plan())
    value(await enrolTrainee(await world.as('holder'), newKey(), await own(id)))
    const trainee = await traineeOf(id)
    const passed = { trainee, result: 'passed', certificate: 'الف/۱۲', validUntil: null } as const
    return gradeTrainee(await world.as('clerk', { now }), newKey(), { ...passed, ...over })
  }

  it('on the last day, and not before', async () => {
    expect(refusal(await graded({}, onDay(5)))).toEqual([['trainings-not-over', undefined]])
    value(await graded({}, onDay(6)))
  })

  it('passed only with a certificate that outlasts the training; absent without one', async () => {
    expect(refusal(await graded({ certificate: ' ' }))).toEqual([['trainings-certificate-needed', 'certificate']])
    expect(refusal(await graded({ validUntil: ahead(5) }))).toEqual([['trainings-valid-order', 'validUntil']])
    value(await graded({ validUntil: ahead(6) }))
    value(await graded({ result: 'absent', certificate: '' }))
  })

  it('counts for the office while the certificate is valid, and its replacements beside', async () => {
    const office = world.offices[2]!
    const holder = await world.as(office.holder.id)
    for (const [nth, replaces] of [false, true].entries())
      value(
        await addStaff(holder, newKey(), {
          ...{ office: office.id, name: `همکار شماره ${nth}`, replaces },
          ...{ nationalId: checked(`99988100${nth}`), mobile: `0914000990${nth}` },
        }),
      )
    const read = async (days: number) => (await trainablePeople(database.db, holder.actor, office.id, ahead(days)))!
    const { people } = await read(0)
    const { id } = value(await plan())
    for (const { membership, replaces } of people.filter((one) => !one.replaces)) {
      expect(replaces).toBe(false)
      value(await enrolTrainee(holder, newKey(), { id, office: office.id, membership }))
    }
    expect((await read(0)).staffing).toEqual({ trained: 0, replacing: 1, enough: false, least: 2 })
    for (const { person } of people.filter((one) => !one.replaces)) {
      const one = {
        trainee: await traineeOf(id, person),
        result: 'passed',
        certificate: '۷',
        validUntil: ahead(30),
      } as const
      value(await gradeTrainee(await world.as('clerk', { now: onDay(6) }), newKey(), one))
    }
    expect((await read(30)).staffing).toEqual({ trained: 2, replacing: 1, enough: true, least: 2 })
    expect((await read(31)).staffing).toEqual({ trained: 0, replacing: 1, enough: false, least: 2 })
  })
})
