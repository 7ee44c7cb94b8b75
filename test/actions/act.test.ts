import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, action, conflict, done, noBecause } from '#act/act'
import { hashPin } from '#act/pin'
import { audit } from '#db/schema/audit'
import { drafts } from '#db/schema/drafts'
import { keys } from '#db/schema/keys'
import { outbox } from '#db/schema/outbox'
import { memberships, people } from '#db/schema/people'
import { addDays, type Day } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { addPerson, buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let other: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  other = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Note = { office: string; text: string }
const scope = async (_tx: unknown, { office }: Note) => {
  const built = [...world.offices, ...other.offices].find(({ id }) => id === office)
  return built ? { province: world.offices.includes(built) ? world.province : other.province, office } : null
}
const write = async (act: Act, { text }: Note) => {
  const [row] = await act.tx
    .insert(drafts)
    .values({
      provinceId: act.province,
      personId: act.actor.person!,
      kind: text,
      form: {},
      version: 1,
      updatedAt: act.now,
    })
    .returning({ id: drafts.id })
  act.record({ subject: 'draft', subjectId: row!.id, facts: { length: text.length } })
  return done({ id: row!.id, text })
}

/** Stands for any act of a holder in the own office. */
const addNote = action<Note, { id: string; text: string }>('staff.add', { scope, run: write })
const written = (text: string) => database.db.select().from(drafts).where(eq(drafts.kind, text))

describe('the key of an act', () => {
  it('gives a repeat with the same body the old answer, and does nothing a second time', async () => {
    const holder = await world.as('holder')
    const key = newKey()
    const input = { office: world.offices[0]!.id, text: 'once' }
    const first = await addNote(holder, key, input)
    expect(await addNote(holder, key, { text: 'once', office: input.office })).toEqual({ ...first, repeated: true })
    expect(await written('once')).toHaveLength(1)
  })

  it('refuses another body under the same key as a conflict', async () => {
    const holder = await world.as('holder')
    const key = newKey()
    const office = world.offices[0]!.id
    await addNote(holder, key, { office, text: 'first body' })
    expect(await addNote(holder, key, { office, text: 'second body' })).toMatchObject({
      why: 'conflict',
      refusals: [{ key: 'refusal-key-reused' }],
    })
    expect(await written('second body')).toHaveLength(0)
  })

  it('serves each person apart: the same key of somebody else is another key', async () => {
    const key = newKey()
    const mine = await addNote(await world.as('holder'), key, { office: world.offices[0]!.id, text: 'mine' })
    const theirs = await addNote(await world.as(world.offices[1]!.holder.id), key, {
      office: world.offices[1]!.id,
      text: 'theirs',
    })
    expect([mine.ok, theirs.ok]).toEqual([true, true])
  })

  it('lets ten at once do the thing one time and answers all ten alike', async () => {
    const holder = await world.as('holder')
    const key = newKey()
    const input = { office: world.offices[0]!.id, text: 'ten at once' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => addNote(holder, key, input)))
    expect(new Set(answers.map((answer) => answer.ok && answer.value.id)).size).toBe(1)
    expect(answers.filter((answer) => answer.ok && answer.repeated)).toHaveLength(9)
    expect(await written('ten at once')).toHaveLength(1)
  })

  it('is not used up by a refusal, so that the person may try again', async () => {
    let open = false
    const gate = action<Note, null>('staff.add', {
      scope,
      unrecorded: 'a test of keys',
      run: async () => (open ? done(null) : noBecause('refusal-unknown')),
    })
    const holder = await world.as('holder')
    const key = newKey()
    const input = { office: world.offices[0]!.id, text: 'gate' }
    expect(await gate(holder, key, input)).toMatchObject({ why: 'refused' })
    open = true
    expect(await gate(holder, key, input)).toEqual({ ok: true, value: null })
  })

  it('tells bytes apart by their content', async () => {
    const upload = action<{ bytes: Uint8Array }, null>('files.upload', {
      unrecorded: 'a test',
      run: async () => done(null),
    })
    const holder = await world.as('holder')
    const key = newKey()
    await upload(holder, key, { bytes: new Uint8Array([1, 2]) })
    expect(await upload(holder, key, { bytes: new Uint8Array([1, 2]) })).toMatchObject({ repeated: true })
    expect(await upload(holder, key, { bytes: new Uint8Array([1, 3]) })).toMatchObject({ why: 'conflict' })
  })
})

