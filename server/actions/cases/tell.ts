// The citizen says whether the news of their case come to a mobile by short message, and to which.
import { identities } from '#db/schema/identities'
import { mobileNumber } from '#rules/identifiers'
import { action, type Context, done, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { lockTracked, type Tracked, trackedScope } from './scope.ts'

/** `mobile`: as typed; empty to be told no more, which leaves the number for the secretariat as it was. */
export type TellByNumber = Tracked & { mobile: string }

const tell = action<TellByNumber, null>('cases.tell', {
  scope: trackedScope,
  run: async (act, { mobile: typed, ...tracked }) => {
    const found = await lockTracked(act, tracked)
    if (!found) return unknown
    const mobile = typed ? mobileNumber(typed) : null
    if (typed && !mobile) return noBecause('field-mobile-wrong', 'mobile')
    const said = { bySms: mobile !== null, ...(mobile ? { mobile } : {}) }
    await act.tx
      .insert(identities)
      .values({ provinceId: act.province, caseId: found.id, at: act.now, ...said })
      .onConflictDoUpdate({ target: identities.caseId, set: said })
    act.record({ subject: 'case', subjectId: found.id, facts: { sms: mobile ? 1 : 0 } })
    return done(null)
  },
})

/** From now on every change is told there too, or no more. The number stands with the citizen's identity, which nobody reads unrecorded. */
export function tellByNumber(ctx: Context, key: string, input: TellByNumber): Promise<Outcome<null>> {
  return tell(asCitizen(ctx), key, { ...input, mobile: input.mobile.trim() })
}
