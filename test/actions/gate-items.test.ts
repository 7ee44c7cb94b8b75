// An agency's directive that waits at the gate comes on the agenda, and passes by the resolution of the signed minutes. Bylaw 19-8.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addItem } from '#actions/meetings/agenda'
import { callMeeting } from '#actions/meetings/call'
import { showMinutes } from '#actions/minutes/show'
import { submitMinutes } from '#actions/minutes/submit'
import { signNotice } from '#actions/notices/sign'
import { meetingItems } from '#db/schema/meetings'
import { notices } from '#db/schema/notices'
import { loadWords } from '#locales/files'
import { suggestedFor } from '#reads/meetings/suggested'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { endedMeeting } from '#test/world/minutes'

let database: TestDatabase
let world: World
let directive: string
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  directive = await atGate()
})
afterAll(() => database.drop())

/** A directive of an agency that was submitted and waits for the working group. */
async function atGate(more: Partial<typeof notices.$inferInsert> = {}): Promise<string> {
  const at = { createdAt: world.now, updatedAt: world.now, submittedAt: world.now, provinceId: world.province }
  const [row] = await database.db
    .insert(notices)
    .values({
      ...{ ...at, kind: 'circular', state: 'gate', origin: 'agency', directive: true, recipientCount: 0 },
      ...{
        subject: 'شیوه تازه ثبت نام',
        body: 'از این پس ثبت نام با کارت ملی است.',
        selection: { offices: [] },
        ...more,
      },
    })
    .returning()
  return row!.id
}

async function prepared(): Promise<string> {
  const of = { heldOn: addDays(world.today, 10), startsAt: '10:00', place: 'سالن استانداری', first: 15 }
  const made = await callMeeting(await world.as('secretary'), newKey(), of)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const put = async (meeting: string, id = directive) => {
  const words = { title: '', body: '', guests: [] }
  return addItem(await world.as('secretary'), newKey(), { meeting, request: null, directive: id, ...words })
}
const offered = async (meeting: string) =>
  (await suggestedFor(database.db, (await world.as('secretary')).actor, meeting, world.today))!.gate.map(({ id }) => id)

it('is suggested until it stands on an agenda, and stands there once, in its own words', async () => {
  const meeting = await prepared()
  expect(await offered(meeting)).toEqual([directive])
  expect(await put(meeting)).toMatchObject({ ok: true })
  expect(await offered(meeting)).toEqual([])
  expect(await put(meeting)).toMatchObject({ ok: false, refusals: [{ key: 'refusal-meetings-request-on-agenda' }] })
  const [item] = await database.db.select().from(meetingItems).where(eq(meetingItems.meetingId, meeting))
  expect(item).toMatchObject({
    title: 'شیوه تازه ثبت نام',
    body: 'از این پس ثبت نام با کارت ملی است.',
    requestId: null,
  })
})

it.each<[string, Partial<typeof notices.$inferInsert>, object]>([
  ['that was let through meanwhile', { state: 'awaiting' }, { ok: false, refusals: [{ key: 'refusal-not-at-gate' }] }],
  ['of no ordinary class, without its text', { confidentiality: 'confidential' }, { ok: true }],
])('one %s', async (_, more, outcome) => {
  const meeting = await prepared()
  expect(await put(meeting, await atGate(more))).toMatchObject(outcome)
  const items = await database.db.select().from(meetingItems).where(eq(meetingItems.meetingId, meeting))
  expect(items.map(({ body }) => body)).toEqual('refusals' in outcome ? [] : [null])
})

it.each([
  ['adopted', 'awaiting'],
  ['rejected', 'gate'],
] as const)('that was %s is then %s, once the minutes are signed', async (outcome, state) => {
  const owners = [{ of: 'group' as const }]
  const item = {
    noticeId: directive,
    title: 'شیوه تازه ثبت نام',
    outcome,
    resolution: 'نظر کارگروه درباره شیوه تازه.',
    owners,
  }
  const made = await endedMeeting(world, { items: [item] })
  const shown = await showMinutes(await world.as('clerk'), newKey(), { meeting: made.id })
  if (!shown.ok) throw new Error(JSON.stringify(shown))
  const later = { now: new Date(world.now.getTime() + 3 * 86_400_000) }
  const of = { meeting: made.id, version: shown.value.version }
  const letter = await submitMinutes(await world.as('secretary', later), newKey(), of)
  if (!letter.ok) throw new Error(JSON.stringify(letter))
  expect(await signNotice(await world.as('head', later), newKey(), { id: letter.value.letter })).toMatchObject({
    ok: true,
  })
  const [now] = await database.db.select().from(notices).where(eq(notices.id, directive))
  expect(now).toMatchObject({ state, gateResolution: outcome === 'adopted' ? `${made.number}/1` : null })
})
