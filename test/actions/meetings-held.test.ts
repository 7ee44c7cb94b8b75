// A meeting that runs: who is there, item by item, votes live and aloud, what was resolved, and what is left at its end.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSecret, voteSecretly } from '#actions/ballots/secret'
import { castVote, recordSpokenVote } from '#actions/ballots/vote'
import { addItem } from '#actions/meetings/agenda'
import { attend, attendGuest } from '#actions/meetings/attend'
import { beginMeeting } from '#actions/meetings/begin'
import { callMeeting } from '#actions/meetings/call'
import { closeItem, endMeeting } from '#actions/meetings/close-item'
import { inviteMembers } from '#actions/meetings/invite'
import { openItem, putToVote } from '#actions/meetings/open-item'
import { type Resolved, writeResolution } from '#actions/meetings/resolve'
import { overrideParameter } from '#actions/parameters/override'
import { audit } from '#db/schema/audit'
import { ballots, votes } from '#db/schema/ballots'
import { meetingItems, meetingMembers, meetingMinutes, meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { meetingById } from '#reads/meetings/meetings'
import { suggestedFor } from '#reads/meetings/suggested'
import { minutesFacts } from '#reads/minutes/facts'
import { lawOfProvince } from '#reads/parameters'
import type { Choice } from '#rules/ballots'
import { addDays, tehranInstant } from '#rules/calendar'
import type { ItemEnd } from '#rules/meetings'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { nothing, proposed } from '#test/world/meetings-held'
import { atVote, ballotOf } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Who = Parameters<World['as']>[0]
/** The day of the meetings: ten days on, so that the invitation is in time. */
const later = () => new Date(world.now.getTime() + 10 * 86_400_000)
const on = (who: Who) => world.as(who, { now: later() })
const keys = (outcome: { ok: boolean; refusals?: { key: string }[] }) => outcome.refusals?.map(({ key }) => key)
function sure<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** A meeting with these items, invited to in time. */
async function invited(...about: { request?: string; title?: string; guests?: string[] }[]) {
  const at = { heldOn: addDays(world.today, 10), startsAt: '10:00', place: 'سالن استانداری' }
  const { id } = sure(await callMeeting(await world.as('secretary'), newKey(), at))
  const items: string[] = []
  for (const { request = null, title = '', guests = [] } of about) {
    const words = { title, body: '', guests: guests.map((name) => ({ name, capacity: '' })) }
    items.push(sure(await addItem(await world.as('clerk'), newKey(), { meeting: id, request, ...words })).item)
  }
  sure(await inviteMembers(await world.as('secretary'), newKey(), { meeting: id }))
  return { id, items }
}
async function begun(...about: Parameters<typeof invited>) {
  const made = await invited(...about)
  sure(await beginMeeting(await on('secretary'), newKey(), { meeting: made.id }))
  return made
}
const seatOf = { head: 'head', member: 'ict', memberKanoon: 'kanoon' } as const
const present = async (meeting: string, ...who: (keyof typeof seatOf)[]) => {
  for (const one of who) {
    const at = { meeting, person: world.people[one].id, seat: world.seats[seatOf[one]], present: true }
    sure(await attend(await on('secretary'), newKey(), at))
  }
}
const write = async (item: string, written: Resolved, before = nothing) =>
  writeResolution(await on('secretary'), newKey(), { item, ...written, before })
const open = async (item: string, from: string | null = null) =>
  openItem(await on('secretary'), newKey(), { item, from })
const close = async (item: string, how: ItemEnd = 'voted') => closeItem(await on('secretary'), newKey(), { item, how })
const itemBallot = async (item: string) =>
  (await database.db.select().from(ballots).where(eq(ballots.itemId, item)))[0]!.id
const vote = async (who: Who, ballot: string, choice: Choice) =>
  castVote(await on(who), newKey(), { ballot, choice, reason: 'با برنامه نمی‌خواند', confirm: false })
const aloud = async (who: keyof typeof seatOf, ballot: string, choice: Choice = 'for') =>
  recordSpokenVote(await on('secretary'), newKey(), {
    ...{ ballot, choice, reason: '', confirm: false },
    ...{ seat: world.seats[seatOf[who]], member: world.people[who].id },
  })
const rowOf = async (item: string) =>
  (await database.db.select().from(meetingItems).where(eq(meetingItems.id, item)))[0]!
const seen = async (id: string, who: Who = 'secretary') => meetingById(database.db, (await on(who)).actor, id, later())

describe('the beginning', () => {
  it.each([
    ['the hour that is typed', '10:05', null],
    ['now where none is', undefined, null],
    ['no hour that is still to come', '23:58', 'meetings-hour-ahead'],
    ['no hour that is none', '25:00', 'meetings-hour-wrong'],
  ])('of one that is said late on its day is at %s', async (_, hour, wrong) => {
    const { id } = await invited({ title: 'تعرفه' })
    const outcome = await beginMeeting(await on('secretary'), newKey(), { meeting: id, hour })
    if (wrong === 'meetings-hour-ahead' || wrong === 'meetings-hour-wrong')
      return expect(keys(outcome)).toEqual([wrong])
    sure(outcome)
    const [row] = await database.db.select().from(meetings).where(eq(meetings.id, id))
    const at = hour ? tehranInstant(row!.heldOn, hour) : later()
    expect(row!.begunAt).toEqual(at)
    const own = and(eq(meetingMembers.meetingId, id), eq(meetingMembers.personId, world.people.secretary.id))
    expect(await database.db.select().from(meetingMembers).where(own)).toMatchObject([{ present: true, presentAt: at }])
  })

  it('is on the day or after it, once, by the secretariat; everybody is shown it', async () => {
    const { id } = await invited({ title: 'تعرفه' })
    const early = await beginMeeting(await world.as('secretary'), newKey(), { meeting: id })
    expect(keys(early)).toEqual(['meetings-day-ahead'])
    for (const who of ['head', 'member', 'holder'] as const)
      expect(await beginMeeting(await on(who), newKey(), { meeting: id })).toMatchObject({ why: 'forbidden' })
    const key = newKey()
    expect(await beginMeeting(await on('clerk'), key, { meeting: id })).toMatchObject({ ok: true })
    expect(await beginMeeting(await on('clerk'), key, { meeting: id })).toMatchObject({ repeated: true })
    expect(keys(await beginMeeting(await on('clerk'), newKey(), { meeting: id }))).toEqual(['meetings-moved-on'])
    const sent = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    expect(sent.filter(({ kind }) => kind === 'meeting')).toHaveLength(8)
    expect(await seen(id)).toMatchObject({
      state: 'running',
      attendance: { present: 0, seats: 3, needed: 2, cite: { annex: 3, article: 6 } },
    })
  })

  it('notes whoever begins it as present, and nobody else', async () => {
    const { id } = await begun({ title: 'تعرفه' })
    const there = (await seen(id))!.members.filter(({ present: one }) => one)
    expect(there.map(({ person }) => person.id)).toEqual([world.people.secretary.id])
  })

  it('counts who is there, member by member and guest by guest', async () => {
    const { id } = await begun({ title: 'تعرفه', guests: ['نازنین مهمان'] })
    await present(id, 'head', 'member')
    expect((await seen(id))!.attendance).toMatchObject({ present: 2, seats: 3, needed: 2 })
    const out = { meeting: id, person: world.people.head.id, seat: world.seats.head, present: false }
    await attend(await on('secretary'), newKey(), out)
    const [guest] = (await seen(id))!.agenda[0]!.guests
    sure(await attendGuest(await on('secretary'), newKey(), { guest: guest!.id, present: true }))
    const now = (await seen(id))!
    expect(now.attendance!.present).toBe(1)
    expect(now.agenda[0]!.guests[0]!.present).toBe(true)
    const nobody = { ...out, person: world.people.holder.id }
    expect(await attend(await on('secretary'), newKey(), nobody)).toMatchObject({ why: 'unknown' })
    expect(await attend(await on('member'), newKey(), out)).toMatchObject({ why: 'forbidden' })
  })
})

describe('whoever leaves', () => {
  it('was there until then; before the first item it was a slip, and until the signature it is put right', async () => {
    const { id, items } = await begun({ title: 'تعرفه' })
    await present(id, 'head', 'member', 'memberKanoon')
    const noted = async (who: keyof typeof seatOf, there: boolean) =>
      attend(await on('secretary'), newKey(), {
        ...{ meeting: id, person: world.people[who].id, seat: world.seats[seatOf[who]], present: there },
      })
    const minuted = async () => {
      const [held] = await database.db.select().from(meetings).where(eq(meetings.id, id))
      const law = await lawOfProvince(database.db, world.province, world.today)
      const { members } = await minutesFacts(database.db, held!, law)
      return ['head', 'member', 'memberKanoon'].map((who) => {
        const { present: there, left } = members.find(({ name }) => name === world.people[who as 'head'].name)!
        return [there, left ?? null]
      })
    }
    sure(await noted('memberKanoon', false))
    sure(await open(items[0]!))
    sure(await noted('member', false))
    const hour = later().toISOString()
    expect(await minuted()).toEqual([
      [true, null],
      [true, hour],
      [false, null],
    ])
    expect((await seen(id))!.attendance).toMatchObject({ present: 1 })
    sure(await endMeeting(await on('secretary'), newKey(), { meeting: id }))
    sure(await noted('memberKanoon', true))
    sure(await noted('member', true))
    expect(await minuted()).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ])
    // what stood when the meeting ended is a version, and each correction is one
    expect(await database.db.$count(meetingMinutes, eq(meetingMinutes.meetingId, id))).toBe(3)
    await database.db.update(meetings).set({ minutesSignedAt: later() }).where(eq(meetings.id, id))
    expect(keys(await noted('member', false))).toEqual(['minutes-moved-on'])
  })
})

