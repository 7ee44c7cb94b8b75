// What a day of an office's ratings weighs, reckoned anew: when somebody decided about a doubt, and when receipts were
// confirmed after the clock had examined the day for the last time.
import { and, eq, sql } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { ratingChecks, ratingDoubts } from '#db/schema/rating-checks'
import { ratingDays } from '#db/schema/ratings'
import { evidenceOf } from '#reads/ratings-days'
import type { Day } from '#rules/calendar'
import { doubted } from '#rules/ratings-doubts'
import type { Sums } from '#rules/ratings-score'
import type { Act } from '../../act/act.ts'
import { keptDoubt } from './doubts.ts'

/** By the evidence of now and the doubts that still stand: no doubt is found here, and none goes. */
export async function reckonDay(act: Act, officeId: string, day: Day): Promise<void> {
  const here = and(eq(ratingDays.officeId, officeId), eq(ratingDays.day, day))
  // two at once: the second waits here, and no rating does
  await act.tx.select({ id: offices.id }).from(offices).where(eq(offices.id, officeId)).for('update')
  const [sums] = await act.tx.select().from(ratingDays).where(here)
  if (!sums) throw new Error(`no sums of ${officeId} on ${day}`)
  const { accounts, receipts, receiptsWeigh } = await evidenceOf(act.tx, officeId, day)
  const standing = await act.tx
    .select({ facts: ratingDoubts.facts })
    .from(ratingDoubts)
    .where(and(eq(ratingDoubts.officeId, officeId), eq(ratingDoubts.day, day), sql`decided is distinct from 'counts'`))
  const down = doubted(
    {
      count: Math.max(0, sums.count - sums.discount - receiptsWeigh.count),
      service: Math.max(0, sums.service - sums.serviceDiscount - receiptsWeigh.service),
      conduct: Math.max(0, sums.conduct - sums.conductDiscount - receiptsWeigh.conduct),
    },
    standing.map(({ facts }) => keptDoubt(facts)),
  )
  await keepChecks(act, officeId, day, { accounts, receipts, down })
}

/** What was found out about a day takes the place of what was known of it. */
export async function keepChecks(
  act: Act,
  officeId: string,
  day: Day,
  { accounts, receipts, down }: Record<'accounts' | 'receipts' | 'down', Sums>,
): Promise<void> {
  const sums = {
    ...{ accounts: accounts.count, accountsService: accounts.service, accountsConduct: accounts.conduct },
    ...{ receipts: receipts.count, receiptsService: receipts.service, receiptsConduct: receipts.conduct },
    ...{ doubted: down.count, doubtedService: down.service, doubtedConduct: down.conduct },
    at: act.now,
  }
  await act.tx
    .insert(ratingChecks)
    .values({ provinceId: act.province, officeId, day, ...sums })
    .onConflictDoUpdate({ target: [ratingChecks.officeId, ratingChecks.day], set: sums })
}
