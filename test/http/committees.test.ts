// Expert committees (Annex 3 article 9): members with days, a chair among them, and the report on their part of a resolution.
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remindResolutions } from '#actions/resolutions/remind'
import { audit } from '#db/schema/audit'
import { bodies } from '#db/schema/bodies'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import { loadWords } from '#locales/files'
import { resolutionNumber, resolutionStepWords } from '#locales/resolutions'
import { mayKeepDraft } from '#reads/drafts'
import { waitingFor } from '#reads/people/waiting'
import { resolutionsDue } from '#reads/resolutions/due'
import { addDays, tehranInstant } from '#rules/calendar'
import { stateOf } from '#rules/resolutions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { addPerson, buildWorld, newKey, type World } from '#test/world'
import { uploadedPaper } from '#test/world/papers'

let database: TestDatabase
let world: World
let web: Web
let body: string
let chair: string
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
  body = (await saved({ name: 'کمیته فنی' })).body.id
  chair = await addPerson(world, { name: 'رئیس کمیته' })
  const at = { provinceId: world.province, role: 'committee' as const, bodyId: body, since: addDays(world.today, -30) }
  await database.db.insert(memberships).values({ ...at, personId: chair })
  await database.db.update(memberships).set({ bodyId: body }).where(eq(memberships.personId, world.people.committee.id))
})
afterAll(() => database.drop())

const call = async (as: string, path: string, json?: unknown, method = json === undefined ? 'GET' : 'POST') => {
  const answer = await web.visit(`/api/app${path}`, { as, method, ...(json === undefined ? {} : { json }) })
  return { status: answer.status, body: await answer.json() }
}
const saved = (over: object) => {
  const kept = { id: null, kind: 'committee', name: '', address: '', phone: '', fax: '', ...over }
  return call(world.people.clerk.id, '/bodies', kept)
}
const seat = (person: string | null, id = body) => call(world.people.clerk.id, `/bodies/${id}/chair`, { person })
const presiding = () =>
  database.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.bodyId, body), memberships.chairs, isNull(memberships.until)))

/** A resolution for which the committee is responsible, sent; the id of its part. */
async function sent(): Promise<string> {
  const id = newKey()
  const deadline = { is: 'period', within: { weeks: 2 }, from: 'meeting' }
  const of = {
    meeting: 14,
    meetingOn: '2026-10-03',
    item: 1,
    text: 'کمیته فنی گزارش دهد.',
    internal: false,
    refers: '',
  }
  const made = { ...of, owners: [{ of: 'body', body }], deadline }
  expect((await call(world.people.clerk.id, `/resolutions/${id}`, made, 'PUT')).status).toBe(200)
  expect((await call(world.people.secretary.id, '/resolutions/send', { meeting: 14 })).status).toBe(200)
  const [part] = await database.db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id))
  return part!.id
}
const stateNow = async (part: string) =>
  (await database.db.select().from(resolutionOwners).where(eq(resolutionOwners.id, part)))[0]!.state
const report = (as: string, part: string) =>
  call(as, `/resolutions/parts/${part}/report`, { word: 'بررسی شد و نتیجه پیوست است', files: [], finished: true })
const signOff = (as: string, part: string, accepts = true, word = '') =>
  call(as, `/resolutions/parts/${part}/sign-off`, { accepts, word })
const told = async (part: string, person: string) =>
  database.db.$count(outbox, and(eq(outbox.subjectId, part), eq(outbox.personId, person)))

describe('its chair', () => {
  it('is one of the present members, from today, and the days of the one before stay', async () => {
    expect((await seat(chair)).status).toBe(200)
    expect(await presiding()).toMatchObject([{ personId: chair, since: world.today }])
    expect((await seat(world.people.committee.id)).status).toBe(200)
    expect(await presiding()).toMatchObject([{ personId: world.people.committee.id }])
    const rows = await database.db.select().from(memberships).where(eq(memberships.personId, chair))
    expect(rows.filter(({ until }) => until === null)).toMatchObject([{ chairs: false, since: world.today }])
    const { body: found } = await call(world.people.clerk.id, '/bodies')
    const shown = found.find(({ id }: { id: string }) => id === body).people
    expect(shown.filter(({ until, chairs }: { until: string; chairs: boolean }) => !until && chairs)).toHaveLength(1)
    expect((await seat(null)).status).toBe(200)
    expect(await presiding()).toEqual([])
  })

  it.each<[string, () => Promise<{ status: number; body: { refusals?: { text: string }[] } }>, number]>([
    ['somebody who is no member', () => seat(world.people.agency.id), 422],
    ['of another sort of body', async () => seat(null, await agencyBody()), 404],
    ['of a body that is not there', () => seat(null, newKey()), 404],
  ])('not %s', async (_, run, status) => {
    expect((await run()).status).toBe(status)
  })

  async function agencyBody() {
    const at = { provinceId: world.province, kind: 'agency' as const, name: newKey(), updatedAt: world.now }
    const [row] = await database.db
      .insert(bodies)
      .values({ ...at, since: world.today })
      .returning()
    return row!.id
  }
})

