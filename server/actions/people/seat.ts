// Which seat of the working group goes with a role: the one named, or the only one that is free.
import { and, eq, isNull, ne } from 'drizzle-orm'
import { memberships, people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { runsOn } from '#db/terms'
import { type Role, workingGroup } from '#rules/roles'
import { type Act, done, noBecause, type Outcome } from '../../act/act.ts'

/** The seat's id, or null for roles that sit on none. Refuses a taken seat, and a choice that is not clear. */
export async function chooseSeat(
  act: Act,
  { person, role, seat }: { person: string; role: Role; seat: string | null },
): Promise<Outcome<string | null>> {
  if (!workingGroup.some((one) => one === role)) return seat ? noBecause('people-seat-wrong', 'seat') : done(null)
  const open = await seatsFor(act, role)
  const free = open.filter((one) => !one.by || one.by === person)
  if (seat) {
    const named = open.find((one) => one.id === seat)
    if (!named) return noBecause('people-seat-wrong', 'seat')
    return free.includes(named) ? done(seat) : noBecause('people-seat-taken', 'seat', { seat: named.title })
  }
  if (free.length > 1) return noBecause('people-seat-needed', 'seat')
  return free[0] ? done(free[0].id) : noBecause('people-seat-none', 'seat')
}

/** The seats of a role today, and who sits on each. Locked, so that a seat is not given twice at once. */
async function seatsFor(act: Act, role: Role) {
  const today = act.today
  const open = await act.tx
    .select({ id: seats.id, title: seats.title })
    .from(seats)
    .where(and(eq(seats.provinceId, act.province), eq(seats.role, role), runsOn(seats, today)))
    .orderBy(seats.title)
    .for('update')
  const sitting = await act.tx
    .select({ seat: memberships.seatId, person: memberships.personId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(eq(memberships.provinceId, act.province), ne(memberships.role, 'holder'), runsOn(memberships, today)))
  return open.map((one) => ({ ...one, by: sitting.find(({ seat }) => seat === one.id)?.person ?? null }))
}
