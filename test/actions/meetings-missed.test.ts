// A meeting whose day has passed: it is to come for nobody, its items wait again, and the secretariat says what came of it.
import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { addItem } from '#actions/meetings/agenda'
import { attend } from '#actions/meetings/attend'
import { beginMeeting } from '#actions/meetings/begin'
import { callMeeting, cancelMeeting, changeMeeting } from '#actions/meetings/call'
import { closeItem, endMeeting } from '#actions/meetings/close-item'
import { inviteMembers } from '#actions/meetings/invite'
import { moveMeeting } from '#actions/meetings/move'
import { openItem } from '#actions/meetings/open-item'
import { remindMeetings } from '#actions/meetings/remind'
import { giveOpinion, replyToInvitation } from '#actions/meetings/reply'
import type { CardKind } from '#bot/cards/card'
import { meetingCard } from '#bot/meetings/card'
import { audit } from '#db/schema/audit'
import { ballots } from '#db/schema/ballots'
import { meetingItems, meetingMembers, meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { requestSteps } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { momentWords } from '#locales/course'
import { loadWords } from '#locales/files'
import { dateTime } from '#locales/format'
import { minutesSections, minutesText } from '#locales/minutes'
import { meetingDuty } from '#reads/meetings/duty'
import { listMeetings, meetingById } from '#reads/meetings/meetings'
import { suggestedFor } from '#reads/meetings/suggested'
import { minutesFacts } from '#reads/minutes/facts'
import { requestById } from '#reads/requests/requests'
import { addDays, tehranDay, tehranInstant } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { kinds } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  offices = 0
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Outcome<V> = { ok: true; value: V } | { ok: false }
function value<V>(outcome: Outcome<V>): V {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000)
const as = (who: string, days = 0) => world.as(who, { now: later(days) })
const appointed = (days: number) => ({ heldOn: addDays(world.today, days), startsAt: '10:00', place: 'سالن استانداری' })
const words = { title: 'تعرفه خدمات', body: '', guests: [] }
const keys = (outcome: { ok: boolean; refusals?: readonly { key: string }[] }) =>
  outcome.refusals?.map(({ key }) => key)

let offices = 0
/** Called to a day so far ahead, with a ripe request and a free item. */
async function called(days = 5) {
  const request = await atVote(world, 'station', 60, 5, world.offices[offices++])
  const { id } = value(await callMeeting(await as('secretary'), newKey(), appointed(days)))
  const add = async (over: object) =>
    value(await addItem(await as('clerk'), newKey(), { meeting: id, request: null, ...words, ...over })).item
  const ripe = await add({ request })
  const free = await add({})
  value(await inviteMembers(await as('secretary'), newKey(), { meeting: id }))
  return { id, request, ripe, free }
}
const prepared = async (days: number, on: number) =>
  value(await callMeeting(await as('secretary', on), newKey(), appointed(days))).id
const seen = async (id: string, days: number, who = 'secretary') =>
  (await meetingById(database.db, (await as(who)).actor, id, later(days)))!
const suggested = async (meeting: string, days: number) => {
  const { actor } = await as('clerk')
  const found = (await suggestedFor(database.db, actor, meeting, tehranDay(later(days))))!
  return { ripe: found.ripe.map(({ id }) => id), left: found.left.map(({ id }) => id) }
}

describe('how it stands', () => {
  it.each([
    ['on its day', 5, 'called', true],
    ['the day after', 6, 'missed', false],
  ] as const)('%s', async (_, days, standing, toCome) => {
    const { id } = await called()
    const one = await seen(id, days, 'member')
    expect([one.standing, one.may.reply, one.may.giveOpinion]).toEqual([standing, toCome, toCome])
    expect((await seen(id, days)).may).toMatchObject({ begin: true, cancel: true, move: true })
    const { actor } = await as('member')
    const [first] = await listMeetings(database.db, actor, tehranDay(later(days)))
    expect(first).toMatchObject({ id, state: standing, unread: toCome })
  })

  it('no longer stands among those to come', async () => {
    const { id } = await called()
    const next = await called(20)
    const { actor } = await as('member')
    const list = async (days: number) =>
      (await listMeetings(database.db, actor, tehranDay(later(days)))).map((one) => one.id)
    expect(await list(5)).toEqual([id, next.id])
    expect(await list(6)).toEqual([next.id, id])
  })

  it('is answered no more', async () => {
    const { id, free } = await called()
    const say = async (days: number) =>
      replyToInvitation(await as('member', days), newKey(), { meeting: id, coming: true })
    expect((await say(5)).ok).toBe(true)
    expect(keys(await say(6))).toEqual(['meetings-day-over'])
    expect(keys(await giveOpinion(await as('member', 6), newKey(), { item: free, body: 'نظر' }))).toEqual([
      'meetings-day-over',
    ])
  })

  it('one that was prepared and never called is missed too', async () => {
    const id = await prepared(5, 0)
    expect((await seen(id, 6)).standing).toBe('missed')
    expect((await changeMeeting(await as('clerk', 6), newKey(), { meeting: id, ...appointed(20) })).ok).toBe(true)
    expect((await seen(id, 6)).standing).toBe('preparing')
  })
})

describe('its items', () => {
  it('wait for another agenda from the day after on, and what that took up is left to it', async () => {
    const { id, request, ripe, free } = await called()
    const other = await prepared(30, 0)
    expect(await suggested(other, 5)).toEqual({ ripe: [], left: [] })
    expect(await suggested(other, 6)).toEqual({ ripe: [request], left: [free] })
    const clerk = await as('clerk', 6)
    value(await addItem(clerk, newKey(), { meeting: other, request, ...words }))
    value(await addItem(clerk, newKey(), { meeting: other, request: null, from: free, ...words }))
    expect(await suggested(other, 6)).toEqual({ ripe: [], left: [] })
    value(await beginMeeting(await as('secretary', 7), newKey(), { meeting: id }))
    const items = await database.db.select().from(meetingItems).where(eq(meetingItems.meetingId, id))
    expect(items.map((one) => [one.id, one.outcome]).sort()).toEqual(
      [
        [ripe, 'postponed'],
        [free, 'postponed'],
      ].sort(),
    )
  })

  it('are before the meeting where nobody took them up and it was held late', async () => {
    const { id } = await called()
    value(await beginMeeting(await as('secretary', 7), newKey(), { meeting: id }))
    expect((await seen(id, 7)).agenda.map(({ outcome }) => outcome)).toEqual([null, null])
  })

  it('of a meeting that was cancelled wait, too', async () => {
    const { id, request, free } = await called()
    const other = await prepared(30, 0)
    value(await cancelMeeting(await as('head', 6), newKey(), { meeting: id, reason: 'حد نصاب نبود' }))
    expect(await suggested(other, 6)).toEqual({ ripe: [request], left: [free] })
  })
})

describe('one that is written down after its day', () => {
  const begin = async (id: string, hour?: string, on = 7) =>
    beginMeeting(await as('secretary', on), newKey(), { meeting: id, hour })
  const end = async (id: string, hour?: string, on = 7) =>
    endMeeting(await as('secretary', on), newKey(), { meeting: id, hour })
  const at = (hour: string) => tehranInstant(addDays(world.today, 5), hour)
  const rowOf = async (id: string) => (await database.db.select().from(meetings).where(eq(meetings.id, id)))[0]!
  const wrong = (outcome: object) => (outcome as { refusals?: { key: string; field: string }[] }).refusals

  it.each([
    ['the hour that is typed', '۹:۰۵', '09:05'],
    ['the called hour where none is', undefined, '10:00'],
  ])('began at %s, on its own day', async (_, typed, hour) => {
    const { id } = await called()
    value(await begin(id, typed))
    expect((await rowOf(id)).begunAt).toEqual(at(hour))
  })

  it.each(['', '25:00', '10:75', 'ده'])('not at «%s»', async (typed) => {
    const { id } = await called()
    expect(wrong(await begin(id, typed))).toMatchObject([{ key: 'meetings-hour-wrong', field: 'hour' }])
    expect((await rowOf(id)).state).toBe('called')
  })

  it('on its day it begins at the hour that is typed, and ends when it does', async () => {
    const { id } = await called()
    value(await begin(id, '08:00', 5))
    const { begunAt, heldOn } = await rowOf(id)
    expect(begunAt).toEqual(tehranInstant(heldOn, '08:00'))
    value(await end(id, '09:00', 5))
    expect((await rowOf(id)).endedAt).toEqual(later(5))
  })

  it.each([
    [undefined, 'meetings-hour-wrong'],
    ['10:00', 'meetings-hour-before-begun'],
    ['10:01', undefined],
  ])('that began at ten ends at «%s»: %s', async (typed, key) => {
    const { id } = await called()
    value(await begin(id))
    expect(wrong(await end(id, typed))?.map((one) => one.key)[0]).toBe(key)
    expect((await rowOf(id)).endedAt).toEqual(key ? null : at('10:01'))
  })

  it('that began on its day and was left open ends at the hour that is typed', async () => {
    const { id } = await called()
    value(await begin(id, undefined, 5))
    const noon = (await rowOf(id)).begunAt!
    expect(wrong(await end(id, '12:00', 6))).toMatchObject([{ key: 'meetings-hour-before-begun' }])
    value(await end(id, '13:30', 6))
    expect(await rowOf(id)).toMatchObject({ begunAt: noon, endedAt: at('13:30') })
  })

  it('has its votes in its minutes, no hour at which somebody left, and nothing of it as decided by phone', async () => {
    loadWords()
    const { id, request, ripe } = await called()
    const phoned = await atVote(world, 'station', 60, 5, world.offices[offices++])
    value(await begin(id, '۱۰:۱۵'))
    const secretary = await as('secretary', 7)
    const note = async (who: 'head' | 'member', seat: 'head' | 'ict', present: boolean) =>
      value(
        await attend(secretary, newKey(), {
          meeting: id,
          person: world.people[who].id,
          seat: world.seats[seat],
          present,
        }),
      )
    await note('head', 'head', true)
    await note('member', 'ict', true)
    value(await openItem(secretary, newKey(), { item: ripe, from: null }))
    for (const who of ['head', 'member']) {
      const vote = { ballot: await ballotOf(world, request), choice: 'for' as const, reason: '', confirm: true }
      value(await castVote(await as(who, 7), newKey(), vote))
      // decided by phone on the day of typing: of the meeting that comes after this one
      const other = { ...vote, ballot: await ballotOf(world, phoned) }
      value(await castVote(await as(who, 7), newKey(), other))
    }
    value(await closeItem(secretary, newKey(), { item: ripe, how: 'voted' }))
    await note('member', 'ict', false)
    value(await end(id, '۱۱:۴۰'))
    const facts = await minutesFacts(database.db, await rowOf(id), lawOn(world.today, []))
    expect(facts).toMatchObject({ begunAt: at('10:15').toISOString(), endedAt: at('11:40').toISOString(), byPhone: [] })
    expect(facts.items[0]).toMatchObject({ outcome: 'adopted', vote: { for: 2 } })
    expect(facts.members.map(({ left }) => left ?? null)).toEqual(facts.members.map(() => null))
    expect(minutesText('fa', minutesSections('fa', { minutes: facts, body: '', kinds }))).toContain(
      'از ساعت ۱۰:۱۵ تا ۱۱:۴۰',
    )
    // the next one tells what was decided by phone, and nothing of this one
    const next = await called(20)
    value(await begin(next.id, undefined, 20))
    value(await end(next.id, undefined, 20))
    const after = await minutesFacts(database.db, await rowOf(next.id), lawOn(world.today, []))
    expect(after.byPhone).toHaveLength(1)
  })
})

describe('what one resolved that is written down after its day', () => {
  const on = (day: number, hour: string) => tehranInstant(addDays(world.today, day), hour)
  const rows = async (request: string) => {
    const [ballot] = await database.db.select().from(ballots).where(eq(ballots.requestId, request))
    const [vote] = await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, request), eq(tasks.task, 'vote')))
    const [letter] = await database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, request), eq(tasks.task, 'letter')))
    const [step] = await database.db
      .select()
      .from(requestSteps)
      .where(and(eq(requestSteps.requestId, request), inArray(requestSteps.what, ['adopted', 'ballot-undecided'])))
    return { ballot: ballot!, vote: vote!, letter, step: step! }
  }
  const vote = async (request: string, days: number) => {
    for (const who of ['head', 'member']) {
      const ballot = await ballotOf(world, request)
      value(await castVote(await as(who, days), newKey(), { ballot, choice: 'for', reason: '', confirm: true }))
    }
  }
  const open = async (item: string, days: number) =>
    value(await openItem(await as('secretary', days), newKey(), { item, from: null }))

  it.each(['close the item', 'end the meeting'] as const)('bears the day of the meeting: %s', async (how) => {
    loadWords()
    const { id, request, ripe } = await called()
    value(await beginMeeting(await as('secretary', 7), newKey(), { meeting: id, hour: '10:15' }))
    await open(ripe, 7)
    await vote(request, 7)
    if (how === 'close the item')
      value(await closeItem(await as('secretary', 7), newKey(), { item: ripe, how: 'voted' }))
    else value(await endMeeting(await as('secretary', 7), newKey(), { meeting: id, hour: '11:40' }))
    const at = on(5, '10:15')
    const { ballot, vote: asked, letter, step } = await rows(request)
    expect([ballot.closedAt, asked.endedAt, letter!.openedAt, step.at]).toEqual([at, at, at, at])
    expect(step.facts).toMatchObject({ entered: later(7).toISOString() })
    const seen = (await requestById(database.db, (await as('head')).actor, request, tehranDay(later(7))))!
    const told = { kind: kinds.station!, form: seen.form, effect: seen.effect }
    const adopted = seen.timeline.find(({ what }) => what === 'adopted')!
    expect(momentWords('fa', told, adopted)).toContain(`(ثبت در ${dateTime('fa', later(7))})`)
    // the chain keeps the moment at which it was typed
    const [entry] = await database.db.select().from(audit).where(eq(audit.action, 'ballots.decide'))
    expect(entry!.at).toEqual(later(7))
  })

  it('on its own day bears its own moment, and says nothing of when it was written down', async () => {
    const { id, request, ripe } = await called()
    value(await beginMeeting(await as('secretary', 5), newKey(), { meeting: id }))
    await open(ripe, 5)
    await vote(request, 5)
    value(await closeItem(await as('secretary', 5), newKey(), { item: ripe, how: 'voted' }))
    const { ballot, step } = await rows(request)
    expect([ballot.closedAt, step.at]).toEqual([later(5), later(5)])
    expect(step.facts).not.toHaveProperty('entered')
  })

  it('of a ballot that was opened after that day is of no day before', async () => {
    const { id, request, ripe } = await called()
    await database.db
      .update(ballots)
      .set({ openedAt: later(6) })
      .where(eq(ballots.requestId, request))
    value(await beginMeeting(await as('secretary', 7), newKey(), { meeting: id }))
    await open(ripe, 7)
    await vote(request, 7)
    value(await closeItem(await as('secretary', 7), newKey(), { item: ripe, how: 'voted' }))
    expect((await rows(request)).ballot.closedAt).toEqual(later(6))
    const [held] = await database.db.select().from(meetings).where(eq(meetings.id, id))
    const facts = await minutesFacts(database.db, held!, lawOn(world.today, []))
    expect(facts.items[0]).toMatchObject({ outcome: 'adopted', vote: { for: 2 } })
  })

  it('is voted on anew as of its day, where its ballot had run out before', async () => {
    const { id, request, ripe } = await called()
    const ran = { state: 'lapsed', closedAt: later(3) } as const
    await database.db.update(ballots).set(ran).where(eq(ballots.requestId, request))
    value(await beginMeeting(await as('secretary', 7), newKey(), { meeting: id, hour: '10:15' }))
    await open(ripe, 7)
    await vote(request, 7)
    value(await closeItem(await as('secretary', 7), newKey(), { item: ripe, how: 'voted' }))
    const found = await database.db
      .select()
      .from(ballots)
      .where(eq(ballots.requestId, request))
      .orderBy(ballots.openedAt)
    expect(found.map(({ openedAt, closedAt }) => [openedAt, closedAt]).at(-1)).toEqual([on(5, '10:15'), on(5, '10:15')])
    const [held] = await database.db.select().from(meetings).where(eq(meetings.id, id))
    const facts = await minutesFacts(database.db, held!, lawOn(world.today, []))
    expect(facts.items[0]).toMatchObject({ outcome: 'adopted', vote: { for: 2 } })
  })
})

