// What a member waits for: the list of votes, one vote, and a request's page, with 10,000 requests on file and 200 tasks on one;
// and the page of a request whose own office has asked for thousands.
import { eq } from 'drizzle-orm'
import { castVote } from '#actions/ballots/vote'
import { ballots } from '#db/schema/ballots'
import { loadWords } from '#locales/files'
import { openBallots } from '#reads/ballots/ballots'
import { earlierDecisions } from '#reads/ballots/earlier'
import { requestById } from '#reads/requests/requests'
import { buildWorld, newKey } from '#test/world'
import { atVote } from '../world/requests.ts'
import { benchDatabase } from './database.ts'
import { figure, quantile, timed } from './figure.ts'

const onFile = 10_000
const waiting = 10
const rounds = 30
/** So many leaves and stations of one office. */
const own = 4000

/** Prints the figures. */
export async function benchVotes(): Promise<void> {
  loadWords()
  const database = await benchDatabase()
  try {
    const world = await buildWorld(database.db)
    const ids: string[] = []
    for (let nth = 0; nth < waiting; nth++)
      ids.push(await atVote(world, 'station', 20 + nth * 9, 3, world.offices[nth % 4]!))
    await database.sql`with past as (
      insert into requests (id, province_id, number, kind, office_id, person_id, form, law, stage, outcome, filed_at, filed_on, stage_at, closed_at)
      select gen_random_uuid(), r.province_id, 'past-' || n, r.kind, o.id, r.person_id, r.form, r.law, 'closed', 'granted',
        r.filed_at - n * interval '1 hour', r.filed_on - n / 24, r.stage_at, r.stage_at
      from generate_series(1, ${onFile}) n
      cross join (select * from requests where id = ${ids[0]!}::uuid) r
      -- of other offices: how much one office has asked for is another figure
      cross join lateral (select id from offices where province_id = r.province_id and id <> r.office_id
        order by id offset n % 5 limit 1) o
      returning id, province_id, filed_at)
      insert into ballots (id, province_id, request_id, state, opened_at, closes_on, closed_at, base)
      select gen_random_uuid(), province_id, id, 'adopted', filed_at, filed_at::date, filed_at, 3 from past`
    await database.sql`insert into tasks (id, province_id, request_id, stage, task, of, label, state, answer, opened_at, ended_at)
      select gen_random_uuid(), province_id, id, 'inquiries', 'inquiry', 'agencies', 'دستگاه ' || n, 'answered', 'yes', filed_at, filed_at
      from requests, generate_series(1, 200) n where id = ${ids[0]!}::uuid`
    await database.sql`analyze`
    const { actor } = await world.as('member')
    const measured = async (what: string, most: number, run: (nth: number) => Promise<unknown>) => {
      const took: number[] = []
      for (let nth = 0; nth < rounds; nth++) took.push((await timed(() => run(nth)))[0])
      const middle = quantile(took, 0.5)
      const slow = quantile(took, 0.95)
      const said = `${middle.toFixed(1)} ms in the middle, 95 % within ${slow.toFixed(1)} ms`
      figure(`${what}, ${onFile} requests on file`, said, `≤ ${most} ms`, middle <= most)
    }
    await measured('the list of votes', 50, () => openBallots(database.db, actor))
    await measured('one vote', 50, async (nth) => {
      const [row] = await database.db
        .select()
        .from(ballots)
        .where(eq(ballots.requestId, ids[nth % waiting]!))
      const choice = nth % 2 ? ('abstain' as const) : ('recuse' as const)
      return castVote(await world.as('member'), newKey(), {
        ballot: row!.id,
        choice,
        reason: '',
        confirm: choice === 'recuse',
      })
    })
    await measured('similar decisions', 50, () => earlierDecisions(database.db, actor, 'station', ids[0]!))
    await measured('a request with 200 tasks', 100, async () => {
      await requestById(database.db, actor, ids[0]!, world.today)
      await earlierDecisions(database.db, actor, 'station', ids[0]!)
    })
    const leave = await atVote(world, 'leave', 200, 3, world.offices[0]!)
    // stations and leaves by turns, of two days each, the oldest before the calendar's year 1385
    await database.sql`insert into requests
      (id, province_id, number, kind, office_id, person_id, form, law, stage, outcome, filed_at, filed_on, stage_at, closed_at)
      select gen_random_uuid(), r.province_id, 'own-' || n, case when n % 2 = 0 then r.kind else 'station' end, r.office_id, r.person_id,
        r.form || jsonb_build_object('days', jsonb_build_object('from', r.filed_on - 2 * n, 'to', r.filed_on - 2 * n + 1)),
        r.law, 'closed', 'granted', r.filed_at - 2 * n * interval '1 day', r.filed_on - 2 * n, r.stage_at, r.stage_at
      from generate_series(1, ${own}) n cross join (select * from requests where id = ${leave}::uuid) r`
    await database.sql`analyze`
    await measured(`a request whose office has ${own} others`, 100, async () => {
      await requestById(database.db, actor, leave, world.today)
      await earlierDecisions(database.db, actor, 'leave', leave)
    })
  } finally {
    await database.drop()
  }
}
