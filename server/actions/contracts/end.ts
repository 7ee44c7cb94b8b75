// A contract ends before its time, or its end comes near and its parties hear of it.
import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { contracts, contractWarnings } from '#db/schema/contracts'
import { contractRemindBefore } from '#law/services'
import { answeringFor } from '#reads/offices/offices'
import { audienceOf, peopleOfBody } from '#reads/people/seats'
import { type Day, isDay } from '#rules/calendar'
import { contractState } from '#rules/contracts'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { actsForAgency } from './agency.ts'

/** `on`: the first day on which it holds no more. */
export type EndingContract = { id: string; on: Day; why: string }

/** Ends a contract with its reason; what was agreed before stays on record. */
export const endContract = action<EndingContract, null>('contracts.end', {
  scope: async (tx, { id }) => {
    const [row] = await tx.select({ province: contracts.provinceId }).from(contracts).where(eq(contracts.id, id))
    return row ?? null
  },
  run: async (act, { id, on, why }) => {
    const [held] = await act.tx.select().from(contracts).where(eq(contracts.id, id)).for('update')
    if (!held || !actsForAgency(act, held.agencyId)) return unknown
    if (held.endedOn) return conflict('contracts-ended-already')
    if (!isDay(on) || on < held.firstDay || (held.lastDay && on > held.lastDay))
      return noBecause('contracts-end-day-wrong', 'on')
    if (!says(why)) return noBecause('field-needed', 'why')
    await act.tx
      .update(contracts)
      .set({ endedOn: on, endedWhy: normalise(why) })
      .where(eq(contracts.id, id))
    act.record({ subject: 'contract', subjectId: id, facts: { on } })
    act.refresh('contract', id)
    return done(null)
  },
})

/** Tells the parties and the secretariat of each contract whose end is near, once for each last day. */
export const warnOfContracts = action<null, { sent: number }>('contracts.warn', {
  unrecorded: 'a reminder is no act; each is written down by itself',
  run: async (act) => {
    const before = (await act.law())(contractRemindBefore)
    const running = await act.tx
      .select()
      .from(contracts)
      .where(
        and(
          eq(contracts.provinceId, act.province),
          gte(contracts.lastDay, act.today),
          or(isNull(contracts.endedOn), sql`${contracts.endedOn} > ${act.today}::date`),
        ),
      )
    const ending = running.filter((one) => contractState(one, act.today, before) === 'ending')
    if (ending.length === 0) return done({ sent: 0 })
    const fresh = await act.tx
      .insert(contractWarnings)
      .values(
        ending.map(({ id, lastDay }) => ({
          ...{ provinceId: act.province, contractId: id, lastDay: lastDay!, at: act.now },
        })),
      )
      .onConflictDoNothing()
      .returning({ id: contractWarnings.contractId })
    for (const { id } of fresh)
      for (const person of await concerned(act, ending.find((one) => one.id === id)!))
        act.send({ to: { person }, kind: 'contract', subjectId: id })
    return done({ sent: fresh.length })
  },
})

type Parties = Pick<typeof contracts.$inferSelect, 'agencyId' | 'bodyId' | 'officeId'>

async function concerned(act: Act, { agencyId, bodyId, officeId }: Parties): Promise<Set<string>> {
  const { tx, today, province } = act
  return new Set([
    ...(await audienceOf(tx, 'contracts.ending', province, today)),
    ...(await peopleOfBody(tx, agencyId, today)),
    ...(bodyId ? await peopleOfBody(tx, bodyId, today) : []),
    ...(officeId ? await answeringFor(tx, officeId, today) : []),
  ])
}