describe('moving it', () => {
  const move = async (id: string, to: number, { who = 'secretary', on = 6 } = {}) =>
    moveMeeting(await as(who, on), newKey(), { meeting: id, ...appointed(to) })

  it('invites everybody anew, who say anew whether they come; what was written stays', async () => {
    const { id, free } = await called()
    value(await replyToInvitation(await as('member'), newKey(), { meeting: id, coming: true }))
    value(await giveOpinion(await as('member'), newKey(), { item: free, body: 'موافقم' }))
    await database.db.delete(outbox)
    const { invited } = value(await move(id, 20))
    expect(await seen(id, 6, 'member')).toMatchObject({
      standing: 'called',
      heldOn: addDays(world.today, 20),
      movedFrom: addDays(world.today, 5),
      mine: { coming: null, read: false },
      agenda: [{}, { opinions: [{ body: 'موافقم' }] }],
    })
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(invited)
    const rows = await database.db.select().from(meetingMembers).where(eq(meetingMembers.meetingId, id))
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(invited)
  })

  it.each([
    ['three days before the new day', 9, undefined],
    ['two days before it', 8, ['meetings-invite-late']],
    ['to a day that is over', 5, ['meetings-day-past']],
  ])('%s', async (_, to, refused) => {
    const { id } = await called()
    expect(keys(await move(id, to))).toEqual(refused)
  })

  it.each([
    ['head', true],
    ['secretary', true],
    ['clerk', false],
    ['member', false],
  ])('%s moves it: %s', async (who, right) => {
    const { id } = await called()
    expect((await move(id, 20, { who })).ok).toBe(right)
  })

  it('not once it runs', async () => {
    const { id } = await called()
    value(await beginMeeting(await as('secretary', 6), newKey(), { meeting: id }))
    expect(keys(await move(id, 20))).toEqual(['meetings-moved-on'])
  })
})