describe('its report', () => {
  it('of a member waits for the chair, who signs it off; then the secretariat judges it', async () => {
    await seat(chair)
    const part = await sent()
    expect(await told(part, chair)).toBe(1)
    const member = world.people.committee.id
    expect((await report(member, part)).status).toBe(200)
    expect(await stateNow(part)).toBe('drafted')
    expect(await told(part, chair)).toBe(2)
    expect(await told(part, world.people.clerk.id)).toBe(0)
    expect((await waitingFor(database.db, (await world.as(chair)).actor, world.now)).resolutions).toBe(1)
    // neither the member who wrote it nor the secretariat goes before the chair
    expect((await signOff(member, part)).status).toBe(404)
    const judge = { accepts: true, word: '' }
    expect((await call(world.people.clerk.id, `/resolutions/parts/${part}/judge`, judge)).status).toBe(409)
    expect((await signOff(chair, part)).status).toBe(200)
    expect(await stateNow(part)).toBe('reported')
    expect(await told(part, world.people.clerk.id)).toBe(1)
    expect((await call(world.people.clerk.id, `/resolutions/parts/${part}/judge`, judge)).status).toBe(200)
    expect(await stateNow(part)).toBe('done')
    const owners = await database.db.select().from(resolutionOwners)
    const { resolutionId } = owners.find(({ id }) => id === part)!
    const seen = (await call(member, `/resolutions/${resolutionId}`)).body
    expect(seen.steps.map(({ what }: { what: string }) => what)).toEqual(['sent', 'reported', 'signed-off', 'accepted'])
  })

  it('goes back to the members with the chair’s word', async () => {
    await seat(chair)
    const part = await sent()
    await report(world.people.committee.id, part)
    expect((await signOff(chair, part, false)).status).toBe(422)
    // what the chair has begun to write is kept, and a member keeps none
    const kept = async (who: string) => {
      const { actor } = await world.as(who)
      return mayKeepDraft(database.db, actor, { kind: `resolution-return:${part}`, office: null }, world.now)
    }
    expect([await kept(chair), await kept(world.people.committee.id)]).toEqual([true, false])
    expect((await signOff(chair, part, false, 'جدول هزینه‌ها نیست')).status).toBe(200)
    expect(await stateNow(part)).toBe('open')
    expect(await told(part, world.people.committee.id)).toBe(2)
  })

  describe('and a member who declared an interest', () => {
    const recuse = (as: string, part: string, word = 'از خویشان مدیر دفتر است') =>
      call(as, `/resolutions/parts/${part}/recuse`, { word })
    const third = async (days: number) => {
      const id = await addPerson(world, { name: 'عضو سوم' })
      const at = { provinceId: world.province, role: 'committee' as const, bodyId: body }
      await database.db.insert(memberships).values({ ...at, personId: id, since: addDays(world.today, -days) })
      return id
    }
    const partSeen = async (as: string, part: string) => {
      const [owner] = await database.db.select().from(resolutionOwners).where(eq(resolutionOwners.id, part))
      const seen = (await call(as, `/resolutions/${owner!.resolutionId}`)).body
      return { ...seen.parts.find(({ id }: { id: string }) => id === part), steps: seen.steps }
    }

    it('reports nothing any more, once and with a reason; the report of the others names them', async () => {
      await seat(chair)
      const [part, member] = [await sent(), world.people.committee.id]
      expect((await recuse(member, part, ' ')).status).toBe(422)
      expect((await recuse(world.people.clerk.id, part)).status).toBe(403)
      expect((await recuse(member, part)).status).toBe(200)
      expect((await recuse(member, part)).status).toBe(409)
      expect((await report(member, part)).status).toBe(409)
      expect((await waitingFor(database.db, (await world.as(member)).actor, world.now)).resolutions).toBe(0)
      expect(await partSeen(member, part)).toMatchObject({
        may: { report: false, recuse: false, signOff: false },
        standsIn: null,
      })
      expect((await report(chair, part)).status).toBe(200)
      const { recused, steps } = await partSeen(world.people.secretary.id, part)
      expect(recused).toEqual([world.people.committee.name])
      expect(steps.map(({ what }: { what: string }) => what)).toEqual(['sent', 'recused', 'reported'])
      expect(steps.at(-1).facts.recused).toBe(world.people.committee.name)
      expect(resolutionStepWords('fa', steps.at(-1), 'کمیته فنی')).toContain(
        `بی حضور ${world.people.committee.name} که اعلام ذی‌نفعی کرده‌اند`,
      )
    })

    it('as chair is stood in for by whoever has sat longest, who gets what waited', async () => {
      await seat(chair)
      const older = await third(400)
      const [part, member] = [await sent(), world.people.committee.id]
      expect((await report(member, part)).status).toBe(200)
      expect((await recuse(chair, part)).status).toBe(200)
      expect(await stateNow(part)).toBe('drafted')
      expect(await told(part, older)).toBe(2)
      expect((await partSeen(older, part)).standsIn).toBe('عضو سوم')
      expect((await signOff(chair, part)).status).toBe(404)
      expect((await signOff(member, part)).status).toBe(404)
      expect((await signOff(older, part)).status).toBe(200)
      expect(await stateNow(part)).toBe('reported')
      // what waits for the secretariat nobody leaves any more
      expect((await recuse(older, part)).status).toBe(409)
    })

    it('takes what they wrote themselves with them, and of the last one the secretariat hears', async () => {
      await seat(chair)
      const [part, member] = [await sent(), world.people.committee.id]
      await report(member, part)
      expect((await recuse(member, part)).status).toBe(200)
      expect(await stateNow(part)).toBe('open')
      expect(await told(part, chair)).toBe(3)
      expect(await told(part, world.people.clerk.id)).toBe(0)
      expect((await recuse(chair, part)).status).toBe(200)
      expect(await told(part, world.people.clerk.id)).toBe(1)
      expect((await partSeen(world.people.clerk.id, part)).may.recordReport).toBe(true)
    })
  })

  it.each([
    ['of the chair goes to the secretariat at once', true],
    ['of a committee without a chair does, too', false],
  ])('%s', async (_, seated) => {
    if (seated) await seat(chair)
    const part = await sent()
    expect((await report(chair, part)).status).toBe(200)
    expect(await stateNow(part)).toBe('reported')
  })

  it.each([
    ['open', '2026-10-17', false],
    ['drafted', '2026-10-17', false],
    ['drafted', '2026-10-18', true],
    ['reported', '2026-10-18', false],
  ] as const)('that is %s on %s is late: %s', async (state, today, late) => {
    const part = { state, dueOn: '2026-10-17' }
    const of = { sentAt: world.now, closedAt: null, parts: [part] }
    expect(stateOf(of, today) === 'late').toBe(late)
    // and SQL says the same
    const id = await sent()
    const { provinceId } = (await database.db.select().from(resolutions))[0]!
    expect(provinceId).toBeTruthy()
    await database.db.update(resolutionOwners).set(part).where(eq(resolutionOwners.id, id))
    const later = webOf(world, { now: () => tehranInstant(today, '12:00') })
    const list = await later.visit('/api/app/resolutions?filter=late', { as: world.people.clerk.id })
    expect((await list.json()).length > 0).toBe(late)
  })
})

