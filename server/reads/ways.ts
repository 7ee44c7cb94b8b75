// The ways by which the program reaches a person, the best first. The one place in which a message's channel is chosen.
import { type SQL, sql } from 'drizzle-orm'
import { place } from '#rules/ladder'
import { type ChannelName, foreignChannels, messengers } from '#rules/messages'

/** `channels`: those that are set up here. With none given, whoever bound a messenger is reached as bound. */
type Asked = {
  /** The person's id, as a column or a value. */
  person: SQL
  /** The province's id, or the column of it. */
  province: string | SQL
  channels: readonly ChannelName[]
  /** Whether a mobile number alone will do: Safir and SMS are for letters and codes, not for news. A condition. */
  byNumber?: SQL
}

const names = (of: readonly string[]) => sql.param(`{${of.join(',')}}`)

/**
 * Every way to a person as rows (messenger, chat_id, rung, used_at); the better has the smaller rung, then the later use,
 * then the earlier name. While a province is cut off from abroad, only channels inside the country count.
 */
export function waysOf({ person, province, channels, byNumber = sql`true` }: Asked): SQL {
  const live = channels.length ? channels : messengers
  const legs = [
    sql`select messenger, chat_id, 0 as rung, used_at from bindings
      where person_id = any(${actingFor(person)}) and ended_at is null and blocked_at is null`,
    ...(live.includes('push') ? [pushed(person)] : []),
    ...(live.some((name) => name === 'safir' || name === 'sms') ? [numbered(person, byNumber)] : []),
  ]
  return sql`(select * from (${sql.join(legs, sql` union all `)}) way
    where messenger = any(${names(live)}::text[]) and not (${cutOff(sql`messenger`, province)}))`
}

const pushed = (person: SQL) => sql`
  select 'push', id::text, ${place('push')}::int, coalesce(used_at, created_at) from push_subscriptions
  where person_id = any(${actingFor(person)}) and ended_at is null`

/** The person, and for a legal holder the managers through whom it acts. */
export const actingFor = (person: SQL) => sql`array(select ${person} union all select person_id from managers
  where holder_id = ${person} and until is null)`

/** Numbers as Safir and the gateways take them: 98 and ten digits. */
const numbered = (person: SQL, byNumber: SQL) => sql`
  select by_number.messenger, '98' || substr(people.mobile, 2), by_number.rung, null::timestamptz
  from people cross join (values ('safir', ${place('safir')}::int), ('sms', ${place('sms')}::int)) by_number(messenger, rung)
  where people.id = ${person} and disabled_at is null and mobile ~ '^09[0-9]{9}$' and ${byNumber}`

/** Whether a channel is out of use because the province is cut off from abroad. */
export function cutOff(messenger: SQL, province: Asked['province']): SQL {
  return sql`${messenger} = any(${names(foreignChannels)}::text[]) and ${isCutOff(province)}`
}

const isCutOff = (province: Asked['province']) =>
  sql`exists (select from provinces where id = ${province}::uuid and shutdown_since is not null)`

/**
 * The ways a message takes at first, as a subquery of rows (messenger, chat_id, rung): the messenger used last; without
 * one all browsers that allow it; else the number. No row for somebody whom nothing reaches.
 */
export function firstWays(asked: Asked): SQL {
  return sql`(select messenger, chat_id, rung from (
    select way.*, row_number() over (order by rung, used_at desc nulls last, messenger) as nth, min(rung) over () as best
    from ${waysOf(asked)} way) way
    where nth = 1 or (best = ${place('push')}::int and rung = best))`
}

/**
 * The way that comes after a messenger which does not reach the person, as a subquery of one row at most (messenger,
 * chat_id): of their other messengers the one used last. `untried`: a condition on `way`.
 */
export function nextWay({ channels, ...asked }: Asked, untried: SQL): SQL {
  const bound = messengers.filter((name) => channels.length === 0 || channels.includes(name))
  return sql`(select messenger, chat_id from ${waysOf({ ...asked, channels: bound })} way
    where rung = 0 and ${untried} order by used_at desc, messenger limit 1)`
}
