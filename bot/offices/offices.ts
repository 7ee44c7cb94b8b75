// The offices that somebody acts for, told apart by their names, or their codes where names are alike.
import { code } from '#locales/format'
import { type Ability, has } from '#policies/abilities'
import { officeFacts } from '#reads/requests/asks'
import { tehranDay } from '#rules/calendar'
import type { BotContext } from '../context.ts'

/** The offices for which the person has an ability, each once, as ids. */
export function officesOf({ signed }: BotContext, ability: Ability): string[] {
  const held = (signed?.memberships ?? []).filter((one) => has(one, ability))
  return [...new Set(held.flatMap(({ office }) => office ?? []))]
}

export type NamedOffice = { id: string; name: string }

/** Offices with their names, in the order given; one that has no license any more is left out. */
export async function namedOffices({ house, now, locale }: BotContext, ids: readonly string[]): Promise<NamedOffice[]> {
  const today = tehranDay(now)
  const found = await Promise.all(ids.map(async (id) => ({ id, facts: await officeFacts(house.db, id, today) })))
  const named = found.flatMap(({ id, facts }) =>
    facts?.license ? [{ id, name: facts.name, license: facts.license }] : [],
  )
  const alike = (name: string) => named.filter((one) => one.name === name).length > 1
  return named.map(({ id, name, license }) => ({
    id,
    name: alike(name) ? `${name} (${code(locale, license)})` : name,
  }))
}
