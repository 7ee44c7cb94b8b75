// The secretariat records what a meeting resolved; until it is sent to those who are responsible it can be changed or dropped.
import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { meetings } from '#db/schema/meetings'
import { resolutionOwners, resolutionReferences, resolutions } from '#db/schema/resolutions'
import { lastsTo } from '#db/terms'
import type { Day } from '#rules/calendar'
import { type Deadline, type Owner, type Resolution, resolutionRefusals, tidyResolution } from '#rules/resolutions'
import { type Reference, referencesIn } from '#rules/resolutions-text'
import { type Act, action, conflict, done, no, noBecause, type Trouble, unknown } from '../../act/act.ts'
import { lockResolution, resolutionScope } from './scope.ts'

type OwnerRow = Omit<typeof resolutionOwners.$inferInsert, 'provinceId' | 'resolutionId'>

/**
 * Records a resolution under an id made by who asks, or changes it. Refused at the fields; a conflict once it was sent.
 * What its text refers to is linked by number, whether that is recorded here already or not.
 */
export const recordResolution = action<{ id: string } & Resolution, { id: string }>('resolutions.record', {
  run: async (act, { id, ...input }) => {
    const of = tidyResolution(input)
    const wrong = resolutionRefusals(of, act.today)
    if (wrong.length) return no(...wrong)
    const beside = await heldHere(act, of.meeting)
    if (beside) return beside
    const [known] = await act.tx.select().from(resolutions).where(eq(resolutions.id, id)).for('update')
    if (known && known.provinceId !== act.province) return unknown
    if (known?.sentAt) return conflict('resolutions-sent-already')
    return (await keepResolution(act, id, of)) ?? done({ id })
  },
})

/** Drops a resolution that was recorded and not sent. */
export const discardResolution = action<{ id: string }, null>('resolutions.discard', {
  scope: resolutionScope,
  run: async (act, { id }) => {
    const found = await lockResolution(act, id)
    if (!found) return unknown
    if (found.sentAt) return conflict('resolutions-sent-already')
    await act.tx.delete(resolutions).where(eq(resolutions.id, id))
    act.record({ subject: 'resolution', subjectId: id, facts: { meeting: found.meeting, item: found.item } })
    return done(null)
  },
})

/**
 * Writes a tidy resolution that is not sent yet, with who is responsible and what it refers to; the trouble where its number is
 * taken or a body stands no more.
 */
export async function keepResolution(act: Act, id: string, of: Resolution): Promise<Trouble | null> {
  const references = referencesOf(of)
  if (of.refers && !references.some(isIn(of.refers))) return noBecause('resolutions-refers-unread', 'refers')
  const owners = await ownerRows(act, of.owners)
  if ('ok' in owners) return owners
  const clash = await clashOf(act, id, of)
  if (clash) return clash
  await write(act, id, of, { owners, references })
  act.record({
    action: 'resolutions.record',
    subject: 'resolution',
    subjectId: id,
    facts: { meeting: of.meeting, item: of.item },
  })
  return null
}

/** A conflict where the meeting was held with this program: its resolutions come out of its minutes. */
async function heldHere(act: Act, number: number): Promise<Trouble | null> {
  const here = and(eq(meetings.provinceId, act.province), eq(meetings.number, number), isNotNull(meetings.endedAt))
  const [held] = await act.tx.select({ signedAt: meetings.minutesSignedAt }).from(meetings).where(here)
  return held ? conflict(held.signedAt ? 'minutes-signed-once' : 'minutes-go-with', { meeting: number }) : null
}

/** What the text names and what was cited besides, but not the resolution itself. */
function referencesOf({ text, refers, meeting, item }: Resolution): Reference[] {
  return referencesIn(`${text}\n${refers}`).filter((one) => one.meeting !== meeting || one.item !== item)
}

const isIn = (cited: string) => {
  const named = referencesIn(cited)
  return ({ meeting, item }: Reference) => named.some((one) => one.meeting === meeting && one.item === item)
}

/** A meeting has each number once, and one day: that of the meeting itself where it was held with this program. */
async function clashOf(act: Act, id: string, { meeting, meetingOn, item }: Resolution): Promise<Trouble | null> {
  const others = await act.tx
    .select({ item: resolutions.item, meetingOn: resolutions.meetingOn })
    .from(resolutions)
    .where(and(eq(resolutions.provinceId, act.province), eq(resolutions.meeting, meeting), ne(resolutions.id, id)))
  const [held] = await act.tx
    .select({ meetingOn: meetings.heldOn })
    .from(meetings)
    .where(and(eq(meetings.provinceId, act.province), eq(meetings.number, meeting)))
  if (others.some((one) => one.item === item)) return noBecause('resolutions-number-taken', 'item', { meeting, item })
  return [...others, ...(held ? [held] : [])].some((one) => one.meetingOn !== meetingOn)
    ? noBecause('resolutions-meeting-day', 'meetingOn', { meeting })
    : null
}

/** A row for each who is responsible, every body once; the trouble where one stands no more. */
export async function ownerRows(act: Act, owners: readonly Owner[]): Promise<OwnerRow[] | Trouble> {
  const rows: OwnerRow[] = []
  for (const owner of owners) {
    if (owner.of === 'outside') rows.push({ of: 'outside', label: owner.label })
    else if (owner.of === 'body' || owner.of === 'every') {
      const here = and(eq(bodies.provinceId, act.province), lastsTo(bodies, act.today))
      const which = owner.of === 'every' ? eq(bodies.kind, owner.role) : inArray(bodies.id, [owner.body])
      const found = await act.tx.select({ id: bodies.id }).from(bodies).where(and(here, which)).orderBy(bodies.name)
      if (!found.length) return noBecause('resolutions-owner-unknown', 'owners')
      const every = owner.of === 'every' ? owner.role : null
      rows.push(...found.map(({ id }) => ({ of: 'body' as const, bodyId: id, every })))
    } else rows.push({ of: owner.of })
  }
  const once = new Map(rows.map((row) => [row.bodyId ?? row.label ?? row.of, row]))
  return [...once.values()]
}

/** The columns of a deadline as it was resolved. */
export function deadlineColumns(
  due: Deadline,
): { dueOn: Day | null } & Pick<typeof resolutions.$inferInsert, 'within' | 'countsFrom'> {
  return {
    dueOn: due.is === 'day' ? due.day : null,
    within: due.is === 'period' ? due.within : null,
    countsFrom: due.is === 'period' ? due.from : null,
  }
}

async function write(
  act: Act,
  id: string,
  { meeting, meetingOn, item, text, internal, deadline }: Resolution,
  { owners, references }: { owners: OwnerRow[]; references: Reference[] },
): Promise<void> {
  const own = { meeting, meetingOn, item, text, internal, ...deadlineColumns(deadline) }
  const recorded = { recordedAt: act.now, recordedBy: act.actor.person }
  await act.tx
    .insert(resolutions)
    .values({ id, provinceId: act.province, ...own, ...recorded })
    .onConflictDoUpdate({ target: resolutions.id, set: { ...own, ...recorded } })
  const at = { provinceId: act.province, resolutionId: id }
  await act.tx.delete(resolutionOwners).where(eq(resolutionOwners.resolutionId, id))
  await act.tx.delete(resolutionReferences).where(eq(resolutionReferences.resolutionId, id))
  await act.tx.insert(resolutionOwners).values(owners.map((owner) => ({ ...owner, ...at })))
  if (references.length) await act.tx.insert(resolutionReferences).values(references.map((one) => ({ ...one, ...at })))
}
