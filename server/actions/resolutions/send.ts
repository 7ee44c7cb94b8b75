// The resolutions of a meeting go out to those who are responsible (Annex 3 article 7), and each confirms the receipt of its own.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { type Day, tehranDay } from '#rules/calendar'
import { dueOf, resolvedDeadline } from '#rules/resolutions'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { lockOwner, noteResolution, type OwnerRow, ownerScope, peopleOfOwner, type ResolutionRow } from './scope.ts'

/**
 * Sends what is recorded of a meeting and has not gone out; answers how many. `paperOn`: it went out on paper that day, so that
 * nobody is told anew. Refused where there is nothing.
 */
export const sendResolutions = action<{ meeting: number; paperOn?: Day | null }, { sent: number }>('resolutions.send', {
  run: async (act, { meeting, paperOn = null }) => {
    const unsent = and(
      eq(resolutions.provinceId, act.province),
      eq(resolutions.meeting, meeting),
      isNull(resolutions.sentAt),
    )
    const found = await act.tx.select().from(resolutions).where(unsent).orderBy(asc(resolutions.item)).for('update')
    if (!found.length) return noBecause('resolutions-none-to-send')
    if (paperOn && (paperOn > act.today || found.some(({ meetingOn }) => meetingOn > paperOn)))
      return noBecause('resolutions-paper-when', 'paperOn')
    for (const one of found) await sendResolution(act, one, { paperOn })
    return done({ sent: found.length })
  },
})

/** `number`: the letter of the minutes by which it goes out. */
type Sending = { paperOn?: Day | null; number?: string }

/** Sends one resolution to who is responsible, each of whom is to confirm its receipt. */
export async function sendResolution(act: Act, of: ResolutionRow, { paperOn = null, number }: Sending): Promise<void> {
  await act.tx.update(resolutions).set({ sentAt: act.now }).where(eq(resolutions.id, of.id))
  const facts = { ...(paperOn ? { day: paperOn } : {}), ...(number ? { number } : {}) }
  await noteResolution(act, of.id, paperOn ? 'sent-on-paper' : 'sent', { facts })
  act.record({
    action: 'resolutions.send',
    subject: 'resolution',
    subjectId: of.id,
    facts: { meeting: of.meeting, item: of.item },
  })
  const due = dueOf(resolvedDeadline(of), { meeting: of.meetingOn, notified: paperOn }, await act.closed())
  const read = paperOn ? { acknowledgedAt: act.now, acknowledgedBy: act.actor.person } : {}
  const owners = await act.tx
    .update(resolutionOwners)
    .set({ dueOn: due, ...read })
    .where(eq(resolutionOwners.resolutionId, of.id))
    .returning()
  if (paperOn) return
  // the secretariat knows what it sends
  for (const owner of owners)
    for (const person of await peopleOfOwner(act, owner))
      act.send({ to: { person }, kind: 'resolution', subjectId: owner.id, priority: 'letter' })
}

/** Who is responsible confirms the receipt of a resolution; a deadline that counts from it begins. */
export const acknowledgeResolution = action<{ owner: string }, { at: string }>('resolutions.acknowledge', {
  unrecorded: 'only the first acknowledgment enters the chain',
  scope: ownerScope,
  run: async (act, input) => {
    const found = await lockOwner(act, input.owner)
    if (!found) return unknown
    const { of, owner } = found
    if (owner.acknowledgedAt) return done({ at: owner.acknowledgedAt.toISOString() })
    await notified(act, of, owner, act.today)
    await noteResolution(act, of.id, 'acknowledged', { owner: owner.id })
    return done({ at: act.now.toISOString() })
  },
})

/** The secretariat writes down that a resolution was delivered on paper, on a day since it went out. */
export const recordDelivery = action<{ owner: string; day: Day }, null>('resolutions.recordDelivery', {
  scope: ownerScope,
  run: async (act, { owner: id, day }) => {
    const found = await lockOwner(act, id)
    if (!found) return unknown
    const { of, owner } = found
    if (owner.acknowledgedAt) return conflict('resolutions-acknowledged-already')
    if (day > act.today || day < tehranDay(of.sentAt!)) return noBecause('resolutions-delivered-when', 'day')
    await notified(act, of, owner, day)
    await noteResolution(act, of.id, 'delivered', { owner: owner.id, facts: { day } })
    return done(null)
  },
})

async function notified(act: Act, of: ResolutionRow, owner: OwnerRow, day: Day): Promise<void> {
  const due = resolvedDeadline(of)
  const begins = due.is === 'period' && due.from === 'notification'
  const dueOn = begins ? dueOf(due, { meeting: of.meetingOn, notified: day }, await act.closed()) : owner.dueOn
  await act.tx
    .update(resolutionOwners)
    .set({ acknowledgedAt: act.now, acknowledgedBy: act.actor.person, dueOn })
    .where(eq(resolutionOwners.id, owner.id))
  act.record({ subject: 'resolution', subjectId: of.id, facts: { owner: owner.id, ...(begins ? { due: dueOn } : {}) } })
  act.refresh('resolution', owner.id)
}
