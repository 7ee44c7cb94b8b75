// A license is revoked: begun by the secretariat, the holder heard in the bot, voted, the issuer's paper, the effect; and before
// that nobody outside learns of it.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { overrides } from '#db/schema/parameters'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { addDays } from '#rules/calendar'
import { webOf } from '../web.ts'
import { filed, signed, stationForm, summoned, voted } from '../world/requests.ts'
import { openCarried } from './carried.ts'
import { boundUser, type House } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openCarried()
})
afterAll(() => house?.close())

type User = Awaited<ReturnType<typeof boundUser>>
const shows = (user: User, words: string) =>
  user.until((chat) => chat.messages.findLast((message) => !message.mine && message.text.includes(words)))
const press = async (user: User, words: string, button: string) =>
  user.press(button, { on: (await shows(user, words)).id })
const rowOf = async (id: string) => (await house.database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const open = async (id: string) =>
  (
    await house.database.db
      .select()
      .from(tasks)
      .where(and(eq(tasks.requestId, id), eq(tasks.state, 'open')))
  )[0]!
const visit = (path: string, as: string | null, json?: object) =>
  webOf(house.world).visit(path, { ...(as ? { as } : {}), ...(json ? { json } : {}) })
const form = (more: object = {}) => ({
  cause: 'stopped',
  since: addDays(house.world.today, -45),
  visitedOn: house.world.today,
  visitors: 'دو نماینده کارگروه',
  findings: 'دفتر ۴۵ روز است که بسته است.',
  ...more,
})

async function begun(office = house.world.offices[0]!, more: object = {}): Promise<string> {
  const answer = await visit('/api/app/requests', house.world.people.clerk.id, {
    office: office.id,
    kind: 'revocation',
    form: form(more),
  })
  expect(answer.status, JSON.stringify(await answer.clone().json())).toBe(201)
  return (await answer.json()).id
}

/** All that somebody outside gets to see of an office. */
async function outside(license: string): Promise<string[]> {
  const pages = await Promise.all([visit(`/o/${license}`, null), visit(`/api/offices/${license}`, null)])
  return Promise.all(pages.map(async (page) => `${page.headers.get('etag')} ${await page.text()}`))
}

test('from the report to the end of the license, with silence before it', async () => {
  const { world, database } = house
  const { people, offices } = world
  const office = offices[0]!
  const holder = await boundUser(house, 'holder')
  const [kind] = await (await visit(`/api/app/requests/kinds?office=${office.id}`, people.clerk.id)).json()
  expect(kind.about, 'whoever begins it sees about whom').toContain(office.name)
  const before = await outside(office.license)
  const station = await filed(world, 'station', stationForm(world))
  const id = await begun()
  expect(await outside(office.license)).toEqual(before)

  // whoever decides and the filer know of it; nobody else does, its holder not before the letter
  const status = async (as: string) => (await visit(`/api/app/requests/${id}`, as)).status
  expect(await Promise.all([people.clerk, people.head, people.holder].map((one) => status(one.id)))).toEqual([
    200, 200, 404,
  ])
  expect(
    await Promise.all(
      [people.association, people.substitute, people.staff, people.kanoon].map((one) => status(one.id)),
    ),
  ).toEqual([404, 404, 404, 404])
  for (const one of [people.association, people.substitute, people.staff]) {
    const lists = await Promise.all(
      [
        '/api/app/requests?filter=all',
        '/api/app/requests/ballots',
        '/api/app/today',
        `/api/app/offices/${office.id}`,
      ].map(async (path) => (await visit(path, one.id)).text()),
    )
    expect(lists.join()).not.toContain('revocation')
    expect(lists.join()).not.toContain('لغو پروانه')
  }

  // the holder is heard: by a letter that is read in the app, then in the bot, with a defence
  const { recipient } = await summoned(world, id)
  expect(await status(people.holder.id)).toBe(200)
  const letter = await shows(holder, 'این نامه محرمانه است')
  expect(letter.text, 'a chat shows no more of it than that it is there').not.toContain('لغو')
  expect((await visit(`/api/app/notices/inbox/${recipient}/acknowledge`, people.holder.id, {})).status).toBe(200)
  await press(holder, 'سخن شما شنیده می‌شود', 'اعتراض دارم')
  await shows(holder, 'دلیل اعتراض چیست؟')
  holder.say('بیمار بودم و خبر داده بودم')
  await press(holder, 'بیمار بودم', 'ثبت اعتراض')
  await expect.poll(async () => (await open(id)).task).toBe('vote')
  const vote = await (await visit(`/api/app/requests/${id}`, people.head.id)).json()
  expect(vote.tasks[0]).toMatchObject({ task: 'hearing', answer: 'no', word: 'بیمار بودم و خبر داده بودم' })
  expect(await (await visit('/api/app/requests/ballots', people.association.id)).json()).toEqual([])
  expect(await outside(office.license)).toEqual(before)

  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'granted' })
  await signed(world, id)
  expect(await outside(office.license)).toEqual(before)

  // the issuer's paper ends it, from its day; what else was asked for ends with a word
  const paper = await open(id)
  const send = (issuedOn: string) =>
    visit(`/api/app/requests/tasks/${paper.id}/paper`, people.clerk.id, {
      issued: true,
      issuedOn,
      expiresOn: '',
      code: '',
      word: '',
    })
  expect((await send(addDays(world.today, 1))).status).toBe(422)
  expect((await send(addDays(world.today, -1))).status).toBe(422)
  expect((await send(world.today)).status).toBe(200)
  const [license] = await database.db.select().from(licenses).where(eq(licenses.officeId, office.id))
  expect(license).toMatchObject({ state: 'revoked', stateSince: world.today })
  const [entry] = await database.db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, license!.id), eq(history.field, 'state')))
  expect(entry).toMatchObject({ was: 'active', became: 'revoked' })
  expect(await rowOf(station)).toMatchObject({ stage: 'closed', outcome: 'lapsed' })
  const ended = await (await visit(`/api/app/requests/${station}`, people.holder.id)).json()
  expect(ended.timeline.map(({ words }: { words: string }) => words)).toContain(
    'پروانه دفتر لغو شد و رسیدگی به این درخواست پایان یافت',
  )
  const [page, api] = await outside(office.license)
  expect(page).not.toBe(before[0])
  expect(page).toContain('لغو')
  expect(api).toContain('revoked')
  const told = await (await visit(`/api/app/requests/${id}`, people.holder.id)).json()
  expect(told.timeline.map(({ words }: { words: string }) => words.replace(/[\u2066-\u2069]/g, ''))).toEqual(
    expect.arrayContaining([
      'گزارش برای لغو پروانه ثبت شد',
      'دارنده پروانه اعتراض کرد و دلیل خود را نوشت',
      expect.stringMatching(/^مرجع صدور پروانه را از .* لغو کرد$/),
    ]),
  )
})

