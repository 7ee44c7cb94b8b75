// A day's ratings are examined: on what evidence they rest, and what of them is odd.
import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import { ratingChecks, ratingDoubts } from '#db/schema/rating-checks'
import type { Law } from '#law/parameter'
import { type ExaminedDay, examinedDays } from '#reads/ratings-days'
import type { Day } from '#rules/calendar'
import { type Doubt, doubted, doubtsOf } from '#rules/ratings-doubts'
import { type Act, action, done } from '../../act/act.ts'
import { countCounters } from './counters.ts'
import { keptDoubt } from './doubts.ts'
import { keepChecks } from './reckon.ts'

/**
 * Examines a day of a province, again and again while it lasts: the same day gives the same answer. What somebody decided
 * about stays as decided. Answers how many offices' days are in doubt.
 */
export const examineRatings = action<{ day: Day }, { doubted: number }>('ratings.examine', {
  unrecorded: 'a suggestion to inspect is no act; what is decided about it is',
  run: async (act, { day }) => {
    const law = await act.law()
    await countCounters(act.tx, act.province, day)
    const before = await knownOf(act, day)
    let found = 0
    for (const examined of await examinedDays(act.tx, act.province, day))
      if (await examineOffice(act, law, day, examined, before(examined.office))) found++
    return done({ doubted: found })
  },
})

type Kept = typeof ratingDoubts.$inferSelect
/** What is known of an office's day from when it was examined before; `checked`: its sums stand, even where nothing is odd now. */
type Known = { doubts: Kept[]; checked: boolean }

/** Of every office of the province at once: on most days of most offices there is nothing to write. */
async function knownOf(act: Act, day: Day): Promise<(office: string) => Known> {
  const doubts = await act.tx
    .select()
    .from(ratingDoubts)
    .where(and(eq(ratingDoubts.provinceId, act.province), eq(ratingDoubts.day, day)))
    // nobody decides about one meanwhile
    .for('update')
  const checks = await act.tx
    .select({ office: ratingChecks.officeId })
    .from(ratingChecks)
    .where(and(eq(ratingChecks.provinceId, act.province), eq(ratingChecks.day, day)))
  const checked = new Set(checks.map(({ office }) => office))
  return (office) => ({ doubts: doubts.filter(({ officeId }) => officeId === office), checked: checked.has(office) })
}

async function examineOffice(act: Act, law: Law, day: Day, examined: ExaminedDay, known: Known): Promise<boolean> {
  const { office, accounts, receipts } = examined
  const found = doubtsOf(examined.day, examined.usual, law)
  if (found.length + known.doubts.length > 0) await writeDoubts(act, office, day, found)
  const decided = known.doubts.filter((doubt) => doubt.decided !== null)
  const standing = [
    ...decided.filter((doubt) => doubt.decided === 'stands').map(({ facts }) => keptDoubt(facts)),
    ...found.filter(({ kind }) => !decided.some((doubt) => doubt.kind === kind)),
  ]
  // what was in doubt and is no more weighs whole again: its sums are written too
  if (standing.length + accounts.count + receipts.count === 0 && !known.checked) return false
  const down = doubted(examined.day.sums, standing)
  await keepChecks(act, office, day, { accounts, receipts, down })
  return standing.length > 0
}

async function writeDoubts(act: Act, officeId: string, day: Day, found: readonly Doubt[]): Promise<void> {
  const here = and(eq(ratingDoubts.officeId, officeId), eq(ratingDoubts.day, day), isNull(ratingDoubts.decided))
  const kinds = found.map(({ kind }) => kind)
  await act.tx.delete(ratingDoubts).where(kinds.length ? and(here, notInArray(ratingDoubts.kind, kinds)) : here)
  for (const { kind, count, held, whole, part } of found) {
    const facts = { held, whole, part: part.count, service: part.service, conduct: part.conduct }
    await act.tx
      .insert(ratingDoubts)
      .values({ provinceId: act.province, officeId, day, kind, count: Math.round(count), facts, at: act.now })
      .onConflictDoUpdate({
        target: [ratingDoubts.officeId, ratingDoubts.day, ratingDoubts.kind],
        set: { count: Math.round(count), facts },
        setWhere: sql`${ratingDoubts.decided} is null`,
      })
  }
}
