// The offices that somebody acts for, told apart by their names.
import { officeFacts } from '#reads/asks'
import { tehranDay } from '#rules/calendar'
import type { Role } from '#rules/roles'
import type { BotContext } from './context.ts'

/** The offices that the person holds any of these roles in, each once, as ids. */
export function officesOf({ signed }: BotContext, roles: readonly Role[]): string[] {
  const held = signed?.memberships ?? []
  return [...new Set(held.flatMap(({ role, office }) => (office && roles.includes(role) ? [office] : [])))]
}

export type NamedOffice = { id: string; name: string }

/** Offices with their names, in the order given; one that has no license any more is left out. */
export async function namedOffices({ house, now }: BotContext, ids: readonly string[]): Promise<NamedOffice[]> {
  const today = tehranDay(now)
  const named = await Promise.all(ids.map(async (id) => ({ id, name: (await officeFacts(house.db, id, today))?.name })))
  return named.flatMap(({ id, name }) => (name ? [{ id, name }] : []))
}
