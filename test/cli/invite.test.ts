import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { people } from '#db/schema/people'
import { loadWords } from '#locales/files'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'
import { type Asked, runInvite } from '../../server/cli/invite.ts'
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
async function run(asked: Asked, env: Record<string, string> = {}) {
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

  it('says in words why it could not', async () => {
    const { done, faults } = await run({ role: 'clerk', mobile: '12', name: 'گلناز نمونه' })
    expect([done, faults]).toEqual([false, ['شماره همراه درست نیست. نمونه: ۰۹۱۴۱۲۳۴۵۶۷']])
  })
})