describe('item by item', () => {
  it('goes on where it was cut off, and two tablets do not fight', async () => {
    const { id, items } = await begun({ title: 'بند یک' }, { title: 'بند دو' })
    const [one, two] = items as [string, string]
    sure(await open(one))
    expect((await seen(id))!.itemId).toBe(one)
    expect(keys(await open(two))).toEqual(['refusal-item-elsewhere'])
    expect((await seen(id))!.itemId).toBe(one)
    sure(await open(two, one))
    expect((await seen(id, 'member'))!.itemId).toBe(two)
  })

  it('asks for as many as the province wants, where it wants any', async () => {
    const other = await buildWorld(database.db)
    const mine = world
    world = other
    try {
      const { id, items } = await begun({ title: 'بند یک' })
      const over = { parameter: 'meeting.quorum', value: 'majority', firstDay: other.today, resolution: 'مصوبه ۳' }
      sure(await overrideParameter(await other.as('admin'), newKey(), over))
      await present(id, 'head')
      expect(await open(items[0]!)).toMatchObject({
        refusals: [
          { key: 'refusal-meetings-no-quorum', parameter: 'meeting.quorum', facts: { present: 1, needed: 2 } },
        ],
      })
      await present(id, 'member')
      sure(await open(items[0]!))
    } finally {
      world = mine
    }
  })

  it('closes a free item by its votes, and not before: the third member still speaks', async () => {
    const { id, items } = await begun({ title: 'تعرفه' })
    const item = items[0]!
    const put = async () => putToVote(await on('secretary'), newKey(), { item })
    expect(keys(await put())).toEqual(['meetings-item-not-open'])
    sure(await open(item))
    expect(keys(await close(item))).toEqual(['refusal-no-ballot'])
    expect(keys(await put())).toEqual(['refusal-vote-needs-text'])
    sure(await write(item, proposed))
    sure(await put())
    sure(await put())
    expect(await database.db.$count(ballots, eq(ballots.itemId, item))).toBe(1)
    await present(id, 'head', 'member', 'memberKanoon')
    const ballot = await itemBallot(item)
    expect(await vote('head', ballot, 'for')).toMatchObject({ value: { state: 'open' } })
    expect(await vote('member', ballot, 'for')).toMatchObject({ value: { state: 'open' } })
    expect(await vote('memberKanoon', ballot, 'against')).toMatchObject({ value: { tally: { for: 2, against: 1 } } })
    expect((await seen(id, 'member'))!.ballot).toMatchObject({ tally: { for: 2 }, state: 'open' })
    for (const how of ['noted', 'postponed'] as const)
      expect(keys(await close(item, how))![0]).toMatch(/refusal-votes-(cast|decide)/)
    const key = newKey()
    const secretary = await on('secretary')
    expect(await closeItem(secretary, key, { item, how: 'voted' })).toMatchObject({ value: { outcome: 'adopted' } })
    expect(await closeItem(secretary, key, { item, how: 'voted' })).toMatchObject({ repeated: true })
    expect(keys(await close(item))).toEqual(['meetings-item-closed'])
    expect(keys(await vote('member', ballot, 'against'))).toEqual(['ballot-closed'])
    expect(await rowOf(item)).toMatchObject({ outcome: 'adopted' })
  })

  it('takes a spoken vote only of whoever is there; the absent vote by phone where the province lets them', async () => {
    const { id, items } = await begun({ title: 'تعرفه' })
    sure(await open(items[0]!))
    sure(await write(items[0]!, proposed))
    sure(await putToVote(await on('secretary'), newKey(), { item: items[0]! }))
    const ballot = await itemBallot(items[0]!)
    expect(keys(await aloud('member', ballot))).toEqual(['meetings-member-absent'])
    expect((await vote('memberKanoon', ballot, 'for')).ok).toBe(true)
    await present(id, 'member')
    expect(await aloud('member', ballot)).toMatchObject({ ok: true })
    expect(await close(items[0]!)).toMatchObject({ value: { outcome: 'adopted' } })
    const cast = await database.db.select().from(votes).where(eq(votes.ballotId, ballot))
    expect(cast.map(({ spoken }) => spoken).sort()).toEqual([false, true])
  })

  it('keeps what was voted in secret, and counts it at the end of the item', async () => {
    const { id, items } = await begun({ title: 'انتصاب' })
    sure(await open(items[0]!))
    sure(await write(items[0]!, proposed))
    sure(await putToVote(await on('secretary'), newKey(), { item: items[0]! }))
    await present(id, 'head', 'member')
    const ballot = await itemBallot(items[0]!)
    sure(await makeSecret(await on('head'), newKey(), { ballot }))
    for (const who of ['head', 'member'] as const)
      sure(await voteSecretly(await on(who), newKey(), { ballot, choice: 'for' }))
    expect((await seen(id, 'member'))!.ballot).toMatchObject({ secret: true, tally: null })
    expect(keys(await close(items[0]!, 'postponed'))).toEqual(['refusal-votes-cast'])
    expect(await close(items[0]!)).toMatchObject({ value: { outcome: 'adopted' } })
    expect((await seen(id, 'member'))!.ballot).toMatchObject({ tally: { for: 2, against: 0 } })
  })

  it('takes the secret vote of an absent member until the item closes, and says before that whom closing cuts off', async () => {
    const { id, items } = await begun({ title: 'انتصاب' })
    const item = items[0]!
    sure(await open(item))
    sure(await write(item, proposed))
    sure(await putToVote(await on('secretary'), newKey(), { item }))
    await present(id, 'head', 'member')
    const ballot = await itemBallot(item)
    const names = ({ cutsOff }: { cutsOff: string[] }) => cutsOff.toSorted()
    const { head, member, memberKanoon } = world.people
    expect(names((await seen(id))!), 'of an open one everybody').toEqual(
      [head.name, member.name, memberKanoon.name].sort(),
    )
    sure(await makeSecret(await on('head'), newKey(), { ballot }))
    expect(names((await seen(id))!), 'whoever is there is waited for').toEqual([memberKanoon.name])
    for (const who of ['head', 'member'] as const)
      sure(await voteSecretly(await on(who), newKey(), { ballot, choice: who === 'head' ? 'for' : 'against' }))
    expect((await seen(id, 'memberKanoon'))!.may.vote, 'from wherever they are').toBe(true)
    sure(await voteSecretly(await on('memberKanoon'), newKey(), { ballot, choice: 'for' }))
    expect(names((await seen(id))!)).toEqual([])
    expect(await close(item)).toMatchObject({ value: { outcome: 'adopted' } })
    expect((await seen(id))!.cutsOff).toEqual([])
  })

  it('ends a secret ballot with its item for whoever was absent and did not vote', async () => {
    const { id, items } = await begun({ title: 'انتصاب' })
    const item = items[0]!
    sure(await open(item))
    sure(await write(item, proposed))
    sure(await putToVote(await on('secretary'), newKey(), { item }))
    await present(id, 'head', 'member')
    const ballot = await itemBallot(item)
    sure(await makeSecret(await on('head'), newKey(), { ballot }))
    for (const who of ['head', 'member'] as const)
      sure(await voteSecretly(await on(who), newKey(), { ballot, choice: 'for' }))
    expect((await seen(id))!.cutsOff).toEqual([world.people.memberKanoon.name])
    expect(await close(item)).toMatchObject({ value: { outcome: 'adopted' } })
    const late = await voteSecretly(await on('memberKanoon'), newKey(), { ballot, choice: 'against' })
    expect(keys(late)).toEqual(['ballot-closed'])
  })

  it('tells nothing of a secret ballot that decided nothing, and counts none before all who are there have voted', async () => {
    const { id, items } = await begun({ title: 'انتصاب دیگر' }, { title: 'انتصاب سوم' })
    const [item, after] = items as [string, string]
    sure(await open(item))
    sure(await write(item, proposed))
    sure(await putToVote(await on('secretary'), newKey(), { item }))
    await present(id, 'head', 'member')
    const ballot = await itemBallot(item)
    sure(await makeSecret(await on('head'), newKey(), { ballot }))
    sure(await voteSecretly(await on('member'), newKey(), { ballot, choice: 'against' }))
    expect(await close(item)).toMatchObject({
      why: 'conflict',
      refusals: [{ key: 'refusal-secret-waits', facts: { left: 1 } }],
    })
    sure(await voteSecretly(await on('head'), newKey(), { ballot, choice: 'for' }))
    expect(await close(item)).toMatchObject({ value: { outcome: 'postponed' } })
    expect((await seen(id, 'member'))!.ballot).toMatchObject({ state: 'lapsed', tally: null })
    const [row] = await database.db.select().from(ballots).where(eq(ballots.id, ballot))
    expect(row!.tally).toBeNull()
    const trail = await database.db.select().from(audit).where(eq(audit.subjectId, ballot))
    expect(JSON.stringify(trail.map(({ facts }) => facts))).not.toMatch(/"for"|"against"/)
    // and a text that came to nothing is not resolved afterwards
    expect(keys(await write(item, { ...proposed, text: 'دیگر' }, proposed))).toEqual(['meetings-item-closed'])
    sure(await open(after, item))
    sure(await write(after, proposed))
    sure(await endMeeting(await on('secretary'), newKey(), { meeting: id }))
    const [held] = await database.db.select().from(meetings).where(eq(meetings.id, id))
    const { items: minuted } = await minutesFacts(
      database.db,
      held!,
      await lawOfProvince(database.db, world.province, world.today),
    )
    expect(minuted.map(({ vote, words, resolution }) => [vote && 'for' in vote, words, resolution])).toEqual([
      [false, proposed.text, null],
      [null, proposed.text, null],
    ])
  })

  it('votes on one text: from the first vote on nobody changes it', async () => {
    const { id, items } = await begun({ title: 'تعرفه' })
    const item = items[0]!
    const other = { ...proposed, text: 'متن دیگر' }
    sure(await open(item))
    sure(await write(item, proposed))
    sure(await putToVote(await on('secretary'), newKey(), { item }))
    await present(id, 'head', 'member')
    // nobody has voted yet
    sure(await write(item, other, proposed))
    const ballot = await itemBallot(item)
    await vote('member', ballot, 'against')
    const change = async () => keys(await write(item, { ...other, internal: true }, other))
    expect(await change()).toEqual(['refusal-text-voted'])
    await vote('head', ballot, 'against')
    expect(await close(item)).toMatchObject({ value: { outcome: 'rejected' } })
    expect(await change()).toEqual(['refusal-text-voted'])
    sure(await endMeeting(await on('secretary'), newKey(), { meeting: id }))
    const [held] = await database.db.select().from(meetings).where(eq(meetings.id, id))
    const facts = await minutesFacts(database.db, held!, await lawOfProvince(database.db, world.province, world.today))
    expect([facts.resolutions, facts.items[0]!.words]).toEqual([[], other.text])
  })
})