describe('role and ownership', () => {
  const cases: [who: string, office: () => string, expected: string][] = [
    ['holder', () => world.offices[0]!.id, 'done'],
    // whoever holds the role elsewhere learns nothing of a foreign subject
    ['holder', () => world.offices[1]!.id, 'unknown'],
    ['holder', () => other.offices[0]!.id, 'unknown'],
    ['holder', () => '00000000-0000-4000-8000-000000000000', 'unknown'],
    ['staff', () => world.offices[0]!.id, 'forbidden'],
    ['clerk', () => world.offices[0]!.id, 'forbidden'],
    ['admin', () => world.offices[0]!.id, 'forbidden'],
  ]
  it.each(cases.map(([who, office, expected], index) => ({ index, who, office, expected })))(
    '$who in case $index: $expected',
    async ({ who, office, expected }) => {
      const outcome = await addNote(await world.as(who), newKey(), { office: office(), text: 'tried' })
      expect(outcome.ok ? 'done' : outcome.why).toBe(expected)
    },
  )

  it('knows nobody who is not signed in, and neither the clock where no act of its own is meant', async () => {
    const input = { office: world.offices[0]!.id, text: 'nobody' }
    expect(await addNote(world.nobody(), newKey(), input)).toMatchObject({ why: 'forbidden' })
    expect(await addNote(world.system('clock'), newKey(), input)).toMatchObject({ why: 'forbidden' })
  })

  it('says of what is one’s own person only to that person', async () => {
    const setLocale = action<{ person: string }, null>('people.setLocale', {
      scope: async (_tx, { person }) => ({ province: world.province, person }),
      unrecorded: 'a test of ownership',
      run: async () => done(null),
    })
    const clerk = await world.as('clerk')
    expect(await setLocale(clerk, newKey(), { person: world.people.clerk.id })).toMatchObject({ ok: true })
    expect(await setLocale(clerk, newKey(), { person: world.people.holder.id })).toMatchObject({ ok: false })
  })

  it('does not let a person act who lost the role on the day before', async () => {
    const person = await addPerson(world)
    const holder = {
      provinceId: world.province,
      personId: person,
      role: 'holder',
      officeId: world.offices[0]!.id,
    } as const
    await database.db.insert(memberships).values({ ...holder, since: addDays(world.today, -30) })
    const add = async () =>
      addNote(await world.as(person), newKey(), { office: world.offices[0]!.id, text: 'to the last day' })
    const until = (day: Day) =>
      database.db.update(memberships).set({ until: day }).where(eq(memberships.personId, person))
    expect(await add()).toMatchObject({ ok: true })
    await until(world.today)
    expect(await add()).toMatchObject({ ok: true })
    await until(addDays(world.today, -1))
    expect(await add()).toMatchObject({ why: 'forbidden' })
    expect(await written('to the last day')).toHaveLength(2)
  })
})