describe('the secretariat', () => {
  const round = async (days: number) =>
    value(await remindMeetings(world.system('clock', { now: later(days) }), null, null)).reminded

  it('is reminded once, on an open day after it', async () => {
    const { id } = await called()
    await prepared(4, 0)
    await database.db.delete(outbox)
    const rounds: number[] = []
    for (const day of [4, 5, 6, 7, 8, 9, 10]) rounds.push(await round(day))
    expect(rounds.reduce((sum, one) => sum + one)).toBe(2)
    const told = await database.db.select().from(outbox).where(eq(outbox.subjectId, id))
    const desk = [world.people.secretary.id, (await as('clerk')).actor.person]
    expect(told.map(({ personId }) => personId).sort()).toEqual(desk.sort())
  })

  it('reads in its card what is to be said of it, and a member that it is not to come', async () => {
    loadWords()
    const { id } = await called()
    const card = async (who: string) => {
      const { actor } = await as(who)
      const view = {
        subjectId: id,
        person: actor,
        locale: 'fa',
        now: later(6),
        publicUrl: 'https://example.ir',
        params: {},
      }
      return JSON.stringify(await meetingCard.render(database.db, view as unknown as Parameters<CardKind['render']>[1]))
    }
    expect(await card('clerk')).toContain('اگر برگزار شد، آن را آغاز کنید')
    const member = await card('member')
    expect(member).toContain('روز جلسه گذشته است')
    expect(member).not.toContain('آغاز کنید')
    expect(member).not.toContain('می‌آیم')
  })

  it('has it on its desk, beside the next that is to come', async () => {
    const held = await called(3)
    value(await beginMeeting(await as('secretary', 3), newKey(), { meeting: held.id }))
    await database.db
      .update(meetings)
      .set({ state: 'held', endedAt: later(3) })
      .where(eq(meetings.id, held.id))
    const { id } = await called(5)
    const next = await prepared(20, 0)
    const { actor } = await as('clerk')
    const duty = async (days: number) => (await meetingDuty(database.db, actor, tehranDay(later(days))))!
    expect(await duty(5)).toMatchObject({ next: { id }, missed: [] })
    expect(await duty(6)).toMatchObject({ next: { id: next }, missed: [{ id }] })
  })
})
