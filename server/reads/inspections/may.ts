// Who fills an inspection in: whoever began it, and the people of the role or of the agency that is sent.
import { permits } from '#policies/policies'
import { sees } from '#policies/sights'
import type { Actor, Role } from '#rules/roles'
import { bodiesAsked } from '../requests/tasks.ts'

/** `bodyId`: the agency that is sent; `role`: that of its visit, null for the secretariat; `filedBy`: who began it. */
export function mayFill(
  actor: Actor,
  {
    provinceId: province,
    role,
    bodyId,
    filedBy,
  }: {
    provinceId: string
    bodyId: string | null
    role: Role | null
    filedBy: string
  },
): boolean {
  if (permits('inspections.report', actor, { province }) === null) return false
  if (actor.person === filedBy) return true
  if (bodyId) return bodiesAsked(actor).includes(bodyId)
  return role === null
    ? permits('requests.check', actor, { province }) !== null
    : sees(actor, 'requests.visits', { province, role })
}
