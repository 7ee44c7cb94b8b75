// Last days of resolutions that turn out to be closed move on, and say so on the time line.
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { type Closed, nextOpen } from '#rules/calendar'
import { unreported } from '#rules/resolutions'
import type { Act } from '../../act/act.ts'
import { noteResolution } from './scope.ts'

/**
 * Moves the open parts whose last day is closed now; gives how many. Their days are counted by the calendar, so that no other
 * closed day changes anything; those that have run out stay where they are.
 */
export async function moveResolutions(act: Act, closed: Closed): Promise<number> {
  const running = and(
    eq(resolutionOwners.provinceId, act.province),
    inArray(resolutionOwners.state, [...unreported]),
    gte(resolutionOwners.dueOn, act.today),
  )
  const open = await act.tx
    .select({ id: resolutionOwners.id, of: resolutionOwners.resolutionId, dueOn: resolutionOwners.dueOn })
    .from(resolutionOwners)
    .innerJoin(resolutions, and(eq(resolutions.id, resolutionOwners.resolutionId), isNull(resolutions.closedAt)))
    .where(running)
    .for('update')
  const moved = open.flatMap(({ id, of, dueOn }) => {
    const to = nextOpen(dueOn!, closed)
    return to === dueOn ? [] : [{ id, of, from: dueOn!, to }]
  })
  for (const { id, of, from, to } of moved) {
    await act.tx.update(resolutionOwners).set({ dueOn: to }).where(eq(resolutionOwners.id, id))
    await noteResolution(act, of, 'clock-moved', { owner: id, facts: { from, to }, unsigned: true })
    act.record({ subject: 'resolution', subjectId: of, facts: { owner: id, from, to } })
    act.refresh('resolution', id)
  }
  return moved.length
}
