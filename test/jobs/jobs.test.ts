import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealEntries } from '#actions/audit/seal'
import { audit } from '#db/schema/audit'
import { ballots } from '#db/schema/ballots'
import { holidays } from '#db/schema/holidays'
import { jobs as jobsTable } from '#db/schema/jobs'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { jumpWatch } from '#jobs/clock'
import type { Job, JobParts } from '#jobs/job'
import { jobs, runJob, startJobs } from '#jobs/jobs'
import { publishedHeads } from '#reads/audit'
import { addDays, tehranInstant } from '#rules/calendar'
import { lawOn, snapshot } from '#rules/law'
import { tick } from '#state/tick'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'
import { putTask } from '#test/world/requests'

let database: TestDatabase
let world: World
let parts: JobParts
beforeEach(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const { db, secret, clean, letter } = world
  const log = pino({ level: 'silent' })
  parts = { db, direct: database.direct, now: () => world.now, log, base: { secret, clean, letter } }
})
afterEach(() => database.drop())

const named = (name: string) => jobs.find((job) => job.name === name)!
const at = (day: string, time: string): JobParts => ({ ...parts, now: () => tehranInstant(day, time) })
const jobRows = () => database.db.select().from(jobsTable)

describe('a tick', () => {
  test('is done by one process at a time, and the others leave it', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((done) => {
      release = done
    })
    const first = tick(database.direct, { name: 'x', now: world.now }, () => held)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await tick(database.direct, { name: 'x', now: world.now }, async () => undefined)).toBe(false)
    expect(await tick(database.direct, { name: 'y', now: world.now }, async () => undefined)).toBe(true)
    release()
    expect(await first).toBe(true)
    expect(await tick(database.direct, { name: 'x', now: world.now }, async () => undefined)).toBe(true)
  })

  test('keeps what went wrong until it goes well again', async () => {
    const job = (run: () => Promise<void>): Job => ({ name: 'x', at: '* * * * * *', run })
    await runJob(
      job(() => Promise.reject(new Error('no luck'))),
      parts,
    )
    expect(await jobRows()).toEqual([{ name: 'x', ranAt: world.now, error: 'no luck' }])
    await runJob({ ...job(async () => undefined), everywhere: true }, parts)
    expect(await jobRows()).toEqual([{ name: 'x', ranAt: world.now, error: null }])
  })

  test('is done at once where asked, each in its turn, though one fails', async () => {
    const done: string[] = []
    const never = { at: '0 0 0 1 1 *' }
    const started = startJobs(parts, [
      {
        ...never,
        name: 'x',
        run: async () => {
          done.push('x')
          throw new Error('no luck')
        },
      },
      { ...never, name: 'y', run: async () => done.push('y') },
    ])
    await started.once()
    await started.stop()
    expect(done).toEqual(['x', 'y'])
  })

  test('comes by the clock, and a stop waits for the one under way', async () => {
    let [began, ended] = [0, 0]
    const started = startJobs(parts, [
      {
        name: 'x',
        at: '* * * * * *',
        run: async () => {
          began += 1
          await new Promise((resolve) => setTimeout(resolve, 300))
          ended += 1
        },
      },
    ])
    while (began === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await started.stop()
    expect([began, ended]).toEqual([1, 1])
  })
})

test('every job has a name of its own and a time', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length)
})

describe('the audit chain', () => {
  const entry = () => {
    const what = { via: 'app' as const, action: 'x', subject: 'x', subjectId: 'x', facts: {} }
    return { provinceId: world.province, at: world.now, ...what }
  }

  test('is sealed', async () => {
    await database.db.insert(audit).values(Array.from({ length: 1001 }, entry))
    await runJob(named('seal-audit'), parts)
    expect(await sealEntries(database.db)).toBe(0)
    const [last] = await database.sql`select max(seq) as seq from audit`
    expect(last!.seq).toBe(1001)
  })

  test('is published for the day before, once, whichever tick comes first', async () => {
    await database.db.insert(audit).values(entry())
    await sealEntries(database.db)
    for (const time of ['00:00', '00:10', '23:50']) await runJob(named('publish-heads'), at('2026-10-10', time))
    await runJob(named('publish-heads'), at('2026-10-11', '00:00'))
    const [heads] = await publishedHeads(database.db)
    expect(heads!.days.map(({ day }) => day)).toEqual(['2026-10-10', '2026-10-09'])
  })
})

