// Holders are warned of the renewal in time: six, four and three and a half months before expiry. Source: Bylaw 9.
import { and, eq, gte, isNull, not, notInArray, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { renewalWarnings } from '#db/schema/renewals'
import { handoverUnderWay, renewalUnderWay } from '#db/terms'
import { goneLicenseStates } from '#rules/offices'
import { renewalOf } from '#rules/renewal'
import { action, done } from '../../act/act.ts'

/**
 * Sends what is due in a province, each warning of a term once. Of several that came due together, as after an outage or at
 * the start, one message goes. Once it is asked for, or the last day to ask has passed, nothing is warned of any more; nor where the office winds up.
 */
export const warnOfRenewals = action<null, { sent: number }>('licenses.warn', {
  unrecorded: 'a reminder is no act; each is written down by itself',
  run: async (act) => {
    const law = await act.law()
    const standing = await act.tx
      .select({ id: licenses.id, holder: licenses.holderId, expiresOn: licenses.expiresOn })
      .from(licenses)
      .where(
        and(
          eq(licenses.provinceId, act.province),
          isNull(licenses.endedAt),
          notInArray(licenses.state, [...goneLicenseStates]),
          gte(licenses.expiresOn, act.today),
          not(sql.raw(renewalUnderWay('licenses.office_id'))),
          not(sql.raw(handoverUnderWay('licenses.office_id'))),
        ),
      )
    const due = standing.flatMap(({ id, holder, expiresOn }) => {
      const { warnings, state } = renewalOf(expiresOn, act.today, law)
      if (state !== 'expiring') return []
      const leads = warnings.flatMap((day, lead) => (day <= act.today ? [lead] : []))
      return leads.map((lead) => ({ licenseId: id, holder, expiresOn, lead, provinceId: act.province, at: act.now }))
    })
    if (due.length === 0) return done({ sent: 0 })
    const written = await act.tx
      .insert(renewalWarnings)
      .values(due.map(({ holder: _, ...row }) => row))
      .onConflictDoNothing()
      .returning({ license: renewalWarnings.licenseId })
    const fresh = new Set(written.map(({ license }) => license))
    const told = new Map(due.map(({ licenseId, holder }) => [licenseId, holder]))
    const messages = [...fresh].map((license) => ({
      to: { person: told.get(license)! },
      kind: 'renewal' as const,
      subjectId: license,
    }))
    act.send(...messages)
    return done({ sent: messages.length })
  },
})