describe('a task of its own, without a meeting', () => {
  const text = 'نرخ خدمات دفتر پیشخوان را با استان‌های هم‌جوار بسنجد.'
  const give = (as: string, over: object = {}) =>
    call(as, '/resolutions/tasks', { committee: body, text, day: addDays(world.today, 10), ...over })
  const partOf = async (id: string) =>
    (await database.db.select().from(resolutionOwners).where(eq(resolutionOwners.resolutionId, id)))[0]!
  const title = (id: string, as = world.people.committee.id) => call(as, `/resolutions/${id}`)

  it.each(['head', 'secretary'] as const)('is given by the %s, and its members hear of it at once', async (who) => {
    await seat(chair)
    const given = await give(world.people[who].id)
    expect(given).toMatchObject({ status: 201, body: { item: 1 } })
    const part = await partOf(given.body.id)
    for (const one of [chair, world.people.committee.id]) expect(await told(part.id, one)).toBe(1)
    expect(part).toMatchObject({ state: 'open', dueOn: addDays(world.today, 10) })
    expect((await give(world.people[who].id)).body.item).toBe(2)
    const seen = (await title(given.body.id)).body
    expect(resolutionNumber('fa', seen)).toBe('کار ۱')
    expect(seen).toMatchObject({ text, internal: true, meetingOn: world.today, state: 'open' })
    // it is of no meeting, and the public does not read it
    expect((await call(world.people.clerk.id, '/resolutions/meetings')).body).toEqual([])
    expect((await call(world.people.clerk.id, '/resolutions')).body).toHaveLength(2)
    expect(await (await web.visit('/resolutions')).text()).not.toContain('هم‌جوار')
  })

  it.each<[string, () => Promise<{ status: number; body: object }>, number, string?]>([
    ['by the clerk', () => give(world.people.clerk.id), 403],
    ['by a member of the working group', () => give(world.people.member.id), 403],
    ['by the committee itself', () => give(world.people.committee.id), 403],
    ['to what is no committee', () => give(world.people.head.id, { committee: newKey() }), 422, 'committee'],
    ['without a word', () => give(world.people.head.id, { text: ' ' }), 422, 'text'],
    ['with a text beyond all measure', () => give(world.people.head.id, { text: 'م'.repeat(4001) }), 422, 'text'],
    ['until today', () => give(world.people.head.id, { day: world.today }), 422, 'day'],
  ])('is not given %s', async (_, run, status, field) => {
    const { status: answered, body: said } = await run()
    expect(answered).toBe(status)
    if (field) expect(Object.keys((said as { fields: object }).fields)).toEqual([field])
    expect(await database.db.$count(resolutions, eq(resolutions.provinceId, world.province))).toBe(0)
  })

  it('may be due tomorrow', async () => {
    expect((await give(world.people.head.id, { day: addDays(world.today, 1) })).status).toBe(201)
  })

  it('is reminded of, reported with a file by its chair’s signature, and comes to the next agenda, which closes it', async () => {
    await seat(chair)
    const id = (await give(world.people.secretary.id)).body.id
    const part = (await partOf(id)).id
    const member = world.people.committee.id
    const soon = tehranInstant(addDays(world.today, 9), '10:00')
    expect(await remindResolutions(world.system('clock', { now: soon }), newKey(), null)).toMatchObject({
      value: { reminded: 1 },
    })
    expect(await told(part, member)).toBe(2)
    const file = await uploadedPaper(world, member, 'گزارش.pdf')
    const said = { word: 'سنجیده شد، جدول پیوست است', files: [file.id], finished: true }
    expect((await call(member, `/resolutions/parts/${part}/report`, said)).status).toBe(200)
    expect((await signOff(chair, part)).status).toBe(200)
    const due = await resolutionsDue(database.db, world.province, addDays(world.today, 20))
    expect(due).toMatchObject([{ id, state: 'reported' }])
    const judge = { accepts: true, word: '' }
    expect((await call(world.people.clerk.id, `/resolutions/parts/${part}/judge`, judge)).status).toBe(200)
    const closing = { meeting: 1, word: 'کارگروه گزارش را پذیرفت' }
    expect((await call(world.people.secretary.id, `/resolutions/${id}/close`, closing)).status).toBe(200)
    const seen = (await title(id)).body
    expect(seen.state).toBe('closed')
    expect(seen.steps.flatMap(({ files }: { files: { name: string }[] }) => files)).toMatchObject([
      { name: 'گزارش.pdf' },
    ])
    expect(await audited(id)).toEqual(['resolutions.send', 'resolutions.assign'])
  })

  const audited = async (id: string) => {
    const rows = await database.db.select().from(audit).where(eq(audit.subjectId, id)).orderBy(audit.id)
    return rows.map(({ action }) => action).slice(0, 2)
  }
})