describe('reminders', () => {
  /** A signed letter that reached the holder of the first office on Saturday 18 Mehr at noon. */
  async function letter(): Promise<string> {
    const { province: provinceId, now } = world
    const [notice] = await database.db
      .insert(notices)
      .values({
        provinceId,
        kind: 'notice',
        state: 'signed',
        subject: 'آزمون',
        body: 'متن',
        selection: {},
        createdAt: now,
        updatedAt: now,
      })
      .returning()
    const [office] = world.offices
    const personId = office!.holder.id
    await world.bind(personId)
    await database.db
      .insert(noticeRecipients)
      .values({ provinceId, noticeId: notice!.id, officeId: office!.id, personId, sentAt: now, sentVia: 'telegram' })
    return notice!.id
  }
  const reminders = async () =>
    (await database.db.select().from(outbox)).filter(({ kind }) => kind === 'reminder').length

  test.each([
    ['on the day it was sent', '2026-10-10', '18:00', 0],
    ['on the next working day, the parameter’s last', '2026-10-11', '20:59', 0],
    ['on the day after', '2026-10-12', '08:00', 1],
    ['before the end of quiet hours', '2026-10-12', '07:59', 0],
    ['after their beginning', '2026-10-12', '21:00', 0],
    ['on a Friday', '2026-10-16', '10:00', 0],
    ['on the Saturday after it', '2026-10-17', '10:00', 1],
  ])('%s', async (_, day, time, count) => {
    await letter()
    await runJob(named('climb-ladder'), at(day, time))
    expect(await reminders()).toBe(count)
    expect((await jobRows())[0]?.error).toBe(null)
  })

  test('not on a day closed at short notice', async () => {
    await letter()
    const closed = {
      provinceId: world.province,
      day: '2026-10-12',
      title: 'برف',
      kind: 'sudden' as const,
      at: world.now,
    }
    await database.db.insert(holidays).values(closed)
    await runJob(named('climb-ladder'), at('2026-10-12', '10:00'))
    expect(await reminders()).toBe(0)
  })

  test('once, however often the clock comes by', async () => {
    await letter()
    for (const time of ['08:00', '08:10', '20:50']) await runJob(named('climb-ladder'), at('2026-10-12', time))
    expect(await reminders()).toBe(1)
  })
})

describe('what waits too long', () => {
  async function request(stage: 'association' | 'vote', stageDue: string | null): Promise<string> {
    const { province: provinceId, now, today } = world
    const [office] = world.offices
    const [row] = await database.db
      .insert(requests)
      .values({
        provinceId,
        number: randomUUID(),
        kind: 'station',
        officeId: office!.id,
        personId: office!.holder.id,
        form: {},
        law: snapshot(lawOn(today, [])),
        stage,
        stageDue,
        filedAt: now,
        filedOn: today,
        stageAt: now,
      })
      .returning()
    await putTask(world, row!.id)
    return row!.id
  }
  const stage = async (id: string) => (await database.db.select().from(requests)).find((row) => row.id === id)!.stage

  test('the association’s silence passes a request on, the day after its last day', async () => {
    const [over, last] = [
      await request('association', addDays(world.today, -1)),
      await request('association', world.today),
    ]
    await runJob(named('pass-silence'), parts)
    expect([await stage(over), await stage(last)]).toEqual(['vote', 'association'])
    expect((await jobRows())[0]?.error).toBe(null)
  })

  test('a ballot lapses the day after its closing day', async () => {
    const ballot = async (closesOn: string) => {
      const base = { provinceId: world.province, requestId: await request('vote', null), base: 3 }
      const open = { state: 'open' as const, openedAt: world.now, closesOn }
      return (
        await database.db
          .insert(ballots)
          .values({ ...base, ...open })
          .returning()
      )[0]!.id
    }
    const [over, last] = [await ballot(addDays(world.today, -1)), await ballot(world.today)]
    await runJob(named('lapse-ballots'), parts)
    const states = new Map((await database.db.select().from(ballots)).map((row) => [row.id, row.state]))
    expect([states.get(over), states.get(last)]).toEqual(['lapsed', 'open'])
  })
})

