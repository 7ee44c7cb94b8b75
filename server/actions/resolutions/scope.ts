// Where a resolution and the parts of its owners stand, and the lock under which they change.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { resolutionOwners, resolutionSteps, resolutions } from '#db/schema/resolutions'
import type { Scope } from '#policies/policies'
import { answerersFor } from '#reads/people/delegations'
import { audienceOf, peopleOfBody } from '#reads/people/seats'
import { recusedIn } from '#reads/resolutions/committees'
import type { ResolutionStep } from '#rules/resolutions'
import type { Act } from '../../act/act.ts'

export type ResolutionRow = typeof resolutions.$inferSelect
export type OwnerRow = typeof resolutionOwners.$inferSelect

export async function resolutionScope(tx: Transaction, { id }: { id: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: resolutions.provinceId }).from(resolutions).where(eq(resolutions.id, id))
  return row ?? null
}

/** The body that is responsible for a part; none where the secretariat sees to it. */
export async function ownerScope(tx: Transaction, { owner }: { owner: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: resolutionOwners.provinceId, body: resolutionOwners.bodyId })
    .from(resolutionOwners)
    .where(eq(resolutionOwners.id, owner))
  return row ?? null
}

/** Locks a resolution of the act's province; null for an unknown one. */
export async function lockResolution(act: Act, id: string): Promise<ResolutionRow | null> {
  const [row] = await act.tx.select().from(resolutions).where(eq(resolutions.id, id)).for('update')
  return row?.provinceId === act.province ? row : null
}

/** Locks a resolution by a part of it that was sent; null for an unknown one. */
export async function lockOwner(act: Act, id: string): Promise<{ of: ResolutionRow; owner: OwnerRow } | null> {
  const [row] = await act.tx
    .select({ of: resolutions, owner: resolutionOwners })
    .from(resolutionOwners)
    .innerJoin(resolutions, eq(resolutions.id, resolutionOwners.resolutionId))
    .where(eq(resolutionOwners.id, id))
    .for('update')
  return row?.of.sentAt ? row : null
}

/** Everybody who is told of a part: those who stand for its body and did not recuse themselves, and their delegates. */
export async function peopleOfOwner(act: Act, { id, bodyId }: Pick<OwnerRow, 'id' | 'bodyId'>): Promise<string[]> {
  if (!bodyId) return []
  const recused = (await recusedIn(act.tx, id)).map((one) => one.id)
  const people = (await peopleOfBody(act.tx, bodyId, act.today)).filter((person) => !recused.includes(person))
  return [...new Set([...people, ...(await answerersFor(act.tx, people, act.today))])]
}

/** The secretariat, as it hears of reports. */
export const secretariatOf = (act: Act) => audienceOf(act.tx, 'resolutions.reported', act.province, act.today)

/** These people get a part's card. */
export function tell(act: Act, { id }: Pick<OwnerRow, 'id'>, people: readonly string[]): void {
  act.send(...people.map((person) => ({ to: { person }, kind: 'resolution' as const, subjectId: id })))
}

/** Whether whoever acts, or in whose stead they do, is among these. */
export function isAmong({ actor, as }: Act, people: readonly { id: string }[]): boolean {
  return people.some(({ id }) => id === actor.person || id === as?.lentBy?.person)
}

type More = { owner?: string; word?: string | null; facts?: Record<string, string | number>; unsigned?: true }

/** Adds a step to a resolution's time line; gives its id, on which files hang. `unsigned`: nobody's own doing. */
export async function noteResolution(
  act: Act,
  id: string,
  what: ResolutionStep,
  { owner, word, facts = {}, unsigned }: More = {},
): Promise<string> {
  const [row] = await act.tx
    .insert(resolutionSteps)
    .values({
      provinceId: act.province,
      resolutionId: id,
      ownerId: owner ?? null,
      what,
      word: word || null,
      facts: { ...facts, ...(act.as?.lentBy ? { behalf: act.as.lentBy.name } : {}) },
      at: act.now,
      by: unsigned ? null : act.actor.person,
    })
    .returning({ id: resolutionSteps.id })
  return row!.id
}
