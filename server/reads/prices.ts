// The sums of services in force on a day: of each the newest that has begun.
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { DayAsked } from '#db/terms'
import { sums } from '#rules/prices'

const order = sql.raw(sums.map((sum, at) => `('${sum}', ${at})`).join(', '))

/** A column of the sums in force of a service on a day, tariff first: `Price[]`, empty where none has begun. */
export function pricesOn(service: SQLWrapper, day: DayAsked): SQL {
  return sql`(
    select coalesce(json_agg(json_build_object('sum', p.sum, 'amount', p.amount, 'approvedBy', p.approved_by,
      'document', p.document, 'firstDay', p.first_day, 'provisional', p.provisional) order by s.at), '[]')
    from (values ${order}) s(sum, at), lateral (
      select * from prices where service_id = ${service} and sum = s.sum and first_day <= ${day}::date
      order by first_day desc limit 1) p)`
}
