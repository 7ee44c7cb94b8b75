// Who fills an inspection in: whoever began it, and the people of the role that is sent.
import { permits } from '#policies/policies'
import { sees } from '#policies/sights'
import type { Actor, Role } from '#rules/roles'

/** `role`: that of its visit, null for the secretariat; `filedBy`: who began it. */
export function mayFill(
  actor: Actor,
  {
    provinceId: province,
    role,
    filedBy,
  }: {
    provinceId: string
    role: Role | null
    filedBy: string
  },
): boolean {
  if (permits('inspections.report', actor, { province }) === null) return false
  if (actor.person === filedBy) return true
  return role === null
    ? permits('requests.check', actor, { province }) !== null
    : sees(actor, 'requests.visits', { province, role })
}
