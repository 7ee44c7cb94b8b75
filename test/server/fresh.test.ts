// A start that has to build first: what it says, and what it leaves where it is stopped or another builds already.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '#server/root'
import { isAlive } from '../../server/cli/fresh.mjs'

let home: string
let running: ChildProcess[]

/** In place of the real build, which takes long: it waits until it may, and counts. */
const build = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { noteBuilt } from './fresh.mjs'
const began = new Date()
appendFileSync('begun', process.pid + '\\n')
while (!existsSync('go')) await new Promise((resolve) => setTimeout(resolve, 20))
mkdirSync('dist/server', { recursive: true })
writeFileSync('dist/server/main.js', 'console.log("new")')
noteBuilt('program', began)
`

beforeEach(async () => {
  running = []
  home = await mkdtemp(join(tmpdir(), 'pishkhanyar-fresh-'))
  await mkdir(join(home, 'server/cli'), { recursive: true })
  for (const name of ['fresh.mjs', 'start.mjs'])
    await cp(join(root, 'server/cli', name), join(home, 'server/cli', name))
  await writeFile(join(home, 'server/cli/build.ts'), build)
  await writeFile(join(home, 'package.json'), '{ "type": "module" }')
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'))
  await mkdir(join(home, 'dist/server'), { recursive: true })
  await writeFile(join(home, 'dist/server/main.js'), 'console.log("old")')
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(home, { recursive: true, force: true })
})

const lock = () => join(home, 'dist/building')
const isLocked = () =>
  lstat(lock()).then(
    () => true,
    () => false,
  )
const go = () => writeFile(join(home, 'go'), '')
const begun = async () => (existsSync(join(home, 'begun')) ? (await readFile(join(home, 'begun'), 'utf8')).trim() : '')

function start() {
  const child = spawn(process.execPath, [join(home, 'server/cli/start.mjs')], { cwd: home })
  running.push(child)
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said.text += part.toString()))
  const end = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said, end }
}

const until = (what: () => Promise<boolean> | boolean) =>
  expect.poll(what, { timeout: 20_000, interval: 50 }).toBe(true)

describe('a start that has to build', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)(
    'that is stopped by %s leaves nothing behind, and the next one builds at once',
    async (signal, status) => {
      const first = start()
      await until(async () => (await begun()) !== '')
      expect(first.said.text).toContain('در حال ساختن برنامه…')
      first.child.kill(signal)
      expect(await first.end).toBe(status)
      expect(await isLocked()).toBe(false)
      const builder = Number(await begun())
      await until(() => !isAlive(builder))
      expect(await readFile(join(home, 'dist/server/main.js'), 'utf8')).toContain('old')
      await go()
      const second = start()
      expect([await second.end, second.said.text]).toEqual([0, expect.stringMatching(/new\s*$/)])
    },
  )

  it.each([
    ['a killed process', () => symlink(`4194303@${hostname()}`, lock())],
    ['an earlier version', () => mkdir(lock())],
  ])('does not wait for %s', async (_who, leave) => {
    await leave()
    await go()
    const { end, said } = start()
    expect([await end, said.text]).toEqual([0, expect.stringMatching(/new\s*$/)])
    expect(await isLocked()).toBe(false)
  })

  it('says that it waits for another that builds, and runs what that has built', async () => {
    const first = start()
    await until(async () => (await begun()) !== '')
    const second = start()
    await until(() => second.said.text.includes('در انتظار پایان ساختن برنامه…'))
    expect(second.said.text).toContain(String(first.child.pid))
    await go()
    expect(await Promise.all([first.end, second.end])).toEqual([0, 0])
    expect(second.said.text).toMatch(/new\s*$/)
    expect((await begun()).split('\n')).toHaveLength(1)
  })
})
