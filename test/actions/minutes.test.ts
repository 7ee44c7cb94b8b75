// Minutes from the end of a meeting to the signature: what they state, versions, objections, and what the signature does.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { castVote } from '#actions/ballots/vote'
import { attend } from '#actions/meetings/attend'
import { endMeeting } from '#actions/meetings/close-item'
import { remindMinutes } from '#actions/minutes/remind'
import { answerObjection, objectToMinutes, showMinutes } from '#actions/minutes/show'
import { submitMinutes } from '#actions/minutes/submit'
import { rewordResolution, writeMinutes } from '#actions/minutes/write'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice } from '#actions/notices/submit'
import { recordResolution } from '#actions/resolutions/record'
import { sendResolutions } from '#actions/resolutions/send'
import { ballotMarks, ballots, votes } from '#db/schema/ballots'
import { bodies } from '#db/schema/bodies'
import { meetingItems, meetingMinutes, meetings } from '#db/schema/meetings'
import { noticeRecipients, notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { register } from '#db/schema/register'
import { requests } from '#db/schema/requests'
import { resolutionReferences, resolutions } from '#db/schema/resolutions'
import { loadWords } from '#locales/files'
import { minutesSections, minutesText } from '#locales/minutes'
import { meetingDuty } from '#reads/meetings/duty'
import { minutesOf } from '#reads/minutes/one'
import { minutesOpenTo } from '#reads/minutes/open'
import { addDays, tehranInstant } from '#rules/calendar'
import type { MinutedVote } from '#rules/minutes'
import { kinds } from '#rules/proceedings/kinds'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { meetingAtVote, proposed } from '#test/world/meetings-held'
import { endedMeeting } from '#test/world/minutes'
import { atVote } from '#test/world/requests'

let database: TestDatabase
let world: World
let agency: string
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const at = { provinceId: world.province, since: world.today, updatedAt: world.now }
  const [row] = await database.db
    .insert(bodies)
    .values({ ...at, kind: 'agency', name: 'مخابرات' })
    .returning()
  agency = row!.id
  await database.db.update(memberships).set({ bodyId: agency }).where(eq(memberships.personId, world.people.agency.id))
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.db.delete(outbox)
})