describe('one transaction', () => {
  const input = () => ({ office: world.offices[0]!.id, text: 'rolled back' })
  const rows = async () => ({
    drafts: (await written('rolled back')).length,
    outbox: (await database.db.select().from(outbox)).length,
    audit: (await database.db.select().from(audit).where(eq(audit.subject, 'rolled'))).length,
  })
  const half = (end: (act: Act) => never | ReturnType<typeof conflict>) =>
    action<Note, { id: string; text: string }>('staff.add', {
      scope,
      run: async (act, note) => {
        await write(act, note)
        act.record({ subject: 'rolled', subjectId: 'x' })
        act.send({ to: { person: world.people.clerk.id }, kind: 'case', subjectId: newKey() })
        return end(act)
      },
    })

  it('leaves nothing of an act that refuses at its end, not even the key', async () => {
    const before = await rows()
    const key = newKey()
    expect(await half(() => conflict('refusal-unknown'))(await world.as('holder'), key, input())).toMatchObject({
      why: 'conflict',
    })
    expect(await rows()).toEqual(before)
    expect(await database.db.select().from(keys).where(eq(keys.key, key))).toEqual([])
  })

  it('leaves nothing of an act that throws', async () => {
    const before = await rows()
    const broken = half(() => {
      throw new Error('a bug')
    })
    await expect(broken(await world.as('holder'), newKey(), input())).rejects.toThrow('a bug')
    expect(await rows()).toEqual(before)
  })

  it('demands a trace in the audit chain of everything that does not say why it leaves none', async () => {
    const silent = action<Note, null>('staff.add', { scope, run: async () => done(null) })
    await expect(silent(await world.as('holder'), newKey(), input())).rejects.toThrow('no trace')
  })

  it('writes who did it, in which role and through which door', async () => {
    const outcome = await addNote(await world.as('holder', { via: 'bale' }), newKey(), { ...input(), text: 'traced' })
    const id = outcome.ok ? outcome.value.id : ''
    const entries = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.subject, 'draft'), eq(audit.subjectId, id)))
    expect(entries).toMatchObject([
      {
        personId: world.people.holder.id,
        role: 'holder',
        via: 'bale',
        action: 'staff.add',
        provinceId: world.province,
      },
    ])
  })

  it('puts messages where the person is bound, and marks those who are not', async () => {
    const chat = await world.bind(world.people.secretary.id, 'bale')
    const tell = action<Note, null>('staff.add', {
      scope,
      unrecorded: 'a test of messages',
      run: async (act) => {
        const subjectId = newKey()
        act.send({ to: { person: world.people.secretary.id }, kind: 'sign', subjectId, priority: 'urgent' })
        act.send({ to: { person: world.people.association.id }, kind: 'opinion', subjectId })
        return done(null)
      },
    })
    await tell(await world.as('holder'), newKey(), input())
    const sent = await database.db.select().from(outbox).where(eq(outbox.provinceId, world.province))
    expect(sent).toHaveLength(2)
    expect(sent).toContainEqual(
      expect.objectContaining({ kind: 'sign', messenger: 'bale', chatId: chat, state: 'queued', priority: 0 }),
    )
    expect(sent).toContainEqual(expect.objectContaining({ kind: 'opinion', messenger: null, state: 'unreachable' }))
  })
})

describe('the PIN for acts that ask it', () => {
  const sign = action<{ n: number }, null>('notices.sign', {
    unrecorded: 'a test of the PIN',
    run: async () => done(null),
  })
  const pin = async (who: 'head' | 'secretary', value: string) =>
    sign(await world.as(who, { stepUp: { pin: value } }), newKey(), { n: 1 })

  it('is asked where no step-up runs, and again in the moment the step-up ends', async () => {
    const soon = new Date(world.now.getTime() + 1)
    for (const [stepUp, expected] of [
      [undefined, 'stepUp'],
      [{ until: null }, 'stepUp'],
      [{ until: world.now }, 'stepUp'],
      [{ until: soon }, 'done'],
    ] as const) {
      const outcome = await sign(await world.as('head', { stepUp }), newKey(), { n: 1 })
      expect(outcome.ok ? 'done' : outcome.why).toBe(expected)
    }
  })

  it('is refused where none was set', async () => {
    expect(await pin('secretary', '123456')).toMatchObject({ why: 'stepUp', refusals: [{ key: 'refusal-pin-unset' }] })
  })

  it('signs when right, counts wrong tries, and locks after five even against the right one', async () => {
    const head = world.people.head.id
    await database.db
      .update(people)
      .set({ pinHash: await hashPin('482913') })
      .where(eq(people.id, head))
    expect(await pin('head', '482913')).toMatchObject({ ok: true })
    const tries = []
    for (let left = 5; left > 0; left--) tries.push(await pin('head', '000000'))
    expect(tries.map((one) => !one.ok && one.refusals[0]!.facts.left)).toEqual([4, 3, 2, 1, 0])
    expect(await pin('head', '482913')).toMatchObject({ why: 'stepUp', refusals: [{ key: 'refusal-pin-locked' }] })
  })

  it('is asked of nobody who may not do the act, nor is theirs tried', async () => {
    const tries = async () => {
      const [row] = await database.db.select().from(people).where(eq(people.id, world.people.clerk.id))
      return row!.pinTries
    }
    const before = await tries()
    for (const stepUp of [undefined, { until: null }, { pin: '000000' }])
      expect(await sign(await world.as('clerk', { stepUp }), newKey(), { n: 1 })).toMatchObject({ why: 'forbidden' })
    expect(await tries()).toBe(before)
  })

  it('opens nothing to who may not sign: clerk and member stay out with a step-up running', async () => {
    expect(await sign(await world.as('clerk'), newKey(), { n: 1 })).toMatchObject({ why: 'forbidden' })
    // a member might sign as a delegate; without a seat that signs there is nothing to be seen
    expect(await sign(await world.as('member'), newKey(), { n: 1 })).toMatchObject({ why: 'unknown' })
  })
})
