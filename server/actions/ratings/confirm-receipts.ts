// An agency's system says which receipts it knows of an office and a day.
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { licenseCodes } from '#db/schema/licenses'
import { ratingReceipts } from '#db/schema/rating-checks'
import { systemKeys } from '#db/schema/systems'
import { addDays, type Day } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { mayConfirm, receiptNumber } from '#rules/ratings-receipts'
import { refusalAt } from '#rules/verdict'
import { type Act, action, done, no, type Outcome, unknown, unmet } from '../../act/act.ts'
import { receiptDigest } from './name-receipt.ts'
import { reckonDay } from './reckon.ts'

/** `system`: its key's id, as its token opened it; `day`: on which the customers were served; `receipts`: as they are written. */
type Confirm = { system: string; license: string; day: Day; receipts: readonly string[] }

/**
 * Confirms them all or none; the same ones again change nothing. Answers how many different ones stand confirmed. Unknown
 * for an office of another province. Of a day that the clock examines no more the weight is reckoned at once.
 */
export const confirmReceipts = action<Confirm, { confirmed: number }>('ratings.confirmReceipts', {
  unrecorded: 'no official act: which key confirmed a receipt, and when, stands at the receipt',
  scope: async (tx, { system }) => {
    const open = and(eq(systemKeys.id, system), isNull(systemKeys.endedAt))
    const [row] = await tx.select({ province: systemKeys.provinceId }).from(systemKeys).where(open)
    return row ?? null
  },
  run: async (act, { system, license, day, receipts }) => {
    const office = await officeHere(act, license)
    if (!office) return unknown
    const law = await act.law()
    const late = unmet(law, [mayConfirm(day, act.today, law)])
    if (late) return late
    const numbers = numbersOf(receipts)
    if (!numbers.ok) return numbers
    const digests = numbers.value.map((number) => receiptDigest(act.secret, office, number)).sort()
    for (const rated of await confirm(act, { office, digests, system, day })) await reckonDay(act, office, rated)
    return done({ confirmed: digests.length })
  },
})

async function officeHere({ tx, province }: Act, license: string): Promise<string | null> {
  const here = and(eq(licenseCodes.code, licenseCode(license) ?? ''), eq(licenseCodes.provinceId, province))
  const [found] = await tx.select({ id: licenseCodes.officeId }).from(licenseCodes).where(here)
  return found?.id ?? null
}

/** Each once. */
function numbersOf(receipts: readonly string[]): Outcome<string[]> {
  const numbers = receipts.map(receiptNumber)
  const wrong = numbers.flatMap((number, nth) => (number ? [] : [nth]))
  if (wrong.length > 0) return no(...wrong.map((nth) => refusalAt(`receipts.${nth}`, 'rate-receipt-wrong')))
  return done([...new Set(numbers as string[])])
}

type Confirmed = { office: string; digests: string[]; system: string; day: Day }

/**
 * `digests`: in order, so that two at once never wait for each other. Answers on which days that the clock examines no more
 * some of them were named with a rating.
 */
async function confirm(act: Act, { office, digests, system, day }: Confirmed): Promise<Day[]> {
  const row = { officeId: office, provinceId: act.province, at: act.now }
  await act.tx
    .insert(ratingReceipts)
    .values(digests.map((digest) => ({ ...row, digest })))
    .onConflictDoNothing()
  const these = and(eq(ratingReceipts.officeId, office), inArray(ratingReceipts.digest, digests))
  const fresh = await act.tx
    .select({ digest: ratingReceipts.digest })
    .from(ratingReceipts)
    .where(and(these, isNull(ratingReceipts.confirmedAt)))
    .orderBy(asc(ratingReceipts.digest))
    .for('update')
  if (fresh.length === 0) return []
  const named = await act.tx
    .update(ratingReceipts)
    // a rating from before the service is another's, and lets the receipt go
    .set({
      ...{ doorId: system, servedOn: day, confirmedAt: act.now },
      ratingId: sql`case when rated_on >= ${day} then rating_id end`,
      ratedOn: sql`case when rated_on >= ${day} then rated_on end`,
    })
    .where(
      and(
        these,
        inArray(
          ratingReceipts.digest,
          fresh.map(({ digest }) => digest),
        ),
      ),
    )
    .returning({ ratedOn: ratingReceipts.ratedOn })
  const examined = addDays(act.today, -1)
  return [...new Set(named.flatMap(({ ratedOn }) => (ratedOn && ratedOn < examined ? [ratedOn] : [])))]
}