const db = () => database.db
const line = {
  title: 'خطوط ارتباطی',
  outcome: 'adopted' as const,
  resolution: 'شرکت مخابرات طبق بند ۱۰ جلسهٔ ۱۳ خط دفترها را واگذار کند.',
}
const owned = () => ({
  ...line,
  owners: [{ of: 'body' as const, body: agency }],
  deadline: { is: 'period' as const, within: { days: 20 }, from: 'notification' as const },
})
/** So many days after the world's today, at its hour. */
const later = (days: number) => ({ now: new Date(world.now.getTime() + days * 86_400_000) })
const seen = async (id: string, who = 'secretary', days = 0) => {
  const { actor } = await world.as(who)
  return minutesOf(db(), actor, id, later(days).now)
}
const keys = (outcome: { ok: boolean; refusals?: { key: string }[] }) => outcome.refusals?.map(({ key }) => key)
async function shown(id: string) {
  const outcome = await showMinutes(await world.as('clerk'), newKey(), { meeting: id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.version
}
/** To the letter that waits for its signature: after the time for objections. */
async function submitted(id: string, version: number, days = 3) {
  const outcome = await submitMinutes(await world.as('secretary', later(days)), newKey(), { meeting: id, version })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.letter
}

const forIn = (vote: MinutedVote | null) => (vote && 'for' in vote ? vote.for : null)

describe('minutes of a meeting that had before it', () => {
  it.each([
    ['a station', 'station', 'ordinary'],
    ['a revocation, of which nobody else may learn', 'revocation', 'confidential'],
  ] as const)('%s are a letter of the class %s → %s', async (_, kind, confidentiality) => {
    const id = await atVote(world, 'station', kind === 'station' ? 100 : 130)
    if (kind === 'revocation') {
      const form = { cause: 'stopped', since: '2026-08-01', visitedOn: '2026-10-01', findings: 'دفتر تعطیل بود.' }
      await db().update(requests).set({ kind, form }).where(eq(requests.id, id))
    }
    const made = await endedMeeting(world, { items: [{ requestId: id, outcome: 'rejected' }] })
    const letter = await submitted(made.id, await shown(made.id))
    const [waiting] = await db().select().from(notices).where(eq(notices.id, letter))
    expect(waiting).toMatchObject({ state: 'awaiting', confidentiality })
  })
})

describe('what minutes state', () => {
  it('is attendance, items with their outcome, arithmetic, numbered resolutions and what was decided by phone', async () => {
    const [inIt, byPhone] = [await atVote(world, 'station', 30), await atVote(world, 'station', 60)]
    const made = await endedMeeting(world, {
      // before all others here, so that what was decided by phone is told by it
      number: 0,
      items: [{ requestId: inIt, outcome: 'adopted' }, owned(), { title: 'گزارش دبیرخانه', outcome: 'noted' }],
    })
    const at = (hour: string, day = made.heldOn) => tehranInstant(day, hour)
    const closed = { state: 'adopted' as const, base: 3 }
    const decide = (request: string, closedAt: Date, resolution: string) =>
      db()
        .update(ballots)
        .set({
          ...closed,
          closedAt,
          resolution,
          tally: { base: 3, for: 2, against: 1, abstain: 0, recuse: 0, needed: 2 },
        })
        .where(eq(ballots.requestId, request))
    await decide(inIt, at('11:00'), 'ا/م/1405/8')
    await decide(byPhone, at('09:00', addDays(made.heldOn, -3)), 'ا/م/1405/7')
    const found = (await seen(made.id))!
    expect(found.stated.members.map(({ votes, present }) => [votes, present])).toEqual(
      expect.arrayContaining([
        [true, true],
        [true, false],
        [false, true],
      ]),
    )
    expect(found.stated.guests).toEqual([{ name: 'نازنین مهمان', capacity: 'دستگاه برق', present: true }])
    expect(found.stated.items.map(({ resolution, vote }) => [resolution, forIn(vote)])).toEqual([
      [null, 2],
      [1, null],
      [null, null],
    ])
    expect(found.stated.resolutions).toMatchObject([{ item: 1, owners: [{ of: 'body', name: 'مخابرات' }] }])
    expect(found.stated.byPhone.map(({ vote }) => vote.resolution)).toEqual(['ا/م/1405/7'])
    const text = minutesText('fa', minutesSections('fa', { minutes: found.stated, body: '', kinds }))
    for (const words of [
      '۲ نفر از ۳ عضو دارای رأی حاضر بودند',
      '۲ موافق، ۱ مخالف، ۰ ممتنع',
      'اکثریت لازم ۲',
      'ماده ۶ پیوست ۳',
      'مسئول اجرا: مخابرات',
      'مهلت: ظرف ۲۰ روز از ابلاغ',
    ])
      expect(text).toContain(words)
  })

  it('is nothing while the meeting runs, and nothing for members before it is shown', async () => {
    const made = await endedMeeting(world, { items: [owned()] })
    expect(await seen(made.id, 'head')).not.toBeNull()
    for (const who of ['member', 'holder', 'association']) expect(await seen(made.id, who)).toBeNull()
    await shown(made.id)
    expect(await seen(made.id, 'member')).not.toBeNull()
    expect(await seen(made.id, 'holder')).toBeNull()
    await db().update(meetings).set({ state: 'running' }).where(eq(meetings.id, made.id))
    expect(await seen(made.id)).toBeNull()
  })
})

describe('a meeting that was held by its acts', () => {
  it('is minuted as it went: who came, the votes on its item, what was resolved', async () => {
    const { meeting, ballot } = await meetingAtVote(world, ['تعرفه خدمات', 'گزارش دبیرخانه'])
    const secretary = await world.as('secretary')
    for (const [who, seat] of [
      ['head', 'head'],
      ['member', 'ict'],
    ] as const) {
      const at = { meeting, person: world.people[who].id, seat: world.seats[seat], present: true }
      expect(await attend(secretary, newKey(), at)).toMatchObject({ ok: true })
      const vote = { ballot, choice: 'for' as const, reason: '', confirm: true }
      expect(await castVote(await world.as(who), newKey(), vote)).toMatchObject({ ok: true })
    }
    const soon = await world.as('secretary', { now: new Date(world.now.getTime() + 3_600_000) })
    expect(await endMeeting(soon, newKey(), { meeting })).toMatchObject({ ok: true })
    const { stated } = (await seen(meeting))!
    expect(stated.members.filter(({ votes, present }) => votes && present)).toHaveLength(2)
    expect(stated.items.map(({ outcome, vote }) => [outcome, forIn(vote)])).toEqual([
      ['adopted', 2],
      ['postponed', null],
    ])
    expect(stated.resolutions).toMatchObject([{ item: 1, text: proposed.text, owners: [{ of: 'secretariat' }] }])
  })
})

describe('votes of members who were not there', () => {
  const held = async ({ secret = false } = {}) => {
    const { meeting, ballot } = await meetingAtVote(world, ['تعرفه خدمات'])
    const secretary = await world.as('secretary')
    const at = { meeting, person: world.people.head.id, seat: world.seats.head, present: true }
    expect(await attend(secretary, newKey(), at)).toMatchObject({ ok: true })
    for (const [who, choice, reason] of [
      ['head', 'for', ''],
      ['memberKanoon', 'for', ''],
      ['member', 'against', 'تعرفه بالاست'],
    ] as const)
      expect(await castVote(await world.as(who), newKey(), { ballot, choice, reason, confirm: true })).toMatchObject({
        ok: true,
      })
    const soon = await world.as('secretary', { now: new Date(world.now.getTime() + 3_600_000) })
    expect(await endMeeting(soon, newKey(), { meeting })).toMatchObject({ ok: true })
    if (secret) {
      // as a secret ballot leaves it: marks and sums, and no votes
      const seat = { head: world.seats.head, memberKanoon: world.seats.kanoon, member: world.seats.ict }
      for (const who of ['head', 'memberKanoon', 'member'] as const)
        await db()
          .insert(ballotMarks)
          .values({ provinceId: world.province, ballotId: ballot, seatId: seat[who], personId: world.people[who].id })
      await db().delete(votes).where(eq(votes.ballotId, ballot))
      const tally = { base: 3, for: 2, against: 1, abstain: 0, recuse: 0, needed: 2 }
      await db().update(ballots).set({ secret, tally }).where(eq(ballots.id, ballot))
    }
    const { stated } = (await seen(meeting))!
    return { stated, text: minutesText('fa', minutesSections('fa', { minutes: stated, body: '', kinds })) }
  }

  it('are told by name in an open vote, with the reasons that were given against', async () => {
    const { stated, text } = await held()
    const { member, memberKanoon } = world.people
    expect(text).toContain(`۲ رأی با تلفن همراه، از ${memberKanoon.name}، ${member.name} (غایب).`)
    expect(text).toContain('دلیل رأی مخالف: «تعرفه بالاست»')
    expect(stated.items[0]).toMatchObject({ outcome: 'adopted', vote: { absent: { count: 2 } } })
  })

  it('are a figure in a secret one, and no reason is told', async () => {
    const { stated, text } = await held({ secret: true })
    expect(text).toContain('۲ رأی با تلفن همراه و بدون حضور در جلسه.')
    expect(stated.items[0]!.vote).toMatchObject({ absent: { count: 2, from: [] } })
    expect(text).not.toContain(world.people.member.name.concat(' (غایب)'))
    expect(text).not.toContain('تعرفه بالاست')
  })
})

describe('versions', () => {
  it('say who wrote what when; nobody overwrites another, and a better wording is one too', async () => {
    const made = await endedMeeting(world, { items: [owned()] })
    const write = async (who: string, version: number, body: string) =>
      writeMinutes(await world.as(who), newKey(), { meeting: made.id, version, body })
    expect(await write('clerk', 0, 'جلسه آغاز شد.')).toMatchObject({ ok: true, value: { version: 1 } })
    expect(keys(await write('secretary', 0, 'دیگر'))).toEqual(['minutes-changed-meanwhile'])
    expect(await write('secretary', 1, 'جلسه آغاز شد.')).toMatchObject({ ok: true, value: { version: 1 } })
    expect(keys(await write('clerk', 1, 'ا'.repeat(20_001)))).toEqual(['minutes-too-long'])
    const reworded = await rewordResolution(await world.as('secretary'), newKey(), {
      item: made.items[0]!,
      text: 'مخابرات خط‌ها را واگذار کند.',
      owners: [{ of: 'body', body: agency }, { of: 'secretariat' }],
      deadline: { is: 'none' },
      internal: false,
    })
    expect(reworded).toMatchObject({ ok: true, value: { version: 2 } })
    const found = (await seen(made.id))!
    expect(found.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, world.people.secretary.name],
      [1, world.people.clerk.name],
    ])
    expect(found.stated.resolutions[0]).toMatchObject({ text: 'مخابرات خط‌ها را واگذار کند.', deadline: { is: 'none' } })
    // of minutes that nobody has written yet, what stood when the meeting ended is the first version
    const other = await endedMeeting(world, { items: [owned()] })
    const better = { text: 'مخابرات دو خط واگذار کند.', owners: [{ of: 'secretariat' as const }], internal: false }
    const at = { item: other.items[0]!, deadline: { is: 'none' as const } }
    expect(await rewordResolution(await world.as('clerk'), newKey(), { ...better, ...at })).toMatchObject({
      value: { version: 2 },
    })
    const versions = await db().select().from(meetingMinutes).where(eq(meetingMinutes.meetingId, other.id))
    const texts = versions.map(({ version, stated }) => [version, stated.resolutions[0]!.text === better.text])
    expect(texts.sort()).toEqual([
      [1, false],
      [2, true],
    ])
    const nobody = await rewordResolution(await world.as('clerk'), newKey(), {
      ...{ item: made.items[0]!, text: '', owners: [], deadline: { is: 'none' as const }, internal: false },
    })
    expect(keys(nobody)).toEqual(['resolutions-text-needed', 'resolutions-owner-needed'])
  })
})

