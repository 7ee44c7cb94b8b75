// Lists that are asked for with the ids of another province, or of nothing, are unknown; they are no empty lists.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents, documentVersions } from '#db/schema/documents'
import { noticeRecipients, notices } from '#db/schema/notices'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let worlds: World[]
let web: Web
const made: Record<'letter' | 'recipient' | 'version', string>[] = []

beforeAll(async () => {
  database = await freshDatabase()
  worlds = [await buildWorld(database.db), await buildWorld(database.db)]
  for (const world of worlds) made.push(await sampleOf(world))
  web = webOf(worlds[0]!)
})
afterAll(() => database.drop())

/** A signed letter with one recipient, and a document. */
async function sampleOf({ db, province: provinceId, now, today, people, offices }: World) {
  const [letter, recipient, document, version] = [newKey(), newKey(), newKey(), newKey()]
  const written = { subject: 'موضوع', body: 'متن', selection: {}, createdBy: people.clerk.id }
  const sent = { state: 'signed' as const, number: letter, signedAt: now, createdAt: now, updatedAt: now }
  await db.insert(notices).values({ id: letter, provinceId, kind: 'notice', ...written, ...sent })
  const to = { officeId: offices[0]!.id, personId: people.holder.id }
  await db.insert(noticeRecipients).values({ id: recipient, noticeId: letter, provinceId, ...to })
  const named = { kind: 'circular' as const, title: 'برگه', agency: 'ثبت احوال', createdAt: now }
  await db.insert(documents).values({ id: document, provinceId, ...named })
  const text = { number: '1', changes: '', body: '', search: '', firstDay: today, at: now }
  await db.insert(documentVersions).values({ id: version, provinceId, documentId: document, version: 1, ...text })
  return { letter, recipient, version }
}

type Ids = { county: string; office: string; recipient: string; version: string }
const idsOf = (nth: 0 | 1): Ids => ({
  county: worlds[nth]!.counties[0]!.id,
  office: worlds[nth]!.offices[0]!.id,
  recipient: made[nth]!.recipient,
  version: made[nth]!.version,
})

describe('a list asked for with ids in its query', () => {
  it.each<[string, keyof World['people'], (ids: Ids) => string]>([
    ['offices of a county', 'clerk', ({ county }) => `offices?counties=${county}`],
    ['the map', 'clerk', ({ county }) => `offices/map?counties=${county}`],
    ['offices as a sheet', 'clerk', ({ county }) => `offices/file?format=csv&counties=${county}`],
    ['places of counties', 'clerk', ({ county }) => `notices/places?counties=${county}`],
    [
      'a letter’s recipients',
      'clerk',
      ({ county }) => `notices/${made[0]!.letter}/recipients?show=all&county=${county}`,
    ],
    ['a letter’s trail', 'clerk', ({ recipient }) => `notices/${made[0]!.letter}/trail?recipient=${recipient}`],
    ['kinds of requests', 'holder', ({ office }) => `requests/kinds?office=${office}`],
    ['drafts of requests', 'holder', ({ office }) => `requests/drafts?office=${office}`],
    ['a draft of a request', 'holder', ({ office }) => `requests/drafts/leave?office=${office}`],
    ['a draft to the secretariat', 'holder', ({ office }) => `incoming/draft?office=${office}`],
    ['documents a letter carries', 'holder', ({ version }) => `documents/versions?ids=${version}`],
  ])('%s: ours are found, theirs and nobody’s are unknown', async (_what, who, path) => {
    const nobodys = Object.fromEntries(Object.keys(idsOf(0)).map((name) => [name, newKey()])) as Ids
    const both = Object.fromEntries(
      Object.entries(idsOf(0)).map(([name, id]) => [name, `${id},${idsOf(1)[name as 'county']}`]),
    )
    const asked = [idsOf(0), idsOf(1), nobodys, ...(path(both as Ids).includes('s=') ? [both as Ids] : [])]
    const statuses: number[] = []
    for (const ids of asked) statuses.push((await ask(who, path(ids))).status)
    expect(statuses).toEqual([200, 404, 404, 404].slice(0, asked.length))
  })
})

const ask = (who: keyof World['people'], path: string) =>
  web.visit(`/api/app/${path}`, { as: worlds[0]!.people[who].id })
