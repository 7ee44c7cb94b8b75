// What a membership has, by name: the acts it may do and what it sees, for doors that only ask whether anything is there.
import type { Membership, Role } from '#rules/roles'
import { type ActionName, may, type SightName, sights } from './policies.ts'
import type { Permission } from './policy.ts'
import { seesAcross, seesBody, seesOwn } from './sights.ts'

type Act = { [N in ActionName]: (typeof may)[N] extends { roles: readonly Role[] } ? N : never }[ActionName]

/** An act that needs a role, or a sight. */
export type Ability = Act | SightName

const isSight = (ability: Ability): ability is SightName => ability in sights

/** Whether a membership has an ability at all; on which subject, `permits` and the sights say. */
export function has(held: Membership, ability: Ability): boolean {
  if (isSight(ability)) return [seesAcross, seesOwn, seesBody].some((way) => way(held, ability))
  const { roles, seat, byItself }: Permission = may[ability]
  if (byItself?.includes(held.role)) return true
  return (roles?.includes(held.role) ?? false) && (!seat || held[seat] === true)
}

const all = [
  ...Object.entries<Permission>(may).flatMap(([name, { roles }]) => (roles ? [name] : [])),
  ...Object.keys(sights),
]

/** The names of everything that a membership has. */
export function abilitiesOf(held: Membership): Ability[] {
  return (all as Ability[]).filter((name) => has(held, name))
}
