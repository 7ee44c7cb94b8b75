// What a member waits for: the list of votes, one vote, and a request's page, with 10,000 requests on file and 200 tasks on one.
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
  } finally {
    await database.drop()
  }
}