describe('a bad row', () => {
  /** Whatever touches this row of the table fails, as where something it needs is broken. */
  const spoil = (table: string, id: string) =>
    database.sql.unsafe(`
      create or replace function spoiled() returns trigger language plpgsql as $$ begin raise exception 'spoiled'; end $$;
      create trigger spoiled before update on ${table} for each row when (old.id = '${id}') execute function spoiled()`)
  const requestOf = async (stage: 'association' | 'vote', stageDue: string | null) => {
    const [office] = world.offices
    const [row] = await database.db
      .insert(requests)
      .values({
        provinceId: world.province,
        number: randomUUID(),
        kind: 'station',
        officeId: office!.id,
        personId: office!.holder.id,
        form: {},
        law: snapshot(lawOn(world.today, [])),
        stage,
        stageDue,
        filedAt: world.now,
        filedOn: world.today,
        stageAt: world.now,
      })
      .returning()
    await putTask(world, row!.id)
    return row!.id
  }
  const errorOf = async () => (await jobRows())[0]?.error

  test.each([0, 1, 2])('keeps no silence of another request from passing on (bad: %i)', async (nth) => {
    const ids: string[] = []
    for (const _ of [0, 1, 2]) ids.push(await requestOf('association', addDays(world.today, -1)))
    await spoil('requests', ids[nth]!)
    await runJob(named('pass-silence'), parts)
    const rows = await database.db.select().from(requests)
    expect(ids.map((id) => rows.find((row) => row.id === id)!.stage)).toEqual(
      ids.map((_, at) => (at === nth ? 'association' : 'vote')),
    )
    expect(await errorOf()).toBe(`request ${ids[nth]}: spoiled`)
  })

  test.each([0, 1, 2])('keeps no other ballot from lapsing (bad: %i)', async (nth) => {
    const ids: string[] = []
    for (const _ of [0, 1, 2]) {
      const requestId = await requestOf('vote', null)
      const open = { state: 'open' as const, openedAt: world.now, closesOn: addDays(world.today, -1) }
      const values = { provinceId: world.province, requestId, base: 3, ...open }
      ids.push((await database.db.insert(ballots).values(values).returning())[0]!.id)
    }
    await spoil('ballots', ids[nth]!)
    await runJob(named('lapse-ballots'), parts)
    const rows = await database.db.select().from(ballots)
    expect(ids.map((id) => rows.find((row) => row.id === id)!.state)).toEqual(
      ids.map((_, at) => (at === nth ? 'open' : 'lapsed')),
    )
    expect(await errorOf()).toBe(`ballot ${ids[nth]}: spoiled`)
  })

  test('keeps nobody else on the ladder, and is named', async () => {
    const { province: provinceId, now } = world
    const letter = { kind: 'notice' as const, state: 'signed' as const, subject: 'آزمون', body: 'متن', selection: {} }
    const ids: string[] = []
    for (const office of world.offices.slice(0, 3)) {
      const [notice] = await database.db
        .insert(notices)
        .values({ provinceId, ...letter, createdAt: now, updatedAt: now })
        .returning()
      const personId = office.holder.id
      await world.bind(personId)
      const [row] = await database.db
        .insert(noticeRecipients)
        .values({ provinceId, noticeId: notice!.id, officeId: office.id, personId, sentAt: now, sentVia: 'telegram' })
        .returning()
      ids.push(row!.id)
    }
    await spoil('notice_recipients', ids[1]!)
    await runJob(named('climb-ladder'), at('2026-10-12', '10:00'))
    const reminded = (await database.db.select().from(outbox)).map(({ subjectId }) => subjectId)
    expect(reminded.sort()).toEqual([ids[0], ids[2]].sort())
    expect(await errorOf()).toBe(`recipient ${ids[1]}: spoiled`)
    await runJob(named('climb-ladder'), at('2026-10-12', '10:10'))
    expect(await database.db.select().from(outbox)).toHaveLength(2)
  })

  test('of two there is a word of both', async () => {
    const ids = [
      await requestOf('association', addDays(world.today, -1)),
      await requestOf('association', addDays(world.today, -1)),
    ]
    await database.sql.unsafe(`
      create function spoiled() returns trigger language plpgsql as $$ begin raise exception 'spoiled'; end $$;
      create trigger spoiled before update on requests for each row execute function spoiled()`)
    await runJob(named('pass-silence'), parts)
    for (const id of ids) expect(await errorOf()).toContain(`request ${id}: spoiled`)
  })
})

test('what cannot be pruned keeps nothing else', async () => {
  await database.sql.unsafe(`
    create function spoiled() returns trigger language plpgsql as $$ begin raise exception 'spoiled'; end $$;
    create trigger spoiled before delete on keys for each row execute function spoiled();
    insert into keys (owner, key, action, body, at) values ('o', 'k', 'a', 'b', '2020-01-01');
    insert into tries (bucket, "window", count) values ('b', '2020-01-01', 1)`)
  await runJob(named('prune'), parts)
  expect(await database.sql`select 1 from tries`).toHaveLength(0)
  expect((await jobRows())[0]?.error).toBeTruthy()
})

