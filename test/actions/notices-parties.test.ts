// Letters to bodies: from the selection to the acknowledgment, and who must never see them.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledgeNotice, openNotice } from '#actions/notices/acknowledge'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { sendBackNotice, submitNotice } from '#actions/notices/submit'
import { files } from '#db/schema/files'
import { noticeRecipients, notices, type Selection } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { loadWords } from '#locales/files'
import { fileFor } from '#reads/files'
import { inbox, letterFor } from '#reads/notices/inbox'
import { wallOf } from '#reads/notices/wall'
import { recipientsOfNotice } from '#reads/notices/wall-recipients'
import { actorOf } from '#reads/people/actors'
import { waitingFor } from '#reads/people/waiting'
import { addDays } from '#rules/calendar'
import { partyRoles } from '#rules/roles'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { numbering } from '#test/world/numbering'
import { insertPerson } from '#test/world/people'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

async function submitted(selection: Selection, attached: string[] = []): Promise<string> {
  const id = newKey()
  const clerk = await world.as('clerk')
  const words = { kind: 'notice' as const, subject: 'همکاری', body: 'متن', answerBy: null }
  await saveDraft(clerk, newKey(), { ...words, id, version: null, selection, files: attached })
  const outcome = await submitNotice(clerk, newKey(), { id, version: 1 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

async function signed(selection: Selection, attached?: string[]): Promise<string> {
  const id = await submitted(selection, attached)
  const outcome = await signNotice(await world.as('secretary'), newKey(), { id })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return id
}

const recipientsOf = (notice: string) =>
  database.db.select().from(noticeRecipients).where(eq(noticeRecipients.noticeId, notice))
const actor = async (who: Parameters<World['as']>[0]) => (await world.as(who)).actor
const waits = async (who: Parameters<World['as']>[0]) =>
  (await waitingFor(database.db, await actor(who), world.now)).notices

let nth = 900
/** A second person of a role. */
async function another(role: (typeof partyRoles)[number], over: { province?: string } = {}) {
  const place = { now: world.now, province: over.province ?? world.province, numbers: numbering(nth++) }
  return insertPerson(database.db, place, { name: 'نماینده دیگر', role })
}

describe.each([...partyRoles])('a letter to %s', (role) => {
  it('reaches who stands for it, is opened and acknowledged once, and shows on the wall', async () => {
    const person = world.people[role]
    await world.bind(person.id, 'bale')
    const id = await signed({ offices: [], parties: [person.id] })
    const [row] = await recipientsOf(id)
    expect(row).toMatchObject({ officeId: null, personId: person.id })
    expect(await database.db.select().from(outbox).where(eq(outbox.subjectId, row!.id))).toMatchObject([
      { personId: person.id, state: 'queued', messenger: 'bale' },
    ])
    const body = role === 'member' ? { role, seat: expect.any(String) } : { role, seat: null }
    expect(await inbox(database.db, await actor(role), world.now)).toMatchObject([
      { recipient: row!.id, office: null, party: body, waits: true },
    ])
    expect(await waits(role)).toBe(1)
    expect(await letterFor(database.db, await actor(role), row!.id, world.now)).toMatchObject({
      office: null,
      party: body,
      holder: person.name,
      mayAcknowledge: true,
    })

    const of = { recipient: row!.id }
    expect(await openNotice(await world.as(role), newKey(), of)).toMatchObject({ ok: true, value: { first: true } })
    expect(await acknowledgeNotice(await world.as(role), newKey(), of)).toMatchObject({ value: { already: false } })
    expect(await acknowledgeNotice(await world.as(role), newKey(), of)).toMatchObject({ value: { already: true } })
    expect((await recipientsOf(id))[0]).toMatchObject({ acknowledgedBy: person.id, acknowledgedAs: role })
    expect(await waits(role)).toBe(0)

    const clerk = await actor('clerk')
    expect(await wallOf(database.db, clerk, id, world.now)).toMatchObject([
      { name: null, recipients: 1, acknowledged: 1 },
    ])
    const { rows } = await recipientsOfNotice(database.db, clerk, id, { show: 'all', late: world.now })
    expect(rows).toMatchObject([{ office: null, party: body, holder: person.name, state: 'acknowledged' }])
  })

  it('is nobody else’s: not a colleague’s, not an office’s, not another province’s', async () => {
    const person = world.people[role]
    const file = await attachment()
    const id = await signed({ offices: [world.offices[0]!.id], parties: [person.id] }, [file])
    const row = (await recipientsOf(id)).find((one) => one.officeId === null)!
    const other = await buildWorld(database.db)
    const strangers = [
      await world.as((await another(role)).id),
      ...(await Promise.all(
        (
          [
            'agency',
            'association',
            'kanoon',
            'member',
            'memberKanoon',
            'inspector',
            'supervision',
            'holder',
            'clerk',
          ] as const
        )
          .filter((who) => who !== role)
          .map((who) => world.as(who)),
      )),
      await other.as(role),
      await other.as('clerk'),
    ]
    for (const stranger of strangers) {
      const { name } = stranger.actor
      expect(await letterFor(database.db, stranger.actor, row.id, world.now), name).toBeNull()
      expect(
        (await inbox(database.db, stranger.actor, world.now)).map((one) => one.recipient),
        name,
      ).not.toContain(row.id)
      expect((await openNotice(stranger, newKey(), { recipient: row.id })).ok, name).toBe(false)
      expect((await acknowledgeNotice(stranger, newKey(), { recipient: row.id })).ok, name).toBe(false)
    }
    expect(await fileFor(database.db, await actor(role), file, world.now)).not.toBeNull()
    const [colleague, foreign] = [strangers[0]!, strangers.at(-2)!]
    expect(await fileFor(database.db, colleague.actor, file, world.now)).toBeNull()
    expect(await fileFor(database.db, foreign.actor, file, world.now)).toBeNull()
    expect((await recipientsOf(id)).every((one) => one.openedAt === null && one.acknowledgedAt === null)).toBe(true)
    // and the other way round: whoever stands for a body does not get at the offices' copies
    const office = (await recipientsOf(id)).find((one) => one.officeId !== null)!
    expect(await letterFor(database.db, await actor(role), office.id, world.now)).toBeNull()
    expect((await acknowledgeNotice(await world.as(role), newKey(), { recipient: office.id })).ok).toBe(false)
  })
})

async function attachment(): Promise<string> {
  const row = {
    name: 'a.pdf',
    mime: 'application/pdf',
    size: 1,
    sha256: '0',
    content: new Uint8Array([1]),
    at: world.now,
  }
  const [kept] = await database.db
    .insert(files)
    .values({ ...row, provinceId: world.province, uploadedBy: world.people.clerk.id })
    .returning({ id: files.id })
  return kept!.id
}

describe('a letter to offices and bodies', () => {
  it('has one recipient for each, counted together, also after it was sent back and submitted anew', async () => {
    const { agency, kanoon } = world.people
    const selection = { counties: [world.counties[0]!.id], parties: [agency.id, kanoon.id, agency.id] }
    const id = await submitted(selection)
    expect(await recipientsOf(id)).toHaveLength(5)
    await sendBackNotice(await world.as('head'), newKey(), { id, word: 'کوتاه‌تر' })
    expect(await recipientsOf(id)).toHaveLength(0)
    const [draft] = await database.db.select().from(notices).where(eq(notices.id, id))
    expect(await submitNotice(await world.as('clerk'), newKey(), { id, version: draft!.version })).toMatchObject({
      ok: true,
      value: { recipients: 5 },
    })
    expect(await signNotice(await world.as('head'), newKey(), { id })).toMatchObject({
      ok: true,
      value: { recipients: 5 },
    })
    const wall = await wallOf(database.db, await actor('clerk'), id, world.now)
    expect(wall.map(({ name, recipients }) => [name, recipients])).toEqual([
      ['مهرآباد', 3],
      [null, 2],
    ])
  })

  it('reaches a person twice who holds an office and stands for a body: each is a record of its own', async () => {
    const { holder } = world.people
    await database.db
      .insert(memberships)
      .values({ provinceId: world.province, personId: holder.id, role: 'association', since: '2026-01-01' })
    const id = await signed({ offices: [world.offices[0]!.id], parties: [holder.id] })
    const letters = await inbox(database.db, await actor('holder'), world.now)
    expect(letters).toHaveLength(2)
    expect(await waits('holder')).toBe(2)
    const body = (await recipientsOf(id)).find((one) => one.officeId === null)!
    await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: body.id })
    expect((await recipientsOf(id)).map((one) => one.acknowledgedAs).sort()).toEqual(['association', null])
  })

  it('is refused where nobody is left to get it', async () => {
    const id = newKey()
    const selection = { offices: [], parties: [world.people.clerk.id, newKey()] }
    const words = { kind: 'notice' as const, subject: 'الف', body: 'ب', answerBy: null, files: [] }
    await saveDraft(await world.as('clerk'), newKey(), { ...words, id, version: null, selection })
    expect(await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })).toMatchObject({
      ok: false,
      refusals: [{ key: 'notice-no-recipients', field: 'selection' }],
    })
  })
})

