// Guests of an item are asked: by a short message or on paper, with the meeting or after it, within the same three days.
import { and, asc, eq } from 'drizzle-orm'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addItem } from '#actions/meetings/agenda'
import { attendGuest } from '#actions/meetings/attend'
import { beginMeeting } from '#actions/meetings/begin'
import { callMeeting, cancelMeeting } from '#actions/meetings/call'
import { inviteGuests, inviteGuestsLate, removeGuest } from '#actions/meetings/guests'
import { inviteMembers } from '#actions/meetings/invite'
import { audit } from '#db/schema/audit'
import { meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { requests } from '#db/schema/requests'
import { jobs, runJob } from '#jobs/jobs'
import { loadWords } from '#locales/files'
import { guestLine } from '#locales/meetings'
import { minutesSections, minutesText } from '#locales/minutes'
import { wordsFor } from '#outside/words'
import { meetingById } from '#reads/meetings/meetings'
import { minutesFacts } from '#reads/minutes/facts'
import { lawOfProvince } from '#reads/parameters'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const withPhone = { name: 'نازنین مهمان', capacity: 'نماینده مخابرات', mobile: '+98 912 000 00 71' }
const onPaper = { name: 'بهار کاغذی', capacity: '' }
const later = { name: 'سپیده دیرآمده', capacity: '', mobile: '۰۹۱۲۰۰۰۰۰۷۲' }

const bySms = async (who: string) => ({ ...(await world.as(who)), channels: ['telegram', 'sms'] as const })
function sure<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
/** A meeting with two items, the first with these guests; `request`: the first is about it. */
async function prepared(guests: object[], request: string | null = null) {
  const secretary = await world.as('secretary')
  const at = { heldOn: addDays(world.today, 10), startsAt: '10:00', place: 'سالن استانداری' }
  const { id: meeting } = sure(await callMeeting(secretary, newKey(), at))
  const words = { meeting, request, title: request ? '' : 'تعرفه خدمات', body: 'متن پیشنهاد', guests: guests as never }
  const { item } = sure(await addItem(secretary, newKey(), words))
  sure(await addItem(secretary, newKey(), { ...words, request: null, title: 'بند دیگر', guests: [] }))
  return { meeting, item }
}
/** The same, called; so many days remain to it. */
async function called(days = 10, guests: object[] = [], request: string | null = null) {
  const made = await prepared(guests, request)
  sure(await inviteMembers(await bySms('secretary'), newKey(), { meeting: made.meeting }))
  await world.db
    .update(meetings)
    .set({ heldOn: addDays(world.today, days) })
    .where(eq(meetings.id, made.meeting))
  return made
}
const seen = async (meeting: string, who = 'secretary') =>
  (await meetingById(world.db, (await world.as(who)).actor, meeting, world.now))!
const guestsOf = async (meeting: string, who = 'secretary') => (await seen(meeting, who)).agenda[0]!.guests
const sentTo = (guest: string) =>
  world.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, 'guest'), eq(outbox.subjectId, guest)))
    .orderBy(asc(outbox.createdAt))
const worded = async (guest: string) => {
  const row = {
    id: guest,
    person: null,
    chat: '',
    kind: 'guest' as const,
    subjectId: guest,
    params: {},
    createdAt: world.now,
  }
  return wordsFor(world.db, row, null, world.now)
}
const keys = (outcome: { ok: boolean; refusals?: { key: string }[] }) => outcome.refusals?.map(({ key }) => key)

