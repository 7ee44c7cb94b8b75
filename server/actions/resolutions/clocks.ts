// Last days of resolutions move when they turn out to be closed, or deadlines stand still, and say so on the time line.
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { type Closed, type Day, tehranDay } from '#rules/calendar'
import { movedDue } from '#rules/moved'
import { type ResolutionStep, unreported } from '#rules/resolutions'
import type { Act } from '../../act/act.ts'
import { noteResolution } from './scope.ts'

type Moving = {
  before: Closed
  after: Closed
  what: ResolutionStep & ('clock-moved' | 'clock-suspended' | 'clock-resumed')
  since: Day
}

/**
 * Moves the open parts whose last day is closed now, or whose days stand still; gives how many. Their days are counted by the
 * calendar, so that no other closed day changes anything; those that had run out by `since` stay where they are.
 */
export async function moveResolutions(act: Act, { before, after, what, since }: Moving): Promise<number> {
  const running = and(
    eq(resolutionOwners.provinceId, act.province),
    inArray(resolutionOwners.state, [...unreported]),
    gte(resolutionOwners.dueOn, since),
  )
  const open = await act.tx
    .select({ owner: resolutionOwners, sentAt: resolutions.sentAt })
    .from(resolutionOwners)
    .innerJoin(resolutions, and(eq(resolutions.id, resolutionOwners.resolutionId), isNull(resolutions.closedAt)))
    .where(running)
    .for('update')
  const moved = open.flatMap(({ owner: { id, resolutionId: of, dueOn }, sentAt }) => {
    const clock = { from: tehranDay(sentAt ?? act.now), due: dueOn!, counts: 'deadline' as const }
    const to = movedDue(clock, before, after)
    return to === dueOn ? [] : [{ id, of, from: dueOn!, to }]
  })
  for (const { id, of, from, to } of moved) {
    const again = { remindedAt: null, remindedLateAt: null }
    await act.tx
      .update(resolutionOwners)
      .set({ dueOn: to, ...again })
      .where(eq(resolutionOwners.id, id))
    await noteResolution(act, of, what, { owner: id, facts: { from, to }, unsigned: true })
    act.record({ subject: 'resolution', subjectId: of, facts: { owner: id, from, to } })
    act.refresh('resolution', id)
  }
  return moved.length
}
