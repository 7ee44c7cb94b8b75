// What silence leaves to people: letters to bring on paper, answers that have not come, holders whom no messenger reaches.
import { type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { reach } from '#policies/sights'
import { lateUntil } from '#rules/answer-reminders'
import { type Day, tehranDay } from '#rules/calendar'
import { place } from '#rules/ladder'
import { type Part, perPage } from '#rules/lists'
import { type ChannelName, type Messenger, messengers } from '#rules/messages'
import type { LadderOrder, NoticeKind } from '#rules/notices'
import { answerDue } from '#rules/notices-answer'
import type { Actor } from '#rules/roles'
import { closedDays, type Db } from '../parameters.ts'
import { sortedBy } from '../part.ts'
import { waysOf } from '../ways.ts'
import { lateBefore } from './notices.ts'
import { lateWhere, silentWhere, strandedWhere } from './where.ts'

const mine = (actor: Actor) => uuids(reach(actor, 'notices.ladder').provinces)

/**
 * A letter's recipient as the lists name them; `office` is the body where one gets it, `subject` where the
 * letter is not outspoken (rules/notices.ts).
 */
type Named = {
  recipient: string
  notice: string
  number: string | null
  kind: NoticeKind
  subject: string | null
  office: string | null
  county: string | null
  holder: string
  mobile: string | null
}

const named = sql`r.id as recipient, n.id as notice, n.number, n.kind,
  case when n.confidentiality = 'ordinary' then n.subject end as subject, coalesce(o.name, b.name) as office, c.name as county,
  coalesce(p.name, b.name) as holder, p.mobile`
type Asked = Part & { order?: LadderOrder | undefined }

const byPlace = sql`c.name collate "fa-x-icu", coalesce(o.name, b.name, p.name) collate "fa-x-icu"`

/** As it was asked for, then in the list's own order. */
function sorted({ order }: Asked, since: SQL, usual: SQL): SQL {
  const asked = sortedBy(order, {
    office: sql`coalesce(o.name, b.name, p.name) collate "fa-x-icu"`,
    county: sql`c.name collate "fa-x-icu"`,
    holder: sql`coalesce(p.name, b.name) collate "fa-x-icu"`,
    letter: sql`n.signed_at`,
    since,
  })
  return sql`order by ${sql.join([...asked, usual], sql`, `)}`
}

const joined = sql`notice_recipients r
  join notices n on n.id = r.notice_id and n.state = 'signed'
  left join people p on p.id = r.person_id
  left join bodies b on b.id = r.body_id
  left join offices o on o.id = r.office_id
  left join counties c on c.id = o.county_id`

/**
 * `reach`: whether any channel reaches them now; `blocked`: messengers in which they closed the chat to us; `since`: when
 * they were first written to, or the letter was signed.
 */
export type OnPaper = Named & { reach: boolean; blocked: Messenger[]; since: Date }

/**
 * Recipients of the ladder's last rung, unless something has reached them since, such as a bot that they joined; and those
 * whom nothing has reached or who are silent for too long.
 */
const toPaper = (late: Date) => sql`${silentWhere} and (
  (r.rung = ${place('clerk')}::int and coalesce(r.sent_at <= r.rung_at, true)) or (${lateWhere(late)}) or (${strandedWhere}))`

/** The list for hand or post: first those whom nothing reaches, then by county. */
export async function paperList(db: Db, actor: Actor, now: Date, channels: readonly ChannelName[], part: Asked = {}) {
  const province = actor.province ?? ''
  const late = await lateBefore(db, province, tehranDay(now))
  const where = sql`r.province_id = any(${mine(actor)}) and ${toPaper(late)}`
  const reach = sql`exists (select from ${waysOf({ person: sql`r.person_id`, province, channels })} way)`
  const rows = await db.execute<Omit<OnPaper, 'since'> & { since: string }>(sql`
    select ${named}, ${reach} as reach, coalesce(r.sent_at, n.signed_at) as since,
      (select coalesce(json_agg(distinct b.messenger), '[]') from bindings b
       where b.person_id = r.person_id and b.ended_at is null and b.blocked_at is not null) as blocked
    from ${joined} where ${where}
    ${sorted(part, sql`coalesce(r.sent_at, n.signed_at)`, sql`${reach}, ${byPlace}, n.signed_at, r.id`)} ${cut(part)}`)
  return { found: await count(db, where), rows: [...rows].map((row) => ({ ...row, since: new Date(row.since) })) }
}

const owed = (until: Day) => sql`n.answer_by <= ${until}::date and r.answered_at is null
  and (r.acknowledged_at is not null or r.delivered_on is not null)`

/** Answers that are late: the letter is official with its recipient, and its day is over. The longest late first. */
export async function unansweredList(db: Db, actor: Actor, now: Date, part: Asked = {}) {
  const closed = await closedDays(db, actor.province ?? '')
  const where = sql`r.province_id = any(${mine(actor)}) and ${owed(lateUntil(tehranDay(now), closed))}`
  const rows = await db.execute<Named & { answerBy: Day; remindedAt: string | null }>(sql`
    select ${named}, n.answer_by::text as "answerBy", r.answer_reminded_at as "remindedAt"
    from ${joined} where ${where}
    ${sorted(part, sql`n.answer_by`, sql`n.answer_by, ${byPlace}, r.id`)} ${cut(part)}`)
  return {
    found: await count(db, where),
    rows: [...rows].map(({ answerBy, remindedAt, ...row }) => ({
      ...row,
      answerDue: answerDue(answerBy, closed),
      remindedAt: remindedAt ? new Date(remindedAt) : null,
    })),
  }
}

/** The rows of a part; `found` counts all. */
const cut = ({ page = 0, perPage: most = perPage }: Part) => sql`limit ${most} offset ${page * most}`

async function count(db: Db, where: SQL): Promise<number> {
  const [row] = await db.execute<{ found: number }>(sql`select count(*)::int as found from ${joined} where ${where}`)
  return row!.found
}

/** `blocked`: the messengers in which they closed the chat to us; `bound`: they were in the bot once. */
export type Unreached = {
  person: string
  name: string
  mobile: string | null
  office: { id: string; name: string; county: string }
  blocked: { messenger: Messenger; at: Date }[]
  bound: boolean
  push: boolean
}

const blockers = sql`select from bindings b where b.person_id = p.id and b.ended_at is null and b.blocked_at is not null`

const whoBlocked = sql`and exists (${blockers})`

const holdersCutOff = (actor: Actor) => sql`licenses l
  join offices o on o.id = l.office_id join counties c on c.id = o.county_id join people p on p.id = l.holder_id
  where l.province_id = any(${mine(actor)}) and l.ended_at is null and l.state not in ('revoked', 'ended') and not exists (
    select from bindings b where b.person_id = p.id and b.ended_at is null and b.blocked_at is null)`

const county = sql`c.name collate "fa-x-icu"`
const office = sql`o.name collate "fa-x-icu"`

/** No letter is meant and nobody waits: by either they stand as their offices do. */
const holdersSorted = (order: LadderOrder | undefined) =>
  sortedBy(order, { office, county, holder: sql`p.name collate "fa-x-icu"`, letter: office, since: office })

/**
 * License holders without a messenger in which a letter would arrive: those who blocked the bot first, or only they.
 */
export async function unreachedHolders(db: Db, actor: Actor, part: Asked & { blocked?: boolean } = {}) {
  const only = part.blocked ? whoBlocked : sql``
  type Row = Omit<Unreached, 'blocked'> & { blocked: { messenger: Messenger; at: string }[] | null }
  const rows = await db.execute<Row>(sql`
    select p.id as person, p.name, p.mobile, json_build_object('id', o.id, 'name', o.name, 'county', c.name) as office,
      (select json_agg(json_build_object('messenger', b.messenger, 'at', b.blocked_at)) from bindings b
       where b.person_id = p.id and b.ended_at is null and b.messenger = any(${sql.param(`{${messengers.join(',')}}`)}::text[])) as blocked,
      exists (select from bindings b where b.person_id = p.id) as bound,
      exists (select from push_subscriptions s where s.person_id = p.id and s.ended_at is null) as push
    from ${holdersCutOff(actor)} ${only}
    order by ${sql.join([...holdersSorted(part.order), sql`not exists (${blockers}), ${county}, ${office}, o.id`], sql`, `)} ${cut(part)}`)
  const [all] = await db.execute<{ found: number }>(
    sql`select count(*)::int as found from ${holdersCutOff(actor)} ${only}`,
  )
  const dated = [...rows].map((row) => ({
    ...row,
    blocked: (row.blocked ?? []).map(({ messenger, at }) => ({ messenger, at: new Date(at) })),
  }))
  return { found: all!.found, rows: dated }
}

type Counts = { paper: number; unanswered: number; blocked: number }

/** What of it the desk counts: letters to bring on paper, answers that are late, and holders who blocked the bot. */
export async function ladderCounts(db: Db, actor: Actor, now: Date): Promise<Counts> {
  const province = actor.province ?? ''
  const until = lateUntil(tehranDay(now), await closedDays(db, province))
  const late = await lateBefore(db, province, tehranDay(now))
  const [row] = await db.execute<Counts>(sql`select
    (select count(*)::int from notice_recipients r join notices n on n.id = r.notice_id and n.state = 'signed'
     where r.province_id = any(${mine(actor)}) and ${toPaper(late)}) as paper,
    (select count(*)::int from notices n join notice_recipients r on r.notice_id = n.id
     where n.state = 'signed' and n.province_id = any(${mine(actor)}) and ${owed(until)}) as unanswered,
    (select count(*)::int from ${holdersCutOff(actor)} ${whoBlocked}) as blocked`)
  return row!
}