describe('with the meeting', () => {
  it('whoever has a mobile gets a message, the others are left to the secretariat', async () => {
    const { meeting } = await called(10, [withPhone, onPaper])
    const [paper, phone] = await guestsOf(meeting)
    expect(phone).toMatchObject({ mobile: '09120000071', invitedAt: world.now, unreached: false })
    expect(paper).toMatchObject({ name: onPaper.name, mobile: null, invitedAt: null })
    expect(await sentTo(phone!.id)).toMatchObject([{ messenger: 'sms', chatId: '989120000071', personId: null }])
    expect(await sentTo(paper!.id)).toEqual([])
    expect((await guestsOf(meeting, 'member')).map(({ mobile }) => mobile)).toEqual([null, null])
  })

  it('names its item, day, hour and place, and nothing else of the agenda', async () => {
    const { meeting } = await called(10, [withPhone])
    const [guest] = await guestsOf(meeting)
    const said = await worded(guest!.id)
    expect(said).toMatchObject({ title: expect.stringContaining('دعوت به جلسه'), todo: '', path: '' })
    expect(said!.lines).toEqual(['موضوع: تعرفه خدمات', expect.stringContaining('ساعت ۱۰:۰۰'), 'محل: سالن استانداری'])
  })

  it('names a request by its kind and office', async () => {
    const { meeting } = await called(10, [withPhone], await atVote(world, 'station', 30))
    const [guest] = await guestsOf(meeting)
    expect((await worded(guest!.id))!.lines).toEqual([
      expect.stringMatching(/^موضوع: .+، .+/),
      expect.any(String),
      expect.any(String),
    ])
  })

  it('does not name a request that nobody may learn of before it takes effect', async () => {
    const request = await atVote(world, 'station', 60)
    const { meeting } = await called(10, [withPhone], request)
    await world.db.update(requests).set({ kind: 'revocation' }).where(eq(requests.id, request))
    const [guest] = await guestsOf(meeting)
    expect((await worded(guest!.id))!.lines).toEqual([expect.any(String), 'محل: سالن استانداری'])
  })

  it('goes to nobody where no channel reaches numbers', async () => {
    const { meeting } = await prepared([withPhone])
    sure(await inviteMembers(await world.as('secretary'), newKey(), { meeting }))
    const [guest] = await guestsOf(meeting)
    expect(guest!.invitedAt).toBeNull()
    expect(await sentTo(guest!.id)).toEqual([])
  })

  it('and hears that it does not take place, unless the invitation has not gone out', async () => {
    const { meeting } = await called(10, [withPhone, later])
    const [guest, unsent] = await guestsOf(meeting)
    await world.db.update(outbox).set({ state: 'sent' }).where(eq(outbox.subjectId, guest!.id))
    sure(await cancelMeeting(await bySms('head'), newKey(), { meeting, reason: 'سیل در راه است' }))
    expect(await sentTo(guest!.id)).toHaveLength(2)
    expect((await worded(guest!.id))!.title).toMatch(/برگزار نمی‌شود/)
    expect((await sentTo(unsent!.id)).map(({ state }) => state)).toEqual(['dropped'])
  })

  it('is refused with what is no mobile', async () => {
    const { meeting } = await prepared([])
    const words = { meeting, request: null, title: 'بند', body: '', guests: [{ ...withPhone, mobile: '۰۲۱۸۸' }] }
    expect(await addItem(await world.as('clerk'), newKey(), words)).toMatchObject({
      refusals: [{ field: 'guests', key: 'field-wrong' }],
    })
  })
})