describe('pruning', () => {
  const insert = {
    keys: (at: string) =>
      `insert into keys (owner, key, action, body, at) values ('o', gen_random_uuid()::text, 'a', 'b', ${at})`,
    tries: (at: string) => `insert into tries (bucket, "window", count) values (gen_random_uuid()::text, ${at}, 1)`,
    sessions: (at: string) => `
      insert into sessions (id, province_id, person_id, token_hash, device, created_at, seen_at, expires_at)
      select gen_random_uuid(), province_id, id, gen_random_uuid()::text, 'x', ${at}, ${at}, ${at} from people limit 1`,
    login_codes: (at: string) => `
      insert into login_codes (id, province_id, person_id, mobile, code_hash, expires_at, created_at)
      select gen_random_uuid(), province_id, id, '09', 'x', ${at}, ${at} from people limit 1`,
    links: (at: string) => `
      insert into links (id, token_hash, kind, expires_at, created_at)
      values (gen_random_uuid(), gen_random_uuid()::text, 'invite', ${at}, ${at})`,
    updates_aside: (at: string) => `
      insert into updates_aside (name, value, at) values (gen_random_uuid()::text, '{}', ${at})`,
    conversations: (at: string) => `
      insert into conversations (key, value, updated_at) values (gen_random_uuid()::text, '{}', ${at})`,
  }
  test.each([
    ['keys', '60 days'],
    ['tries', '2 days'],
    ['sessions', '0 days'],
    ['login_codes', '1 day'],
    ['links', '30 days'],
    ['updates_aside', '30 days'],
    ['conversations', '30 days'],
  ] as const)('%s go after %s, not before', async (table, period) => {
    const border = `'${world.now.toISOString()}'::timestamptz - interval '${period}'`
    await database.sql.unsafe(`delete from ${table}`)
    await database.sql.unsafe(insert[table](border))
    await database.sql.unsafe(insert[table](`${border} - interval '1 ms'`))
    await runJob(named('prune'), parts)
    expect((await jobRows())[0]?.error).toBe(null)
    expect(await database.sql.unsafe(`select 1 from ${table}`)).toHaveLength(1)
  })

  test('files go that nothing took up in two months and no draft names', async () => {
    const file = (name: string, age: string, subject: string | null = null) => database.sql`
      insert into files (id, province_id, subject, name, mime, size, sha256, content, at)
      select gen_random_uuid(), province_id, ${subject}, ${name}, 'application/pdf', 1, '', '', ${world.now.toISOString()}::timestamptz - ${age}::interval
      from people limit 1 returning id`
    await database.sql`delete from files`
    await file('fresh', '60 days')
    await file('forgotten', '60 days 1 second')
    await file('attached', '90 days', 'notice')
    const [drafted] = await file('in a draft', '90 days')
    await database.sql`
      insert into drafts (id, province_id, person_id, kind, form, version, updated_at)
      select gen_random_uuid(), province_id, id, 'letter', ${database.sql.json({ files: [drafted!.id] })}, 1, now() from people limit 1`
    await database.sql`update files set uploaded_by = (select id from people limit 1)`
    await runJob(named('prune'), parts)
    const left = await database.sql`select name from files order by name`
    expect(left.map(({ name }) => name)).toEqual(['attached', 'fresh', 'in a draft'])
  })

  test('slots of chats go, those of messengers stay', async () => {
    await database.sql`
      insert into slots (id, next_at, rate) values
      ('telegram', now() - interval '9 days', 30), ('telegram:1', now() - interval '2 hours', null), ('telegram:2', now(), null)`
    await runJob(named('prune'), parts)
    const left = await database.sql`select id from slots order by id`
    expect(left.map(({ id }) => id)).toEqual(['telegram', 'telegram:2'])
  })
})

describe('the clock', () => {
  test('that goes on evenly has not jumped; one that was set has, by as much, once', () => {
    let [wall, ticking] = [1_000_000, 0]
    const jumped = jumpWatch(
      () => wall,
      () => ticking,
    )
    const pass = (onTheWall: number, inTruth: number) => {
      wall += onTheWall
      ticking += inTruth
      return jumped()
    }
    expect(pass(10_000, 10_000)).toBe(0)
    expect(pass(3_610_000, 10_000)).toBe(3_600_000)
    expect(pass(10_000, 10_000)).toBe(0)
    expect(pass(-50_000, 10_000)).toBe(-60_000)
  })

  test('that agrees with the database’s raises no alarm', async () => {
    await runJob(named('clock'), parts)
    expect(await jobRows()).toEqual([{ name: 'clock', ranAt: world.now, error: null }])
  })
})

test('more jobs than there are connections tick at once, and none waits for another for ever', async () => {
  const jobs = Array.from(
    { length: 8 },
    (_, nth): Job => ({ name: `many ${nth}`, at: '0 0 * * * *', run: async () => nth }),
  )
  await Promise.all(jobs.map((job) => runJob(job, parts)))
  const names = (await jobRows()).map(({ name }) => name)
  expect(jobs.every(({ name }) => names.includes(name))).toBe(true)
})
