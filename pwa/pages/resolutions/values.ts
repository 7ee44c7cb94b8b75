// Deadlines and owners as the fields of a form have them, and as the server takes them.
import type { Period } from '#law/parameter'
import { commas } from '#locales/format'
import { type Deadline, everyRoles, type Owner } from '#rules/resolutions'
import type { Part } from './parts.tsx'

export type DeadlineValues = { deadline: string; day: string; length: number | null; unit: string }

export const noDeadline: DeadlineValues = { deadline: 'none', day: '', length: null, unit: 'months' }

/** A deadline as its fields have it. */
export function valuesOf(due: Deadline): DeadlineValues {
  if (due.is === 'none') return noDeadline
  if (due.is === 'day') return { ...noDeadline, deadline: 'day', day: due.day }
  return { ...noDeadline, deadline: due.from, ...lengthOf(due.within) }
}

/** A period in one of the units. */
function lengthOf({ years = 0, months = 0, weeks = 0, days = 0 }: Period): Pick<DeadlineValues, 'length' | 'unit'> {
  if (days) return { length: weeks * 7 + days, unit: 'days' }
  return weeks ? { length: weeks, unit: 'weeks' } : { length: years * 12 + months, unit: 'months' }
}

/** What the fields say; null where a day is not chosen yet. */
export function deadlineFrom({ deadline, day, length, unit }: DeadlineValues): Deadline | null {
  if (deadline === 'none') return { is: 'none' }
  if (deadline === 'day') return day ? { is: 'day', day } : null
  return { is: 'period', within: { [unit]: length ?? 0 }, from: deadline === 'meeting' ? 'meeting' : 'notification' }
}

export type OwnersValues = { owners: string[]; label: string }

/** What is ticked, as the server takes it. */
export function ownersFrom({ owners, label }: OwnersValues): Owner[] {
  return owners.flatMap((one): Owner[] => {
    if (one === 'secretariat' || one === 'group') return [{ of: one }]
    if (one === 'outside')
      return label
        .split(/[،\n]/)
        .filter((name, nth) => name.trim() || nth === 0)
        .map((name) => ({ of: 'outside', label: name }))
    const role = everyRoles.find((every) => one === `every:${every}`)
    return [role ? { of: 'every', role } : { of: 'body', body: one }]
  })
}

/** The ticks of owners as the server has them. */
export function ownersIn(owners: readonly Owner[]): OwnersValues {
  const ticks = owners.map((owner) => {
    if (owner.of === 'every') return `every:${owner.role}`
    return owner.of === 'body' ? owner.body : owner.of
  })
  const named = owners.flatMap((owner) => (owner.of === 'outside' ? [owner.label] : []))
  return { owners: [...new Set(ticks)], label: commas('fa', named) }
}

/** The ticks of parts that stand. */
export function ownersOf(parts: readonly Part[]): OwnersValues {
  const of = parts.map((part) => {
    if (part.every && part.every !== 'member') return `every:${part.every}`
    return part.of === 'body' ? part.body! : part.of
  })
  const named = parts.flatMap((part) => (part.of === 'outside' ? (part.name ?? []) : []))
  return { owners: [...new Set(of)], label: commas('fa', named) }
}