describe('after the invitation', () => {
  it('the secretariat asks further guests to the third day before, and a clerk may', async () => {
    const { meeting, item } = await called(3, [onPaper])
    expect((await seen(meeting, 'clerk')).may.inviteGuests).toBe(true)
    expect((await seen(meeting, 'head')).may.inviteGuests).toBe(false)
    const key = newKey()
    sure(await inviteGuests(await bySms('clerk'), key, { item, guests: [later] }))
    expect(await inviteGuests(await bySms('clerk'), key, { item, guests: [later] })).toMatchObject({ repeated: true })
    const [, guest] = await guestsOf(meeting)
    expect(guest).toMatchObject({ name: later.name, mobile: '09120000072', invitedAt: world.now, lateReason: null })
    expect(await sentTo(guest!.id)).toHaveLength(1)
    expect(keys(await inviteGuests(await bySms('clerk'), newKey(), { item, guests: [] }))).toEqual(['field-needed'])
    const many = Array.from({ length: 19 }, () => onPaper)
    expect(keys(await inviteGuests(await bySms('clerk'), newKey(), { item, guests: many }))).toEqual([
      'refusal-meetings-guests-too-many',
    ])
    expect(
      keys(await inviteGuestsLate(await bySms('head'), newKey(), { item, guests: [later], reason: 'شتاب' })),
    ).toEqual(['meetings-still-in-time'])
  })

  it('later only the head does, with a reason that stands beside the guest', async () => {
    const { meeting, item } = await called(2)
    expect(await inviteGuests(await bySms('secretary'), newKey(), { item, guests: [later] })).toMatchObject({
      refusals: [{ key: 'meetings-invite-late', cite: { annex: 3, article: 4 } }],
    })
    const by = async (who: string, reason: string) =>
      inviteGuestsLate(await bySms(who), newKey(), { item, guests: [later], reason })
    expect(await by('secretary', 'شتاب لازم است')).toMatchObject({ why: 'forbidden' })
    expect(keys(await by('head', ' '))).toEqual(['meetings-reason-needed'])
    expect((await seen(meeting, 'head')).may.inviteGuests).toBe(true)
    expect((await seen(meeting)).may.inviteGuests).toBe(false)
    sure(await by('head', 'سیل در راه است'))
    const [guest] = await guestsOf(meeting)
    expect(guest).toMatchObject({ lateReason: 'سیل در راه است', invitedAt: world.now })
    const where = and(eq(audit.subjectId, meeting), eq(audit.action, 'meetings.inviteGuestsLate'))
    const [entry] = await world.db.select().from(audit).where(where)
    expect(entry!.facts).toMatchObject({ guests: 1, late: true })
  })

  it('nobody asks a guest to a meeting that is past, or not yet called', async () => {
    const { item } = await called(-1)
    expect(
      keys(await inviteGuestsLate(await bySms('head'), newKey(), { item, guests: [later], reason: 'شتاب' })),
    ).toEqual(['meetings-day-past'])
    const early = await prepared([])
    expect(keys(await inviteGuests(await bySms('clerk'), newKey(), { item: early.item, guests: [later] }))).toEqual([
      'meetings-moved-on',
    ])
  })
})

describe('an invitation that is taken back', () => {
  const removed = async (guest: string, who = 'clerk') => removeGuest(await bySms(who), newKey(), { guest })
  const send = (guest: string) =>
    world.db
      .update(outbox)
      .set({ state: 'sent' })
      .where(and(eq(outbox.subjectId, guest), eq(outbox.state, 'queued')))

  it('is on no list any more, and whoever had the message hears it once', async () => {
    const { meeting } = await called(10, [withPhone, onPaper])
    const [paper, phone] = await guestsOf(meeting)
    await send(phone!.id)
    expect(await removed(phone!.id, 'head')).toMatchObject({ why: 'forbidden' })
    expect((await seen(meeting, 'clerk')).may.removeGuests).toBe(true)
    sure(await removed(phone!.id))
    sure(await removed(paper!.id))
    expect(await removed(phone!.id)).toMatchObject({ why: 'unknown' })
    expect(await guestsOf(meeting)).toEqual([])
    expect((await sentTo(phone!.id)).map(({ state }) => state).sort()).toEqual(['queued', 'sent'])
    expect((await worded(phone!.id))!.title).toMatch(/دعوت شما به جلسه .* پس گرفته شد/)
    expect(await sentTo(paper!.id)).toEqual([])
    sure(await cancelMeeting(await bySms('head'), newKey(), { meeting, reason: 'سیل در راه است' }))
    expect(await sentTo(phone!.id)).toHaveLength(2)
  })

  it('is never heard of where its message had not gone out', async () => {
    const { meeting } = await called(10, [withPhone])
    const [guest] = await guestsOf(meeting)
    sure(await removed(guest!.id))
    expect((await sentTo(guest!.id)).map(({ state }) => state)).toEqual(['dropped'])
  })

  it('is no matter of a meeting that runs', async () => {
    const { meeting } = await called(0, [withPhone])
    const [guest] = await guestsOf(meeting)
    sure(await beginMeeting(await bySms('clerk'), newKey(), { meeting }))
    expect(keys(await removed(guest!.id))).toEqual(['meetings-moved-on'])
  })
})

