// A meeting before it begins: called, its agenda built, everybody invited in time, opinions written.
import { and, eq, gte } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addItem, changeItem, moveItem, removeItem } from '#actions/meetings/agenda'
import { callMeeting, cancelMeeting, changeMeeting } from '#actions/meetings/call'
import { inviteLate, inviteMembers } from '#actions/meetings/invite'
import { giveOpinion, readInvitation, replyToInvitation } from '#actions/meetings/reply'
import { audit } from '#db/schema/audit'
import { meetingMembers, meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { listMeetings, meetingById } from '#reads/meetings/meetings'
import { suggestedFor } from '#reads/meetings/suggested'
import { closedDays } from '#reads/parameters'
import { addDays, isOpen, jalaliYear } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { nextMeetingBy } from '#rules/meetings'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const words = { title: 'تعرفه خدمات', body: '', guests: [] }
const at = (days: number) => ({ heldOn: addDays(world.today, days), startsAt: '10:00', place: 'سالن استانداری' })

async function called(days = 10, as = 'secretary'): Promise<string> {
  const outcome = await callMeeting(await world.as(as), newKey(), at(days))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
async function item(meeting: string, over: object = {}): Promise<string> {
  const outcome = await addItem(await world.as('clerk'), newKey(), { meeting, request: null, ...words, ...over })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.item
}
const seen = async (id: string, who = 'secretary') => {
  const { actor } = await world.as(who)
  return meetingById(database.db, actor, id, world.now)
}
const invited = async (id: string, who = 'secretary') => inviteMembers(await world.as(who), newKey(), { meeting: id })
const ripe = async (meeting: string) => {
  const { actor } = await world.as('clerk')
  const found = await suggestedFor(database.db, actor, meeting, world.today)
  return found!.ripe.map(({ id }) => id)
}
const keys = (outcome: { ok: boolean; refusals?: { key: string }[] }) => outcome.refusals?.map(({ key }) => key)

describe('calling', () => {
  it('begins where the paper left off, and counts on whatever comes later', async () => {
    const first = await callMeeting(await world.as('secretary'), newKey(), { ...at(10), first: 13 })
    expect(first).toMatchObject({ ok: true, value: { number: 13 } })
    const key = newKey()
    const clerk = await world.as('clerk')
    const second = await callMeeting(clerk, key, { ...at(20), first: 99 })
    expect(second).toMatchObject({ ok: true, value: { number: 14 } })
    expect(await callMeeting(clerk, key, { ...at(20), first: 99 })).toEqual({ ...second, repeated: true })
  })

  it('plans the meetings of the year, each in time after the one before and on an open day', async () => {
    await database.db.delete(meetings)
    const planned = await callMeeting(await world.as('secretary'), newKey(), { ...at(2), year: true })
    if (!planned.ok) throw new Error(JSON.stringify(planned))
    const { number, called } = planned.value
    const of = and(gte(meetings.number, number), eq(meetings.provinceId, world.province))
    const rows = await database.db.select().from(meetings).where(of).orderBy(meetings.number)
    const days = rows.map(({ heldOn }) => heldOn)
    expect(days).toHaveLength(called)
    const closed = await closedDays(database.db, world.province)
    for (const [nth, day] of days.entries()) {
      const next = days[nth + 1]
      if (nth > 0) expect(isOpen(day, closed)).toBe(true)
      const by = nextMeetingBy(day, lawOn(day, []))
      if (next) expect(next <= by && next > addDays(by, -15)).toBe(true)
      else expect(jalaliYear(by)).toBe(jalaliYear(day) + 1)
    }
    // a second timetable would double the first
    const twice = await callMeeting(await world.as('secretary'), newKey(), { ...at(3), year: true })
    expect(twice).toMatchObject({ refusals: [{ key: 'meetings-year-planned', field: 'year' }] })
    expect(await callMeeting(await world.as('secretary'), newKey(), at(3))).toMatchObject({ ok: true })
    await database.db.delete(meetings).where(of)
  })

  it('is refused at its fields, and to whoever does not prepare it', async () => {
    const bad = await callMeeting(await world.as('secretary'), newKey(), { ...at(-1), place: '' })
    expect(bad).toMatchObject({ why: 'refused', refusals: [{ field: 'heldOn' }, { field: 'place' }] })
    for (const who of ['head', 'member', 'holder', 'association'])
      expect(await callMeeting(await world.as(who), newKey(), at(3))).toMatchObject({ ok: false, why: 'forbidden' })
  })
})

describe('the agenda', () => {
  it('takes ripe requests once, and free items, in an order of its own', async () => {
    const request = await atVote(world, 'station', 30)
    const meeting = await called()
    expect(await ripe(meeting)).toContain(request)
    const [a, b] = [await item(meeting), await item(meeting, { request })]
    expect(await ripe(meeting)).not.toContain(request)
    const other = await called(12)
    const again = await addItem(await world.as('clerk'), newKey(), { meeting: other, request, ...words })
    expect(keys(again)).toEqual(['refusal-meetings-request-on-agenda'])
    const unripe = { meeting: other, request: newKey(), ...words }
    expect(keys(await addItem(await world.as('clerk'), newKey(), unripe))).toEqual([
      'refusal-meetings-request-not-ripe',
    ])

    const key = newKey()
    const clerk = await world.as('clerk')
    await moveItem(clerk, key, { item: b, to: 0 })
    expect(await moveItem(clerk, key, { item: b, to: 0 })).toMatchObject({ repeated: true })
    expect((await seen(meeting))!.agenda.map(({ id }) => id)).toEqual([b, a])
    await changeItem(clerk, newKey(), { item: a, ...words, guests: [{ name: ' نازنین مهمان ', capacity: '' }] })
    expect((await seen(meeting))!.agenda[1]!.guests).toMatchObject([{ name: 'نازنین مهمان', capacity: null }])
    await removeItem(clerk, newKey(), { item: b })
    expect((await seen(meeting))!.agenda.map(({ id }) => id)).toEqual([a])
    expect(await removeItem(clerk, newKey(), { item: b })).toMatchObject({ why: 'unknown' })
    expect(await ripe(meeting)).toContain(request)
  })
})

describe('the invitation', () => {
  it('goes to everybody who will sit there on the day, with a message each, and closes the agenda', async () => {
    const meeting = await called()
    expect(keys(await invited(meeting))).toEqual(['meetings-agenda-empty'])
    const only = await item(meeting)
    expect(await seen(meeting, 'member')).toBeNull()
    expect(await invited(meeting)).toMatchObject({ ok: true, value: { invited: 4 } })
    expect((await seen(meeting, 'member'))!.members.map(({ person }) => person.name)).toHaveLength(4)
    const sent = await database.db
      .select()
      .from(outbox)
      .where(and(eq(outbox.kind, 'meeting'), eq(outbox.subjectId, meeting)))
    expect(new Set(sent.map(({ personId }) => personId)).size).toBe(4)
    expect(keys(await moveItem(await world.as('clerk'), newKey(), { item: only, to: 0 }))).toEqual([
      'meetings-moved-on',
    ])
    expect(keys(await changeMeeting(await world.as('clerk'), newKey(), { meeting, ...at(11) }))).toEqual([
      'meetings-moved-on',
    ])
    expect(keys(await invited(meeting))).toEqual(['meetings-moved-on'])
  })

  it('leaves three days before; later only by the head, with a reason that is recorded', async () => {
    const intime = await called(3)
    await item(intime)
    expect(await invited(intime)).toMatchObject({ ok: true })
    const late = await called(2)
    await item(late)
    expect(await invited(late)).toMatchObject({
      refusals: [{ key: 'meetings-invite-late', parameter: 'meeting.inviteLead', cite: { annex: 3, article: 4 } }],
    })
    const head = await world.as('head')
    const by = async (who: string, reason: string) =>
      inviteLate(await world.as(who), newKey(), { meeting: late, reason })
    expect(await by('secretary', 'شتاب لازم است')).toMatchObject({ why: 'forbidden' })
    expect(keys(await by('head', ''))).toEqual(['meetings-reason-needed'])
    expect((await seen(late, 'head'))!.may.inviteLate).toBe(true)
    expect(await by('head', 'سیل در راه است')).toMatchObject({ ok: true, value: { invited: 4 } })
    expect(await seen(late)).toMatchObject({ state: 'called', lateReason: 'سیل در راه است' })
    const [entry] = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, late), eq(audit.action, 'meetings.inviteLate')))
    expect(entry!.facts).toMatchObject({ late: true })
    const early = await called(10)
    await item(early)
    expect(keys(await inviteLate(head, newKey(), { meeting: early, reason: 'شتاب لازم است' }))).toEqual([
      'meetings-still-in-time',
    ])
  })

  it('leaves out a member whose term ends before the day of the meeting', async () => {
    const ends = addDays(world.today, 9)
    const mine = eq(memberships.personId, world.people.memberKanoon.id)
    await database.db.update(memberships).set({ until: ends }).where(mine)
    const [on, after] = [await called(9), await called(10)]
    for (const one of [on, after]) await item(one)
    expect(await invited(on)).toMatchObject({ value: { invited: 4 } })
    expect(await invited(after)).toMatchObject({ value: { invited: 3 } })
    await database.db.update(memberships).set({ until: null }).where(mine)
  })

  it('is read and answered by whoever was invited, and opinions are read by the others', async () => {
    const meeting = await called()
    const one = await item(meeting)
    const member = await world.as('member')
    expect(keys(await giveOpinion(member, newKey(), { item: one, body: 'موافقم' }))).toEqual(['meetings-moved-on'])
    await invited(meeting)
    await readInvitation(member, newKey(), { meeting })
    await replyToInvitation(member, newKey(), { meeting, coming: false })
    await replyToInvitation(member, newKey(), { meeting, coming: true })
    const [row] = await database.db
      .select()
      .from(meetingMembers)
      .where(and(eq(meetingMembers.meetingId, meeting), eq(meetingMembers.personId, world.people.member.id)))
    expect(row).toMatchObject({ readAt: world.now, coming: true })
    await giveOpinion(member, newKey(), { item: one, body: 'با تعرفه پیشنهادی موافق نیستم' })
    await giveOpinion(member, newKey(), { item: one, body: 'با تعرفه پیشنهادی موافقم' })
    expect((await seen(meeting, 'memberKanoon'))!.agenda[0]!.opinions.map(({ body }) => body)).toEqual([
      'با تعرفه پیشنهادی موافقم',
    ])
    expect(await giveOpinion(await world.as('clerk'), newKey(), { item: one, body: 'نظر من' })).toMatchObject({
      why: 'forbidden',
    })
    await giveOpinion(member, newKey(), { item: one, body: ' ' })
    expect((await seen(meeting))!.agenda[0]!.opinions).toEqual([])
  })
})

it('cancels with a reason, and whoever was invited hears of it', async () => {
  const meeting = await called()
  await item(meeting)
  await invited(meeting)
  const cancel = async (who: string, reason: string) =>
    cancelMeeting(await world.as(who), newKey(), { meeting, reason })
  expect(await cancel('clerk', 'تعطیلی')).toMatchObject({ why: 'forbidden' })
  expect(keys(await cancel('secretary', ''))).toEqual(['meetings-reason-needed'])
  expect(await cancel('secretary', 'تعطیلی ناگهانی')).toMatchObject({ ok: true })
  expect(keys(await cancel('head', 'تعطیلی ناگهانی'))).toEqual(['meetings-moved-on'])
  const [row] = await database.db.select().from(meetings).where(eq(meetings.id, meeting))
  expect(row).toMatchObject({ state: 'cancelled', cancelReason: 'تعطیلی ناگهانی' })
  const { actor } = await world.as('member')
  const list = await listMeetings(database.db, actor, world.today)
  expect(list.at(-1)).toMatchObject({ id: meeting, state: 'cancelled' })
})