describe('requests on the agenda', () => {
  it('are decided by their own ballot, which the meeting opens if none is and closes with the item', async () => {
    const request = await atVote(world, 'station', 40)
    const { id, items } = await begun({ request })
    sure(await open(items[0]!))
    await present(id, 'head', 'member')
    const ballot = await ballotOf(world, request)
    await aloud('head', ballot)
    await vote('member', ballot, 'for')
    expect(await close(items[0]!)).toMatchObject({ value: { outcome: 'adopted' } })
    const [row] = await database.db.select().from(requests).where(eq(requests.id, request))
    expect(row!.stage).toBe('letter')
    const [closed] = await database.db.select().from(ballots).where(eq(ballots.id, ballot))
    expect(closed!.resolution).toContain('/م/')
  })

  it('come back by themselves where the votes came to nothing', async () => {
    const request = await atVote(world, 'station', 50)
    const { id, items } = await begun({ request }, { title: 'تعرفه تازه' })
    sure(await open(items[0]!))
    await present(id, 'head', 'member')
    const ballot = await ballotOf(world, request)
    await aloud('head', ballot)
    expect(await close(items[0]!)).toMatchObject({ value: { outcome: 'postponed' } })
    expect(await endMeeting(await on('secretary'), newKey(), { meeting: id })).toMatchObject({
      value: { postponed: 2 },
    })
    const [held] = await database.db.select().from(meetings).where(eq(meetings.id, id))
    expect(held).toMatchObject({ state: 'held', itemId: null })
    const there = (await seen(id))!.members.filter(({ present: one }) => one)
    const { head, member, secretary } = world.people
    expect(there.map(({ person }) => person.id).sort()).toEqual([head.id, member.id, secretary.id].sort())
    expect((await seen(id))!.members.every(({ present: one }) => one !== null)).toBe(true)
    const at = { heldOn: addDays(world.today, 30), startsAt: '10:00', place: 'سالن' }
    const next = sure(await callMeeting(await world.as('secretary'), newKey(), at)).id
    const offered = async () => suggestedFor(database.db, (await world.as('clerk')).actor, next, world.today)
    expect((await offered())!.ripe.find((one) => one.id === request)).toMatchObject({ undecided: true })
    const left = (await offered())!.left.find(({ title }) => title === 'تعرفه تازه')!
    const none = { title: '', body: '', guests: [], request: null }
    const take = async () => addItem(await world.as('clerk'), newKey(), { meeting: next, ...none, from: left.id })
    sure(await take())
    expect((await offered())!.left.map((one) => one.id)).not.toContain(left.id)
    expect(keys(await take())).toEqual(['refusal-meetings-request-on-agenda'])
    const [again] = (await seen(next))!.agenda
    expect(again!.title).toBe('تعرفه تازه')
  })

  describe('that was opened, and is not closed when the meeting ends,', () => {
    const left = async (day: number, votes: readonly (keyof typeof seatOf)[], secret = false) => {
      const request = await atVote(world, 'station', day)
      const { id, items } = await begun({ request })
      const ballot = await ballotOf(world, request)
      sure(await open(items[0]!))
      await present(id, 'head', 'member')
      if (secret) sure(await makeSecret(await on('head'), newKey(), { ballot }))
      for (const who of votes) sure(await aloud(who, ballot))
      sure(await endMeeting(await on('secretary'), newKey(), { meeting: id }))
      const [row] = await database.db.select().from(ballots).where(eq(ballots.id, ballot))
      return { ballot: row!, item: await rowOf(items[0]!), request }
    }

    it('goes on by phone to the day its ballot was announced with', async () => {
      const { ballot, item, request } = await left(70, ['head'])
      expect([ballot.state, item.outcome]).toEqual(['open', 'postponed'])
      const last = { ballot: ballot.id, choice: 'for', reason: '', confirm: true } as const
      expect(await castVote(await world.as('member'), newKey(), last)).toMatchObject({ value: { state: 'adopted' } })
      const [row] = await database.db.select().from(requests).where(eq(requests.id, request))
      expect(row!.stage).toBe('letter')
    })

    it('is decided where its votes suffice', async () => {
      const { ballot, item } = await left(80, ['head', 'member'])
      expect([ballot.state, item.outcome]).toEqual(['adopted', 'adopted'])
    })

    it('keeps a secret ballot closed over what it holds', async () => {
      const { ballot, item } = await left(90, [], true)
      expect([ballot.state, item.outcome]).toEqual(['open', 'postponed'])
    })
  })

  it.each([
    ['openly', false, 140],
    ['in secret', true, 160],
  ])(
    'that are left go on %s by phone, to the day that was announced, however short they were before the meeting',
    async (_, secret, day) => {
      const request = await atVote(world, 'station', day)
      const ballot = await ballotOf(world, request)
      const stood = async () => (await database.db.select().from(ballots).where(eq(ballots.id, ballot)))[0]!
      const { closesOn } = await stood()
      const { id, items } = await begun({ request }, { title: 'بند دو' })
      sure(await open(items[0]!))
      await present(id, 'head')
      if (secret) {
        sure(await makeSecret(await on('head'), newKey(), { ballot }))
        sure(await voteSecretly(await on('head'), newKey(), { ballot, choice: 'for' }))
      } else sure(await aloud('head', ballot))
      expect(await close(items[0]!, 'postponed')).toMatchObject({ value: { outcome: 'postponed' } })
      sure(await open(items[1]!, items[0]!))
      expect(await stood()).toMatchObject({ state: 'open', closesOn, closedAt: null })
      const member = await world.as('member')
      if (secret) sure(await voteSecretly(member, newKey(), { ballot, choice: 'for' }))
      else
        expect(await castVote(member, newKey(), { ballot, choice: 'for', reason: '', confirm: true })).toMatchObject({
          value: { state: 'adopted' },
        })
      sure(await endMeeting(await on('secretary'), newKey(), { meeting: id }))
      expect((await stood()).state).toBe(secret ? 'open' : 'adopted')
    },
  )

  it('are not left by the secretary whose votes decide already', async () => {
    const request = await atVote(world, 'station', 180)
    const { id, items } = await begun({ request })
    sure(await open(items[0]!))
    await present(id, 'head', 'member')
    const ballot = await ballotOf(world, request)
    for (const who of ['head', 'member'] as const) sure(await aloud(who, ballot))
    expect(keys(await close(items[0]!, 'postponed'))).toEqual(['refusal-votes-decide'])
    expect(await close(items[0]!)).toMatchObject({ value: { outcome: 'adopted' } })
  })

  it('that members decided by phone meanwhile are closed by that', async () => {
    const request = await atVote(world, 'station', 60)
    const { id, items } = await begun({ title: 'بند یک' }, { request })
    const ballot = await ballotOf(world, request)
    for (const who of ['head', 'member'] as const)
      sure(await castVote(await world.as(who), newKey(), { ballot, choice: 'for', reason: '', confirm: true }))
    sure(await open(items[1]!))
    expect(await close(items[1]!)).toMatchObject({ value: { outcome: 'adopted' } })
    expect(await endMeeting(await on('secretary'), newKey(), { meeting: id })).toMatchObject({
      value: { postponed: 1 },
    })
  })
})