describe('afterwards', () => {
  const minuted = async (meeting: string) => {
    const [row] = await world.db.select().from(meetings).where(eq(meetings.id, meeting))
    const law = await lawOfProvince(world.db, world.province, world.today)
    return minutesFacts(world.db, row!, law)
  }

  it('the minutes say who was invited, by what, and who came', async () => {
    const { meeting, item } = await called(2, [withPhone, onPaper])
    sure(await inviteGuestsLate(await bySms('head'), newKey(), { item, guests: [later], reason: 'سیل در راه است' }))
    const [paper, late, phone] = await guestsOf(meeting)
    await world.db.update(outbox).set({ state: 'failed' }).where(eq(outbox.subjectId, late!.id))
    await world.db.update(meetings).set({ heldOn: world.today }).where(eq(meetings.id, meeting))
    sure(await beginMeeting(await bySms('clerk'), newKey(), { meeting }))
    sure(await attendGuest(await bySms('clerk'), newKey(), { guest: phone!.id, present: true }))
    const minutes = await minuted(meeting)
    expect(minutes.guests).toEqual([
      { name: paper!.name, capacity: null, present: false },
      { name: late!.name, capacity: null, present: false },
      { name: phone!.name, capacity: withPhone.capacity, present: true },
    ])
    const said = minutesText('fa', minutesSections('fa', { minutes, body: '', kinds: {} }))
    expect(said).toContain('بهار کاغذی (دعوت با نامه دبیرخانه)')
    expect(said).toContain('نازنین مهمان (نماینده مخابرات، دعوت با پیامک)')
    expect(said).toContain('سپیده دیرآمده (دعوت با پیامکی که نرسید خارج از مهلت، با موافقت رئیس: سیل در راه است)')
    expect(said).toMatch(/نازنین مهمان، بدون رأی، حاضر/)
    expect(said).toMatch(/بهار کاغذی، بدون رأی، غایب/)
  })

  it.each([
    ['on the last day of its time, a mobile is kept', -90, '09120000071'],
    ['the day after it, it is gone, from the queue too', -91, null],
  ])('%s', async (_, days, mobile) => {
    const { meeting } = await called(days, [withPhone])
    const [guest] = await guestsOf(meeting)
    const { db, now, secret, clean, letter } = world
    const parts = { db, direct: database.direct, now: () => now, log: pino({ level: 'silent' }) }
    await runJob(jobs.find(({ name }) => name === 'prune')!, { ...parts, base: { secret, clean, letter } })
    expect((await guestsOf(meeting))[0]).toMatchObject({ name: withPhone.name, mobile, invitedAt: world.now })
    expect((await sentTo(guest!.id))[0]!.chatId).toBe(mobile && '989120000071')
  })
})

describe('beside a guest stands', () => {
  it('whether the message did not arrive', async () => {
    const { meeting } = await called(10, [withPhone])
    const [guest] = await guestsOf(meeting)
    await world.db.update(outbox).set({ state: 'failed' }).where(eq(outbox.subjectId, guest!.id))
    expect((await guestsOf(meeting))[0]).toMatchObject({ unreached: true })
  })

  const of = { name: 'نازنین', capacity: 'مخابرات', invitedAt: null, unreached: false, called: true, lateReason: null }
  it.each([
    ['before the invitation, the name', { called: false }, /^نازنین \(مخابرات\)$/],
    ['asked on paper', {}, /دعوت با نامه دبیرخانه$/],
    ['asked by message', { invitedAt: new Date('2026-10-10T06:00:00Z') }, /دعوت با پیامک: .*۱۴۰۵/],
    ['not reached', { invitedAt: new Date(), unreached: true }, /پیامک دعوت نرسید/],
    ['late', { lateReason: 'سیل' }, /خارج از مهلت.*سیل\)$/],
  ])('%s', (_, over, said) => {
    expect(guestLine('fa', { ...of, ...over })).toMatch(said)
  })
})
