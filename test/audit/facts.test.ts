// What the tables say against what the chain says: every official fact that is changed behind the acts is found.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sealEntries } from '#actions/audit/seal'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { fileRequest } from '#actions/requests/file'
import { recordPaper } from '#actions/requests/issued'
import { undoAnswer } from '#actions/requests/undo'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, broughtIn, consented, filed, leaveForm, reviewed, signed, voted } from '#test/world/requests'
import { runAudit } from '../../server/cli/proof.ts'

let database: TestDatabase
let world: World
beforeAll(() => loadWords())
beforeEach(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const request = await atVote(world, 'station')
  await voted(world, request, 'head', 'for')
  await voted(world, request, 'member', 'for')
  await signed(world, request)
  const [row] = await database.sql`select id from notice_recipients`
  await acknowledgeNotice(await world.as('holder'), newKey(), { recipient: row!.id })
  await sealEntries(database.db)
})
afterEach(() => database.drop())

async function audited() {
  const lines: string[] = []
  const code = await runAudit(database.db, [], 'en', (line) => lines.push(line))
  return { code, sound: code !== 1, text: lines.join('\n') }
}

test('a province whose tables say what was done is sound, and a head is asked for', async () => {
  const { code, text } = await audited()
  expect(text).toContain('not proven. Give a head that you kept')
  expect(code).toBe(2)
})

describe('the audit finds', () => {
  test.each([
    ['the text of a letter', `update notices set body = 'متن دیگر' where state = 'signed'`, 'The text, a file or the'],
    [
      'the text with a digest made anew',
      `update notices set hash = repeat('a', 64) where state = 'signed'`,
      'or the fingerprint of letter',
    ],
    [
      'its signer',
      `update notices set signed_by = gen_random_uuid() where state = 'signed'`,
      'The text, a file or the',
    ],
    ['its number', `update notices set number = 'آ/۱' where state = 'signed'`, 'The number or the fingerprint'],
    [
      'a file that was added to it',
      `insert into files (id, province_id, subject, subject_id, name, mime, size, sha256, content, at)
       select gen_random_uuid(), province_id, 'notice', id, 'x.pdf', 'application/pdf', 1, 'a', ''::bytea, now() from notices`,
      'The text, a file or the',
    ],
    [
      'a signature that nobody gave',
      `insert into notices select * from jsonb_populate_record(null::notices,
       (select to_jsonb(n) || jsonb_build_object('id', gen_random_uuid(), 'number', 'x') from notices n limit 1))`,
      'letter',
    ],
    [
      'the time of an acknowledgment',
      `update notice_recipients set acknowledged_at = acknowledged_at - interval '1 day'`,
      'The acknowledgment',
    ],
    [
      'an acknowledgment taken away',
      `update notice_recipients set acknowledged_at = null, acknowledged_by = null`,
      'The acknowledgment',
    ],
    ['all votes turned', `update votes set choice = 'against'`, 'A vote in'],
    ['a vote taken away', `delete from votes where ctid = (select ctid from votes limit 1)`, 'A vote in'],
    ['the result of a ballot', `update ballots set state = 'rejected'`, 'The result of the ballot'],
    ['the number of a resolution', `update ballots set resolution = 'x'`, 'The result of the ballot'],
    ['the outcome of a request', `update requests set outcome = 'rejected'`, 'outcome of request'],
    ['the number of a request', `update requests set number = 'x'`, 'outcome of request'],
    ['a chain that was emptied', `delete from audit`, 'it was erased'],
  ])('%s', async (_, tamper, words) => {
    await database.sql.unsafe(tamper)
    const { sound, text } = await audited()
    expect(text).toContain(words)
    expect(sound).toBe(false)
  })
})

test('the number of a request that the secretariat began is found like that of a holder’s', async () => {
  const { today } = world
  const cause = {
    cause: 'stopped',
    since: addDays(today, -45),
    visitedOn: today,
    visitors: 'دو نماینده',
    findings: 'بسته است.',
  }
  const office = world.offices[1]!.id
  const begun = await fileRequest(await world.as('clerk'), newKey(), { office, kind: 'revocation', form: cause })
  expect(begun.ok).toBe(true)
  await sealEntries(database.db)
  expect((await audited()).sound).toBe(true)
  await database.sql`update requests set number = 'x' where kind = 'revocation'`
  const { sound, text } = await audited()
  expect(text).toContain('outcome of request')
  expect(sound).toBe(false)
})

describe('a request that ends otherwise than its letter said', () => {
  const renewed = async () => {
    const id = await filed(world, 'renewal', {}, world.offices[1]!)
    await reviewed(world, id)
    for (const who of ['head', 'member'] as const) await voted(world, id, who, 'for')
    await signed(world, id)
    return id
  }
  const openTask = async (id: string) =>
    (await database.sql`select id from tasks where request_id = ${id} and state = 'open'`)[0]!
  const changed = (id: string, outcome: string) =>
    database.sql`update requests set outcome = ${outcome} where id = ${id}`
  const sound = async () => {
    await sealEntries(database.db)
    return (await audited()).sound
  }

  test('is told by the chain, before its second letter is signed and after', async () => {
    const id = await renewed()
    const answer = { issued: false, issuedOn: '', expiresOn: '', code: '', word: 'مدارک ناقص است' }
    const task = (await openTask(id)).id
    expect(await recordPaper(await world.as('clerk'), newKey(), { task, ...answer })).toMatchObject({ ok: true })
    expect(await sound(), 'before').toBe(true)
    await signed(world, id)
    expect(await sound(), 'after').toBe(true)
    await changed(id, 'granted')
    expect(await sound(), 'changed behind the acts').toBe(false)
  })

  test('is told where another request ended it with its office', async () => {
    const [id, ending] = [await renewed(), await filed(world, 'cessation', { reason: 'مهاجرت' }, world.offices[1]!)]
    for (const who of ['head', 'member'] as const) await voted(world, ending, who, 'for')
    await signed(world, ending)
    await broughtIn(world, ending)
    const [row] = await database.sql`select outcome from requests where id = ${id}`
    expect(row!.outcome).toBe('lapsed')
    expect(await sound()).toBe(true)
    await changed(id, 'granted')
    expect(await sound(), 'changed behind the acts').toBe(false)
  })

  test('is told where nobody signed anything, and where that was taken back', async () => {
    const id = await filed(world, 'leave', leaveForm(world, 40, 5))
    const who = await consented(world, id, false)
    expect(await sound()).toBe(true)
    await changed(id, 'withdrawn')
    expect(await sound(), 'changed behind the acts').toBe(false)
    await changed(id, 'declined')
    expect(await undoAnswer(await world.as(who), newKey(), { request: id })).toMatchObject({ ok: true })
    expect(await sound(), 'taken back').toBe(true)
  })
})