describe('objections', () => {
  it('are a member’s, to what is shown, until the last day of the time and no longer', async () => {
    const made = await endedMeeting(world, { items: [owned()] })
    const object = async (who: string, days = 0) =>
      objectToMinutes(await world.as(who, later(days)), newKey(), { meeting: made.id, body: 'بند ۱ چنین نبود.' })
    const waits = async (who: string, days = 0) =>
      (await minutesOpenTo(db(), (await world.as(who)).actor, later(days).now)).filter(({ id }) => id === made.id)
    expect(keys(await object('member'))).toEqual(['minutes-moved-on'])
    expect(await waits('member')).toEqual([])
    await shown(made.id)
    for (const who of ['member', 'head']) expect(await waits(who, 2)).toMatchObject([{ number: made.number }])
    expect([await waits('member', 3), await waits('secretary'), await waits('agency')]).toEqual([[], [], []])
    expect(await db().$count(outbox, and(eq(outbox.kind, 'minutes'), eq(outbox.subjectId, made.id)))).toBe(4)
    expect(await object('secretary')).toMatchObject({ why: 'forbidden' })
    expect(await object('member', 2)).toMatchObject({ ok: true })
    expect(await object('member', 3)).toMatchObject({
      refusals: [{ key: 'minutes-object-over', parameter: 'meeting.objectWithin' }],
    })
    const { id } = (await seen(made.id))!.objections[0]!
    const version = (await seen(made.id))!.version
    const submit = async (days: number) =>
      submitMinutes(await world.as('secretary', later(days)), newKey(), { meeting: made.id, version })
    expect(keys(await submit(2))).toEqual(['minutes-still-open'])
    expect(keys(await submit(3))).toEqual(['minutes-unanswered'])
    const answer = async () =>
      answerObjection(await world.as('clerk'), newKey(), { objection: id, answer: 'اصلاح شد.' })
    expect(await answer()).toMatchObject({ ok: true })
    expect(keys(await answer())).toEqual(['minutes-answered-already'])
    expect((await seen(made.id, 'member'))!.objections).toMatchObject([{ answer: 'اصلاح شد.' }])
    expect(await submit(3)).toMatchObject({ ok: true })
  })
})

