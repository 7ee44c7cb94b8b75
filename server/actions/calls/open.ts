// The secretariat publishes a call, with the working group's resolution and the permit it rests on. Guide, establishment 2 to 4.
import { and, eq } from 'drizzle-orm'
import { calls } from '#db/schema/calls'
import { counties } from '#db/schema/provinces'
import { type CallTerms, callRefusals } from '#rules/calls'
import type { CallPermit } from '#rules/calls-kinds'
import type { OfficeKind } from '#rules/offices'
import { normalise } from '#rules/texts'
import { refusalAt } from '#rules/verdict'
import { action, done, no } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { resolutionNamed } from '../resolutions/named.ts'

/** `resolution`: the working group's, by its number. */
export type CallInput = CallTerms & {
  county: string
  resolution: string
  kind: OfficeKind
  note: string
  permitBy: CallPermit
}

/** From its first day on everybody reads it at its public address. It does not change any more. */
export const openCall = action<CallInput, { id: string; number: string }>('calls.open', {
  scope: async (_tx, _input, { province }) => ({ province }),
  run: async (act, { county, place, note, permitNumber, resolution: typed, ...call }) => {
    const wrong = callRefusals({ ...call, place, permitNumber }, act.today)
    const found = await resolutionNamed(act, typed)
    if ('key' in found) wrong.push(found)
    const [known] = await act.tx
      .select({ id: counties.id })
      .from(counties)
      .where(and(eq(counties.provinceId, act.province), eq(counties.id, county)))
    if (!known) wrong.push(refusalAt('county', 'field-needed'))
    if ('key' in found || wrong.length) return no(...wrong)
    const { year, serial } = await nextNumber(act, 'call')
    const texts = { place: normalise(place), note: normalise(note), permitNumber: normalise(permitNumber), ...found }
    const [row] = await act.tx
      .insert(calls)
      .values({
        ...{ ...call, ...texts, countyId: county, number: `${year}-${serial}` },
        ...{ provinceId: act.province, createdBy: act.actor.person!, createdAt: act.now },
      })
      .returning({ id: calls.id, number: calls.number })
    act.record({ subject: 'call', subjectId: row!.id, facts: { number: row!.number, capacity: call.capacity } })
    return done(row!)
  },
})
