// Who has an office, and who acts for its holder: ended and begun, whether an import or a grant says so.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { table } from '#db/rows'
import { managers } from '#db/schema/managers'
import { memberships, people } from '#db/schema/people'
import { lastsTo, runsOn } from '#db/terms'
import { addDays, type Day } from '#rules/calendar'
import type { Act } from '../../act/act.ts'

/** Offices pass to new holders: theirs from today, the former holders' to yesterday. */
export async function handOver(act: Act, taken: readonly { office: string; person: string }[]): Promise<void> {
  if (taken.length === 0) return
  const { tx, today } = act
  await tx.execute(sql`
    update memberships m set until = ${addDays(today, -1)}::date
    from ${table(taken, 'office uuid')}
    where m.office_id = r.office and m.role = 'holder' and ${lastsTo('m', today)}`)
  await beginHolding(
    act,
    taken.map((one) => ({ ...one, since: today })),
  )
}

type Begun = { office: string; person: string; since: Day }

/** Holders begin, each on a day of its own. */
export async function beginHolding({ tx, province }: Act, begun: readonly Begun[]): Promise<void> {
  if (begun.length === 0) return
  await tx.execute(sql`
    insert into memberships (id, province_id, person_id, role, office_id, since)
    select gen_random_uuid(), ${province}::uuid, person, 'holder', office, since
    from ${table(begun, 'person uuid, office uuid, since date')}`)
}

/** Ends the present manager of an office, with the membership; answers the name, null where there is none. */
export async function endManager(act: Act, office: string): Promise<string | null> {
  const until = addDays(act.today, -1)
  const [ended] = await act.tx
    .update(managers)
    .set({ until })
    .where(and(eq(managers.officeId, office), isNull(managers.until)))
    .returning({ person: managers.personId })
  if (!ended) return null
  await act.tx
    .update(memberships)
    .set({ until })
    .where(and(holderAt(office), eq(memberships.personId, ended.person), runsOn(memberships, act.today)))
  const [person] = await act.tx.select({ name: people.name }).from(people).where(eq(people.id, ended.person))
  return person?.name ?? null
}

const holderAt = (office: string) => and(eq(memberships.officeId, office), eq(memberships.role, 'holder'))

/** Somebody manages the office of a legal holder from today, with a holder's rights. */
export async function beginManager(act: Act, at: { office: string; holder: string; person: string }): Promise<void> {
  const { office: officeId, holder: holderId, person: personId } = at
  const begun = { provinceId: act.province, officeId, personId, since: act.today }
  await act.tx.insert(managers).values({ ...begun, holderId })
  const held = and(holderAt(officeId), eq(memberships.personId, personId), runsOn(memberships, act.today))
  if ((await act.tx.$count(memberships, held)) === 0)
    await act.tx.insert(memberships).values({ ...begun, role: 'holder' })
}
