// The sums of an office's counters, from the day's rows: the ratings themselves carry nothing for it but the number.
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { addDays, type Day, tehranInstant } from '#rules/calendar'

/** A rating that waited for a network comes so many days after its code was scanned at most. */
const waits = 7

/** Sums a day of a province anew, for those offices of which a counter's code was scanned of late. */
export async function countCounters(tx: Transaction, province: string, day: Day): Promise<void> {
  await tx.execute(sql`delete from rating_counters where province_id = ${province}::uuid and day = ${day}`)
  await tx.execute(sql`
    insert into rating_counters (province_id, office_id, counter, day, count, service, conduct)
    select r.province_id, r.office_id, r.counter, r.day, count(*), sum(r.service), sum(r.conduct)
    from (select distinct office_id from poster_days where province_id = ${province}::uuid and counter > 0
      and day > ${addDays(day, -waits)} and day <= ${day}) p
    join ratings r on r.office_id = p.office_id and r.day = ${day} and r.counter is not null and not r.replaced
      and r.at >= ${tehranInstant(day).toISOString()}::timestamptz
      and r.at < ${tehranInstant(addDays(day, 1)).toISOString()}::timestamptz
    group by 1, 2, 3, 4
    on conflict do nothing`)
}
