import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { firstSetupLink } from '#actions/provinces/set-up-by-link'
import { people } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { loadWords } from '#locales/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { type InviteArguments, runInvite, runSetUp } from '../../server/cli/invite.ts'
import { readConfig } from '../../server/config.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** What the command prints, and whether it was done. */
async function run(asked: InviteArguments, env: Record<string, string> = {}) {
  const out: string[] = []
  const faults: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line) => out.push(line))
  const error = vi.spyOn(console, 'error').mockImplementation((line) => faults.push(line))
  const done = await runInvite({ ctx: world.system('command'), config: readConfig(env) }, asked, 'fa')
  log.mockRestore()
  error.mockRestore()
  return { done, out, faults }
}

describe('the command that invites', () => {
  it('prints a link alone on the last line, which shows the person', async () => {
    const { done, out } = await run({ role: 'clerk', mobile: '09140006301', name: 'گلناز نمونه' })
    expect(done).toBe(true)
    expect(out.at(-1)).toMatch(/^http:\/\/localhost:3000\/login\/[\w-]{32}$/)
    const shown = await webOf(world).visit(new URL(out.at(-1)!).pathname)
    expect(await shown.text()).toContain('گلناز نمونه')
  })

  it('names the address people reach the program at', async () => {
    const asked = { role: 'clerk', mobile: '09140006301', name: 'گلناز نمونه' } as const
    const { out } = await run(asked, { PUBLIC_URL: 'https://counter.example/' })
    expect(out.at(-1)).toMatch(/^https:\/\/counter\.example\/login\//)
  })

  it('lets the last administrator back in, even a disabled one', async () => {
    const { id, mobile, name } = world.people.admin
    await database.db.update(people).set({ disabledAt: world.now }).where(eq(people.id, id))
    const { done, out } = await run({ role: 'admin', mobile, name })
    expect(done).toBe(true)
    const web = webOf(world)
    const entered = await web.visit(new URL(out.at(-1)!).pathname, { method: 'POST' })
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    expect(await (await web.visit('/api/app/me', { headers: { cookie } })).json()).toMatchObject({
      memberships: [{ role: 'admin' }],
    })
  })

  it('takes an office by its license in any digits, and a seat by its title', async () => {
    const office = world.offices[1]!.license.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    expect((await run({ role: 'staff', mobile: '09140006302', name: 'همکار نمونه', office })).done).toBe(true)
    const taken = await run({ role: 'member', mobile: '09140006303', name: 'عضو نمونه', seat: 'نماینده كانون سراسري' })
    expect(taken.faults).toEqual(['کرسی «نماینده کانون سراسری» دارنده‌ای دارد. نخست عضویت او را پایان دهید.'])
    const none = await run({ role: 'member', mobile: '09140006303', name: 'عضو نمونه', seat: 'کرسی نیست' })
    expect(none).toMatchObject({ done: false, faults: ['این کرسی با این نقش جور نیست.'] })
  })

  it('names the vacant seats where one must be chosen, and says where its link’s address came from', async () => {
    const common = { provinceId: world.province, resolution: 'مصوبه ۱', votes: true, signs: false }
    const since = world.today
    await database.db.insert(seats).values(
      ['نماینده استانداری', 'نماینده اتاق اصناف'].map((title) => ({
        ...common,
        since,
        title,
        role: 'member' as const,
      })),
    )
    const asked = { role: 'member', mobile: '09140006304', name: 'عضو تازه' } as const
    const { done, faults } = await run(asked)
    expect(done).toBe(false)
    expect(faults.join('\n')).toContain('«نماینده اتاق اصناف» «نماینده استانداری»')
    expect(faults.join('\n')).not.toContain('کانون سراسری')
    const chosen = await run({ ...asked, seat: 'نماینده استانداری' })
    expect(chosen).toMatchObject({ done: true, faults: [expect.stringContaining('PUBLIC_URL')] })
    const told = await run({ ...asked, seat: 'نماینده استانداری' }, { PUBLIC_URL: 'https://counter.example' })
    expect(told).toMatchObject({ done: true, faults: [] })
  })

  it('says in words why it could not', async () => {
    const { done, faults } = await run({ role: 'clerk', mobile: '12', name: 'گلناز نمونه' })
    expect([done, faults]).toEqual([false, ['شماره همراه درست نیست. نمونه: ۰۹۱۴۱۲۳۴۵۶۷']])
  })
})

describe('the way to set up', () => {
  it('is printed at the first start alone, and by the command for as long as there is no province', async () => {
    const empty = await freshDatabase()
    const starting = { db: empty.db, secret: world.secret, publicUrl: 'http://localhost:3000' }
    const at = (seconds: number) => new Date(world.now.getTime() + seconds * 1000)
    const start = (began: number) => firstSetupLink({ ...starting, now: at(began + 5) }, at(began))
    const together = await Promise.all([start(0), start(1)])
    for (const { link } of together) expect(link).toMatch(/\/login\/[\w-]{32}$/)
    expect(await start(60)).toEqual({ link: null, waiting: true })
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const command = { ctx: { ...world.system('command'), db: empty.db }, config: readConfig({}) }
    expect(await runSetUp(command, 'fa')).toBe(true)
    const link = String(log.mock.lastCall?.[0])
    log.mockRestore()
    expect(await (await webOf({ ...world, db: empty.db }).visit(new URL(link).pathname)).text()).toContain('راه‌اندازی')
    await empty.drop()
  })

  it('is over once there is a province', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await runSetUp({ ctx: world.system('command'), config: readConfig({}) }, 'fa')).toBe(false)
    error.mockRestore()
    const starting = { db: world.db, secret: world.secret, publicUrl: 'http://localhost:3000', now: world.now }
    expect(await firstSetupLink(starting, world.now)).toEqual({ link: null, waiting: false })
  })
})
