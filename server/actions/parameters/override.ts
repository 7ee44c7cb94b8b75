// A province's own value of a figure of the law, by a resolution and from a day on.
import { overrides } from '#db/schema/parameters'
import { all } from '#law/all'
import type { Citation } from '#law/parameter'
import { type Day, isDay } from '#rules/calendar'
import { fits } from '#rules/parameters'
import { normalise } from '#rules/texts'
import { action, done, noBecause } from '../../act/act.ts'

export type Overriding = {
  parameter: string
  value: unknown
  firstDay: Day
  resolution: string
  cite?: Citation | null
}

/**
 * Sets a value from a day on. Requests filed before keep the law of their day; the same day again corrects the value.
 * A figure that nothing reads yet is refused to people; the command line may write down what a province's texts say.
 */
export const overrideParameter = action<Overriding, null>('parameters.override', {
  run: async (act, { parameter, value, firstDay, resolution, cite = null }) => {
    const known = all.find(({ name }) => name === parameter)
    if (!known) return noBecause('field-wrong', 'parameter')
    // nothing reads it, so that a value would promise what it does not do; texts are taken down as they stand
    if (known.unused && act.actor.system !== 'command') return noBecause('rules-not-in-use', 'parameter')
    if (!fits(known, value)) return noBecause('field-wrong', 'value')
    if (!isDay(firstDay)) return noBecause('field-wrong', 'firstDay')
    const words = normalise(resolution)
    if (!words) return noBecause('field-needed', 'resolution')
    const written = { value, resolution: words, cite, at: act.now }
    await act.tx
      .insert(overrides)
      .values({ provinceId: act.province, parameter, firstDay, ...written })
      .onConflictDoUpdate({ target: [overrides.provinceId, overrides.parameter, overrides.firstDay], set: written })
    act.record({ subject: 'parameter', subjectId: parameter, facts: { value, firstDay, resolution: words } })
    return done(null)
  },
})
