// What the tables say against what the chain says: every official fact that is changed behind the acts is found.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sealEntries } from '#actions/audit/seal'
import { acknowledgeNotice } from '#actions/notices/acknowledge'
import { fileRequest } from '#actions/requests/file'
import { loadWords } from '#locales/files'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, signed, voted } from '#test/world/requests'
import { runAudit } from '../../server/cli/audit.ts'

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
  const sound = await runAudit(database.db, [], 'en', (line) => lines.push(line))
  return { sound, text: lines.join('\n') }
}

test('a province whose tables say what was done is sound, and a head is asked for', async () => {
  const { sound, text } = await audited()
  expect(text).toContain('Give a head that you kept')
  expect(sound).toBe(true)
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