describe('while a letter waits for its signature', () => {
  const sign = async (id: string) => signNotice(await world.as('secretary'), newKey(), { id })
  const leave = (person: string) =>
    database.db
      .update(memberships)
      .set({ until: addDays(world.today, -1) })
      .where(eq(memberships.personId, person))

  it('a seat may change hands: the letter goes to who sits there now', async () => {
    const id = await submitted({ offices: [], parties: [world.people.member.id] })
    await leave(world.people.member.id)
    const next = await another('member')
    await database.db.update(memberships).set({ seatId: world.seats.ict }).where(eq(memberships.personId, next.id))
    expect(await sign(id)).toMatchObject({ ok: true, value: { recipients: 1 } })
    expect(await recipientsOf(id)).toMatchObject([{ personId: next.id, failedAt: null }])
    expect(await inbox(database.db, (await world.as(next.id)).actor, world.now)).toHaveLength(1)
  })

  it('who leaves without a successor is told to the clerk, who delivers by hand; nobody else is touched', async () => {
    const { agency, kanoon } = world.people
    const id = await submitted({ offices: [world.offices[0]!.id], parties: [agency.id, kanoon.id] })
    await leave(agency.id)
    expect(await sign(id)).toMatchObject({ ok: true })
    const failed = (await recipientsOf(id)).filter((one) => one.failedAt)
    expect(failed).toMatchObject([{ personId: agency.id, failure: 'left' }])
    expect(await database.db.select().from(outbox).where(eq(outbox.subjectId, failed[0]!.id))).toEqual([])
    const { rows } = await recipientsOfNotice(database.db, await actor('clerk'), id, {
      show: 'stranded',
      late: world.now,
    })
    expect(rows.map(({ holder }) => holder)).toContain(agency.name)
  })

  it('two seats that fall to one person are one letter to them, and the other is told to the clerk', async () => {
    const id = await submitted({ offices: [], parties: [world.people.member.id, world.people.memberKanoon.id] })
    await leave(world.people.member.id)
    await database.db.insert(memberships).values({
      provinceId: world.province,
      personId: world.people.memberKanoon.id,
      role: 'member',
      seatId: world.seats.ict,
      since: world.today,
    })
    expect(await sign(id)).toMatchObject({ ok: true })
    expect((await recipientsOf(id)).map(({ failure }) => failure).sort()).toEqual(['left', null])
  })
})

it('who no longer stands for the body sees its letters no more; the wall still names the body', async () => {
  const { agency } = world.people
  const id = await signed({ offices: [], parties: [agency.id] })
  const [row] = await recipientsOf(id)
  await database.db
    .update(memberships)
    .set({ until: addDays(world.today, -1) })
    .where(eq(memberships.personId, agency.id))
  const former = (await actorOf(database.db, agency.id, world.today))!
  expect(await inbox(database.db, former, world.now)).toEqual([])
  expect(await letterFor(database.db, former, row!.id, world.now)).toBeNull()
  expect((await acknowledgeNotice(await world.as('agency'), newKey(), { recipient: row!.id })).ok).toBe(false)
  const { rows } = await recipientsOfNotice(database.db, await actor('clerk'), id, { show: 'all', late: world.now })
  expect(rows).toMatchObject([{ party: { role: 'agency' } }])
})