describe('the signature', () => {
  it('numbers the minutes, sends them to the members, and the resolutions to who is responsible', async () => {
    const made = await endedMeeting(world, { number: 14, items: [owned(), { ...owned(), internal: true }] })
    const record = async () =>
      recordResolution(await world.as('clerk'), newKey(), {
        ...{ id: newKey(), meeting: 14, meetingOn: made.heldOn, item: 1, text: 'متن', internal: false, refers: '' },
        ...{ owners: [{ of: 'secretariat' as const }], deadline: { is: 'none' as const } },
      })
    expect(keys(await record())).toEqual(['minutes-go-with'])
    const version = await shown(made.id)
    const letter = await submitted(made.id, version)
    const [waiting] = await db().select().from(notices).where(eq(notices.id, letter))
    expect(waiting).toMatchObject({ state: 'awaiting', confidentiality: 'confidential', recipientCount: 2 })
    expect(waiting!.subject).toBe('صورت‌جلسه شماره ۱۴ کارگروه استانی دفاتر پیشخوان خدمات دولت')
    const write = { meeting: made.id, version, body: 'دیگر' }
    expect(keys(await writeMinutes(await world.as('clerk'), newKey(), write))).toEqual(['minutes-moved-on'])

    const signed = await signNotice(await world.as('head', later(3)), newKey(), { id: letter })
    if (!signed.ok) throw new Error(JSON.stringify(signed))
    expect((await seen(made.id, 'member', 3))!.state).toBe('signed')
    expect(await db().$count(register, eq(register.id, letter))).toBe(1)
    const rows = await db().select().from(resolutions).where(eq(resolutions.meeting, 14)).orderBy(resolutions.item)
    expect(rows.map(({ item, internal, sentAt }) => [item, internal, sentAt !== null])).toEqual([
      [1, false, true],
      [2, true, true],
    ])
    const references = await db().select().from(resolutionReferences)
    expect(references.map(({ meeting, item }) => [meeting, item])).toContainEqual([13, 10])
    const told = await db().select().from(outbox).where(eq(outbox.kind, 'resolution'))
    expect(told.map(({ personId }) => personId)).toEqual([world.people.agency.id, world.people.agency.id])
    const [mine] = await db()
      .select()
      .from(noticeRecipients)
      .where(and(eq(noticeRecipients.noticeId, letter), eq(noticeRecipients.personId, world.people.member.id)))
    const read = await acknowledgeNotice(await world.as('member', later(4)), newKey(), { recipient: mine!.id })
    expect(read).toMatchObject({ ok: true })
    expect(keys(await record())).toEqual(['minutes-signed-once'])
    const again = await sendResolutions(await world.as('secretary', later(4)), newKey(), { meeting: 14 })
    expect(keys(again)).toEqual(['resolutions-none-to-send'])
  })

  it('waits for who is responsible for each resolution; a request that was decided needs nobody', async () => {
    const request = await atVote(world, 'station', 90)
    const made = await endedMeeting(world, {
      items: [{ requestId: request, outcome: 'adopted', resolution: 'موافقت شد.' }, line],
    })
    const version = await shown(made.id)
    const asked = { meeting: made.id, version }
    const unowned = await submitMinutes(await world.as('clerk', later(3)), newKey(), asked)
    expect(unowned).toMatchObject({ refusals: [{ key: 'minutes-owner-missing', facts: { item: 1 } }] })
  })

  it('may be refused with a word; the letter is mended in the minutes alone, and comes again', async () => {
    const made = await endedMeeting(world, { items: [owned()] })
    const letter = await submitted(made.id, await shown(made.id))
    const word = 'نام غایبان را بازبینی کنید.'
    await sendBackNotice(await world.as('head', later(3)), newKey(), { id: letter, word })
    expect(await seen(made.id)).toMatchObject({ state: 'returned', letter: { sentBackWord: word } })
    const draft = { id: letter, version: 2, kind: 'notice' as const, subject: 'س', body: 'م', answerBy: null }
    const apart = await saveDraft(await world.as('secretary'), newKey(), { ...draft, selection: {}, files: [] })
    expect(keys(apart)).toEqual(['minutes-letter-apart'])
    const { version } = (await seen(made.id))!
    await writeMinutes(await world.as('clerk'), newKey(), { meeting: made.id, version, body: 'بازبینی شد.' })
    expect(await submitted(made.id, version + 1, 4)).toBe(letter)
    const signed = await signNotice(await world.as('head', later(4)), newKey(), { id: letter })
    expect(signed).toMatchObject({ ok: true, value: { recipients: 2 } })
    const [whole] = await db().select().from(notices).where(eq(notices.id, letter))
    expect(whole!.body).toContain('بازبینی شد.')
  })

  it('is not given where a responsible body stands no more', async () => {
    const made = await endedMeeting(world, { items: [owned()] })
    await db()
      .update(meetingItems)
      .set({ owners: [{ of: 'body', body: newKey() }] })
      .where(eq(meetingItems.meetingId, made.id))
    const letter = await submitted(made.id, await shown(made.id))
    const signed = await signNotice(await world.as('head', later(3)), newKey(), { id: letter })
    expect(keys(signed)).toEqual(['resolutions-owner-unknown'])
    expect((await seen(made.id))!.state).toBe('signing')
  })
})

