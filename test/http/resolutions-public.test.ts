// The public list of resolutions: what went out and is not internal, for everybody, again only when it has changed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordResolution } from '#actions/resolutions/record'
import { sendResolutions } from '#actions/resolutions/send'
import type { Owner } from '#rules/resolutions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

const record = async (meeting: number, item: number, text: string, internal = false) => {
  const owners: Owner[] = [{ of: 'outside', label: 'اداره راه' }]
  const of = { id: newKey(), meeting, meetingOn: '2026-10-03', item, text, internal, owners, refers: '' }
  const outcome = await recordResolution(await world.as('clerk'), newKey(), { ...of, deadline: { is: 'none' } })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
}

it('holds what went out, not what is internal or still a draft, and says when nothing has changed', async () => {
  const empty = await web.visit('/m')
  expect(await empty.text()).toContain('هنوز مصوبه‌ای ابلاغ نشده است')
  await record(14, 1, 'خط دفترها واگذار شود.')
  await record(14, 2, 'راز درون کارگروه', true)
  await sendResolutions(await world.as('secretary'), newKey(), { meeting: 14 })
  await record(15, 1, 'پیش‌نویس ناتمام')
  const first = await web.visit('/m')
  const html = await first.text()
  expect(first.status).toBe(200)
  for (const words of ['بند ۱ جلسه ۱۴', 'خط دفترها واگذار شود.', 'اداره راه', 'در دست اجرا'])
    expect(html).toContain(words)
  for (const words of ['راز درون کارگروه', 'پیش‌نویس ناتمام']) expect(html).not.toContain(words)
  const etag = first.headers.get('etag')!
  const again = await web.visit('/m', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await record(16, 1, 'تعرفه بازبینی شود.')
  await sendResolutions(await world.as('secretary'), newKey(), { meeting: 16 })
  const changed = await web.visit('/m', { headers: { 'if-none-match': etag } })
  expect([changed.status, (await changed.text()).includes('تعرفه بازبینی شود.')]).toEqual([200, true])
  // an address from a longer list leads to what there is
  const beyond = await web.visit('/m?page=3')
  expect([beyond.status, beyond.headers.get('location')]).toEqual([302, '/m?page=1'])
  const english = await web.visit('/m?lang=en')
  expect(await english.text()).toContain('Resolutions of the provincial working group')
})
