// Hours of work where an office has none of its own, by the working group's resolution (Bylaw 25-a-11).
import { workHours } from '#db/schema/secretariat'
import { type Day, isDay } from '#rules/calendar'
import type { Hours } from '#rules/hours'
import { normalise } from '#rules/texts'
import { type Act, action, done, noBecause } from '../../act/act.ts'

export type HoursInput = { hours: Hours; firstDay: Day; resolution: string }

/** Sets the hours from a day on; the same day again corrects them. */
export const setHours = action<HoursInput, null>('secretariat.hours', {
  run: async (act, { hours, firstDay, resolution }) => {
    if (!isDay(firstDay)) return noBecause('field-wrong', 'firstDay')
    if (!Object.keys(hours).length) return noBecause('secretariat-hours-never', 'hours')
    const words = normalise(resolution)
    if (!words) return noBecause('field-needed', 'resolution')
    await writeHours(act, { hours, firstDay, resolution: words })
    act.record({ subject: 'province', subjectId: act.province, facts: { hours, firstDay, resolution: words } })
    return done(null)
  },
})

/** Writes them down; the act it is part of is what is recorded. */
export async function writeHours(act: Act, { hours, firstDay, resolution }: HoursInput): Promise<void> {
  const written = { hours, resolution, at: act.now }
  await act.tx
    .insert(workHours)
    .values({ provinceId: act.province, firstDay, ...written })
    .onConflictDoUpdate({ target: [workHours.provinceId, workHours.firstDay], set: written })
}
