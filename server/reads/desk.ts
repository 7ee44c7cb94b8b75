// The secretariat's desk: how much work of each kind waits, in counts that lead to their lists.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { incoming } from '#db/schema/incoming'
import { notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import type { Law } from '#law/parameter'
import { reach } from '#policies/sights'
import { addDays, type Day, tehranDay } from '#rules/calendar'
import { renewalOf, renewalSight } from '#rules/renewal'
import type { Actor } from '#rules/roles'
import { type Moved, movedSince } from './desk-since.ts'
import { deskSight } from './incoming.ts'
import { ladderCounts } from './notices/ladder-lists.ts'
import { lateBefore, signedNeeding } from './notices/notices.ts'
import { unsignedBefore, unsignedSince } from './notices/unsigned.ts'
import { type Db, lawOfProvince } from './parameters.ts'
import { lateWithOthers } from './proceedings/inbox.ts'

/**
 * toRegister: cases that nobody has passed on yet; toClose: cases whose result is the secretariat's turn; overdue: open
 * cases past their day.
 */
type Cases = { toRegister: number; toClose: number; overdue: number }
/** Letters that are not out yet: sent back with a word, drafts, those that wait for a signature, and of these the late ones. */
type Letters = { sentBack: number; drafts: number; awaiting: number; unsigned: number }
/** Signed letters with recipients that are silent beyond `notice.escalateAfter`, and with some whom no messenger reaches. */
type Recipients = { late: number; stranded: number }
/**
 * Licenses whose renewal can still be asked for and is near (`license.remindFirst` before the last day), those for which
 * that day has passed though they have not ended, and those that ended and still count as active.
 */
type Licenses = { expiring: number; late: number; expired: number }

/** Letters to bring on paper, wanted answers that are late, and license holders who blocked the bot. */
type Silent = Awaited<ReturnType<typeof ladderCounts>>

/** `incoming`: letters that came in and wait; `lateTasks`: what proceedings asked of others and is late. */
export type Desk = {
  cases: Cases
  letters: Letters
  recipients: Recipients
  silent: Silent
  licenses: Licenses
  incoming: number
  lateTasks: number
  moved: Moved
}

/** What waits at the desk of the actor's provinces, by the law of the actor's own. */
export async function deskOf(db: Db, actor: Actor, now: Date): Promise<Desk> {
  const today = tehranDay(now)
  const mine = uuids(reach(actor, 'desk').provinces)
  const province = actor.province ?? ''
  const [late, unsigned, law] = await Promise.all([
    lateBefore(db, province, today),
    unsignedBefore(db, province, today),
    lawOfProvince(db, province, today),
  ])
  const [cases, letters, recipients, silent, licenses, came, lateTasks, moved] = await Promise.all([
    casesAt(db, mine, today),
    lettersAt(db, mine, unsigned),
    recipientsAt(db, actor, late),
    ladderCounts(db, actor, now),
    licensesAt(db, mine, today, law),
    db.$count(incoming, and(eq(incoming.state, 'new'), deskSight(actor))),
    db.$count(tasks, lateWithOthers(actor, today)),
    movedSince(db, actor, now),
  ])
  return { cases, letters, recipients, silent, licenses, incoming: came, lateTasks, moved }
}

async function casesAt(db: Db, mine: SQL, today: Day): Promise<Cases> {
  const [row] = await db.execute<Cases>(sql`select
    (count(*) filter (where task = 'sorting'))::int as "toRegister",
    (count(*) filter (where task = 'result'))::int as "toClose",
    (count(*) filter (where due_on < ${today}::date))::int as overdue
    from tasks where province_id = any(${mine}) and case_id is not null and state = 'open'`)
  return row!
}

async function lettersAt(db: Db, mine: SQL, before: Date): Promise<Letters> {
  const [row] = await db.execute<Letters>(sql`select
    (count(*) filter (where state = 'draft' and sent_back_word is not null))::int as "sentBack",
    (count(*) filter (where state = 'draft' and sent_back_word is null))::int as drafts,
    (count(*) filter (where state = 'awaiting'))::int as awaiting,
    (count(*) filter (where ${unsignedSince(before)}))::int as unsigned
    from notices where province_id = any(${mine})
      and (state = 'awaiting' or (state = 'draft' and origin = 'secretariat'))`)
  return row!
}

async function recipientsAt(db: Db, actor: Actor, late: Date): Promise<Recipients> {
  const [silent, stranded] = await Promise.all(
    (['late', 'stranded'] as const).map((needs) => db.$count(notices, signedNeeding(actor, needs, late))),
  )
  return { late: silent!, stranded: stranded! }
}

async function licensesAt(db: Db, mine: SQL, today: Day, law: Law): Promise<Licenses> {
  const rows = await db.execute<{ expiresOn: Day; count: number }>(sql`
    select expires_on as "expiresOn", count(*)::int as count from licenses
    where province_id = any(${mine}) and ended_at is null and state = 'active' and expires_on <= ${addDays(today, renewalSight)}::date
    group by expires_on`)
  const counts: Record<keyof Licenses, number> = { expiring: 0, late: 0, expired: 0 }
  for (const { expiresOn, count } of rows) {
    const { state } = renewalOf(expiresOn, today, law)
    if (state) counts[state] += count
  }
  return counts
}