describe('the week', () => {
  it('is watched: one reminder before its last day, one after it, none once signed', async () => {
    await db().update(meetings).set({ minutesSignedAt: world.now })
    const made = await endedMeeting(world, { ago: 0, items: [owned()] })
    expect((await seen(made.id))!.due).toBe('2026-10-17')
    const { actor } = await world.as('secretary')
    for (const [today, late] of [
      ['2026-10-17', false],
      ['2026-10-18', true],
    ] as const)
      expect((await meetingDuty(db(), actor, today))!.minutes).toEqual([
        { id: made.id, number: made.number, due: '2026-10-17', late },
      ])
    const round = async (days: number) => {
      const outcome = await remindMinutes(world.system('clock', later(days)), null, null)
      return outcome.ok ? outcome.value.reminded : outcome
    }
    expect([await round(0), await round(2), await round(7), await round(7), await round(8), await round(9)]).toEqual([
      0, 0, 1, 0, 1, 0,
    ])
    const sent = await db().select().from(outbox).where(eq(outbox.kind, 'minutes')).orderBy(outbox.createdAt)
    expect(sent.map(({ params, personId }) => [params.remind, personId])).toEqual([
      ['minutes-soon', world.people.secretary.id],
      ['minutes-late', world.people.secretary.id],
    ])
  })
})
