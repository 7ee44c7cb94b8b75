// A secret vote outside the database: the log, the backups and the sheets that leave the house are the same whatever was voted.
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeSecret } from '#actions/ballots/secret'
import { writeBackup } from '#db/backup/write'
import { ballotMarks } from '#db/schema/ballots'
import { loadWords } from '#locales/files'
import { type Choice, choices } from '#rules/ballots'
import { openLog } from '#server/log'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { atVote, ballotOf } from '#test/world/requests'

let database: TestDatabase
let world: World
let ballot: string
beforeEach(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  ballot = await ballotOf(world, await atVote(world, 'station'))
  expect((await makeSecret(await world.as('head'), newKey(), { ballot })).ok).toBe(true)
})
afterEach(() => database.drop())

/** A server that tells everything it can, and what it told. */
function talking(over: Parameters<typeof webOf>[1] = {}): { web: Web; told: () => string } {
  const lines: string[] = []
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return { web: webOf(world, { log: openLog('trace', to), ...over }), told: () => lines.join('') }
}

const cast = (web: Web, choice: Choice, key = newKey()) =>
  web.visit(`/api/app/requests/ballots/${ballot}/vote-secretly`, {
    as: world.people.member.id,
    json: { choice },
    headers: { 'idempotency-key': key },
  })

/** What differs from one vote to the next in any case: ids, moments, how long it took. */
const masked = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '…')
    .replace(/"(time|pid|ms|id|request)":("[^"]*"|[\d.]+)/g, '')

async function forget() {
  for (const table of ['ballot_marks', 'ballot_urns']) await database.db.execute(sql.raw(`delete from ${table}`))
  await database.db.execute(sql`delete from audit where action = 'ballots.voteSecretly'`)
}

it('the log says the same of every choice, when it is cast and when the house breaks on it', async () => {
  const broken = new Proxy(database.db, {
    get: (target, key, self) =>
      key === 'transaction' ? () => database.db.execute(sql`select ${'canary'}::int`) : Reflect.get(target, key, self),
  })
  const told = new Map<Choice, string>()
  for (const choice of choices) {
    const whole = talking()
    expect((await cast(whole.web, choice)).status, choice).toBe(200)
    const failing = talking({ db: broken })
    expect((await cast(failing.web, choice)).status, choice).toBe(500)
    told.set(choice, masked(whole.told() + failing.told()))
    await forget()
  }
  expect(told.get('for')).toContain('request failed')
  for (const choice of choices) expect(told.get(choice), choice).toBe(told.get('for'))
})

/** All that is in a backup, but the moment at which it was made. */
async function backup(): Promise<string> {
  const file = join(tmpdir(), `pishkhanyar-${newKey()}.backup`)
  await writeBackup(database.url, file, { secret: world.secret, now: world.now })
  const text = gunzipSync(await readFile(file)).toString()
  await rm(file)
  return text
}

it('a backup before the vote and one after it differ by nothing that tells the choice', async () => {
  const { web } = talking()
  await web.visit('/api/app/me', { as: world.people.member.id })
  const changed = new Map<Choice, string>()
  for (const choice of choices) {
    const before = new Set((await backup()).split('\n'))
    expect((await cast(web, choice)).status, choice).toBe(200)
    expect(await database.db.$count(ballotMarks)).toBe(1)
    const after = (await backup()).split('\n').filter((line) => !before.has(line))
    // the last line counts rows and sums all up; a row of the audit has the hash of the one before
    changed.set(
      choice,
      after
        .filter((line) => !line.startsWith('{"rows"'))
        .map(masked)
        .sort()
        .join('\n'),
    )
    await forget()
    await database.db.execute(sql`delete from outbox where kind = 'refresh'`)
  }
  const [first = '', ...others] = [...changed.values()].map((text) =>
    text.replace(/\d+/g, '#').replace(/\\x[0-9a-f#]+/g, '#'),
  )
  expect(first).toContain('ballots.voteSecretly')
  for (const one of others) expect(one).toBe(first)
})

it('no sheet that the secretariat takes along changes with the choice', async () => {
  const { web } = talking()
  const paths = [
    '/api/app/register/file?format=csv',
    '/api/app/offices/file?format=csv',
    '/api/app/requests',
    '/api/app/requests/ballots',
  ]
  const read = async () =>
    masked(
      (
        await Promise.all(paths.map(async (path) => (await web.visit(path, { as: world.people.secretary.id })).text()))
      ).join('\n'),
    )
  const seen = new Map<Choice, string>()
  for (const choice of choices) {
    expect((await cast(web, choice)).status, choice).toBe(200)
    seen.set(choice, await read())
    await forget()
  }
  for (const choice of choices) expect(seen.get(choice), choice).toBe(seen.get('for'))
})
