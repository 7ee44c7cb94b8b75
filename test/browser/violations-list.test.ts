// The list of violations on a phone and on a desk, narrowed; and a report that begins from a citizen's case.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accused, accusedNames, bodyFor } from '../world/accusations.ts'
import { reported, sanctioned } from '../world/violations.ts'
import { faultsOf } from './axe.ts'
import { openSite, type Site } from './site.ts'
import { type Tabs, tabsOf } from './tabs.ts'
import { widthOf } from './width.ts'

let site: Site
let tabs: Tabs
beforeAll(async () => {
  site = await openSite()
  tabs = tabsOf(site)
})
afterEach(() => tabs.leave())
afterAll(() => site?.close())

test('whoever decides follows them in one list, on a phone and at a desk', async () => {
  const { world } = site
  await reported(world)
  await sanctioned(world)
  await bodyFor(world, 'agency')
  await accused(world)
  const phone = await tabs.open(world.people.clerk.id, '/app/violations', { viewport: { width: 360, height: 740 } })
  await phone.getByRole('link', { name: accusedNames.agency }).waitFor()
  expect(await faultsOf(phone)).toEqual([])
  expect(await widthOf(phone)).toBe(360)
  const desk = await tabs.open(world.people.secretary.id, '/app/violations', { viewport: { width: 1280, height: 800 } })
  await desk.getByText('بند ۳: خطای عمدی، بار نخست').waitFor()
  expect(await faultsOf(desk)).toEqual([])
  await desk.getByRole('button', { name: 'دستگاه‌ها و انجمن' }).click()
  await desk.getByText('بند ۳: خطای عمدی، بار نخست').waitFor({ state: 'detached' })
  expect(desk.url()).toContain('kind=accusation')
  await desk.getByRole('link', { name: accusedNames.agency }).waitFor()
})