describe('what was resolved', () => {
  const words: Resolved = {
    text: 'تعرفه ظرف یک ماه بازنگری شود',
    owners: [{ of: 'secretariat' }],
    deadline: { is: 'period', within: { months: 1 }, from: 'meeting' },
    internal: false,
  }
  it('is written with its owner and deadline, before or after the item is closed; nobody covers what another wrote', async () => {
    const { id, items } = await begun({ title: 'تعرفه' })
    const item = items[0]!
    expect(keys(await write(item, words, nothing))).toEqual(['meetings-item-not-open'])
    sure(await open(item))
    expect(keys(await write(item, { ...words, owners: [] }, nothing))).toEqual(['resolutions-owner-needed'])
    expect(keys(await write(item, nothing, nothing))).toEqual(['resolutions-text-needed'])
    sure(await write(item, words, nothing))
    expect(keys(await write(item, { ...words, text: 'دیگر' }, nothing))).toEqual(['refusal-resolution-changed'])
    sure(await write(item, { ...words, internal: true }, words))
    expect(await rowOf(item)).toMatchObject({ resolution: words.text, internal: true })
    expect((await seen(id, 'member'))!.agenda[0]!.owed).toEqual([{ of: 'secretariat', name: null, every: null }])
    sure(await endMeeting(await on('clerk'), newKey(), { meeting: id }))
    expect(keys(await write(item, nothing, words))).toEqual(['meetings-moved-on'])
  })

  it('is not closed without a vote while a text stands, on a request neither; after that no text comes', async () => {
    const request = await atVote(world, 'station', 240)
    const { items } = await begun({ title: 'تعرفه' }, { request })
    for (const item of items) {
      sure(await open(item, item === items[0] ? null : items[0]!))
      sure(await write(item, words))
      const refused = await close(item, 'noted')
      expect(refused).toMatchObject({ why: 'refused', refusals: [{ key: 'refusal-noted-with-text' }] })
      expect(refused).toMatchObject({ refusals: [{ cite: { annex: 3, article: 6 } }] })
      expect(await rowOf(item)).toMatchObject({ outcome: null })
    }
    sure(await open(items[0]!, items[1]!))
    sure(await write(items[0]!, nothing, words))
    sure(await close(items[0]!, 'noted'))
    expect(keys(await write(items[0]!, words))).toEqual(['meetings-item-closed'])
  })

  it.each([
    ['revocation', true],
    ['leave', false],
  ])('of a request for %s is for the working group alone: %s, whatever its writer says', async (kind, internal) => {
    const request = await atVote(world, 'station', kind === 'leave' ? 200 : 220)
    const { items } = await begun({ request })
    await database.db.update(requests).set({ kind }).where(eq(requests.id, request))
    const item = items[0]!
    sure(await open(item))
    sure(await write(item, words, nothing))
    expect(await rowOf(item)).toMatchObject({ resolution: words.text, internal })
  })
})