test('a license that is void without a vote is not void against a word of its holder that nobody weighed', async () => {
  const { people, offices } = house.world
  const since = addDays(house.world.today, -120)
  const id = await begun(offices[2]!, { cause: 'not-started', since })
  const answer = { agrees: false, word: 'کتبی: دفتر از آغاز باز بوده است', number: '۱۱', on: house.world.today }
  const record = `/api/app/requests/tasks/${(await open(id)).id}/record`
  expect((await visit(record, people.clerk.id, answer)).status).toBe(200)
  const weighed = await open(id)
  expect(weighed).toMatchObject({ task: 'decision', of: 'secretariat' })
  const decide = `/api/app/requests/tasks/${weighed.id}/decide`
  expect((await visit(decide, people.secretary.id, { adopts: false, word: 'دفتر باز بوده است' })).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
  await signed(house.world, id)
})

test('where the kanoon issues, the steering group’s secretariat has the last word', async () => {
  const { world, database } = house
  const office = world.offices[1]!
  const named = { parameter: 'license.issuer', value: 'kanoon', resolution: 'مصوبه ۹' }
  await database.db
    .insert(overrides)
    .values({ provinceId: world.province, firstDay: world.today, at: world.now, ...named })
  const id = await begun(office, { cause: 'forged' })
  const hearing = await open(id)
  const record = `/api/app/requests/tasks/${hearing.id}/record`
  expect(
    (
      await visit(record, world.people.clerk.id, {
        agrees: false,
        word: 'کتبی: مدارک درست است',
        number: '۱۲',
        on: world.today,
      })
    ).status,
  ).toBe(200)
  await voted(world, id, 'head', 'for')
  await voted(world, id, 'member', 'for')
  const decision = await open(id)
  expect(decision).toMatchObject({ task: 'decision', of: 'steering-secretariat', role: null })
  const paper = { number: '۷۷', on: world.today }
  const decide = `/api/app/requests/tasks/${decision.id}/decide`
  expect((await visit(decide, world.people.clerk.id, { adopts: false, word: 'مدارک کافی نیست', paper })).status).toBe(
    200,
  )
  expect(await rowOf(id)).toMatchObject({ stage: 'letter', outcome: 'refused' })
  await signed(world, id)
  expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: 'refused' })
})

test('a license whose office was not begun in time is void without a vote', async () => {
  const id = await begun(house.world.offices[2]!, { cause: 'not-started', since: addDays(house.world.today, -120) })
  const hearing = await open(id)
  // what is never asked is not foretold
  const { timeline } = await (await visit(`/api/app/requests/${id}`, house.world.people.clerk.id)).json()
  const foretold = timeline.flatMap(({ state, what }: { state: string; what: string }) =>
    state === 'ahead' ? [what] : [],
  )
  expect(foretold).toEqual(['ahead-decision', 'ahead-letter', 'ahead-issuer'])
  await visit(`/api/app/requests/tasks/${hearing.id}/record`, house.world.people.clerk.id, {
    agrees: true,
    word: '',
    number: '۱۳',
    on: house.world.today,
  })
  // the steering group's word is asked still, by the law that stands in this province now
  expect((await open(id)).task).toBe('decision')
})

test('nothing of all that was a fault', () => {
  expect(house.faults).toEqual([])
})
