// What an actor sees, from the policies: as lists, for one subject, and as a condition in SQL.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import type { Actor, Membership, Role } from '#rules/roles'
import { type SightName, sights } from './policies.ts'
import type { Sight } from './policy.ts'

/** Whole provinces and single offices of which something is seen. */
export type Reach = { provinces: string[]; offices: string[] }

/** Whether a membership gives a sight of its whole province. */
export function seesAcross(held: Membership, name: SightName): boolean {
  const { across, seat }: Sight = sights[name]
  return (across?.includes(held.role) ?? false) || (seat === 'signs' && held.signs)
}

/** Whether a membership gives a sight of its office. */
export function seesOwn(held: Membership, name: SightName): boolean {
  const { own }: Sight = sights[name]
  return held.office !== null && (own?.includes(held.role) ?? false)
}

/** Whether a membership gives a sight of the body that it stands for. */
export function seesBody(held: Membership, name: SightName): boolean {
  const { body }: Sight = sights[name]
  return body?.includes(held.role) ?? false
}

/** The provinces and offices of which an actor sees something. */
export function reach({ memberships }: Actor, name: SightName): Reach {
  const across = memberships.filter((held) => seesAcross(held, name))
  const own = memberships.filter((held) => seesOwn(held, name))
  return {
    provinces: [...new Set(across.map(({ province }) => province))],
    offices: [...new Set(own.flatMap(({ office }) => office ?? []))],
  }
}

/** Where one subject stands: its province, the office it belongs to, and the role it names. */
export type Place = { province: string; office?: string | null; role?: Role | null }

/** Whether an actor sees something of one subject. */
export function sees({ memberships }: Actor, name: SightName, at: Place): boolean {
  const { asRole }: Sight = sights[name]
  return memberships.some(
    (held) =>
      (!asRole || held.role === at.role) &&
      ((held.province === at.province && seesAcross(held, name)) || (held.office === at.office && seesOwn(held, name))),
  )
}

/** The same as a condition on rows, by their columns. What is seen as a role needs the column that names it. */
export function visible(
  actor: Actor,
  name: SightName,
  columns: { province: SQLWrapper; office?: SQLWrapper; role?: SQLWrapper },
): SQL {
  const { asRole }: Sight = sights[name]
  if (!asRole) return within(reach(actor, name), columns)
  const ways = actor.memberships
    .filter((held) => seesAcross(held, name))
    .map((held) => sql`(${columns.province} = ${held.province}::uuid and ${columns.role} = ${held.role})`)
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`false`
}

/** Rows of these provinces or offices, by their columns. */
export function within({ provinces, offices }: Reach, columns: { province: SQLWrapper; office?: SQLWrapper }): SQL {
  const whole = sql`${columns.province} = any(${uuids(provinces)})`
  return columns.office ? sql`(${whole} or ${columns.office} = any(${uuids(offices)}))` : whole
}
