// The process that draws pictures: what it takes, what becomes of a picture when it falls, and that it never stays behind.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { draw } from '#outside/drawing'
import { checkFile } from '#outside/files'
import { root } from '#server/root'

const run = promisify(execFile)
const large = () =>
  sharp({ create: { width: 3000, height: 2400, channels: 3, background: '#357' } })
    .jpeg({ progressive: true })
    .toBuffer()
const small = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#357' } })
    .png()
    .toBuffer()

/** The processes that draw for one. */
const drawing = (parent = process.pid): Promise<number[]> =>
  run('pgrep', ['-P', String(parent), '-f', 'drawing-child']).then(
    ({ stdout }) => stdout.trim().split('\n').map(Number),
    () => [],
  )
const isAlive = (pid: number) =>
  run('ps', ['-o', 'stat=', '-p', String(pid)]).then(
    ({ stdout }) => !stdout.startsWith('Z'),
    () => false,
  )

/** Kills what draws as soon as it is there, so many times, or for as long as something goes on. */
async function killing(most: number, during: Promise<unknown>): Promise<void> {
  const killed = new Set<number>()
  let over = false
  void during.finally(() => {
    over = true
  })
  while (killed.size < most && !over) {
    const next = (await drawing()).find((pid) => !killed.has(pid))
    if (next && process.kill(next, 'SIGKILL')) killed.add(next)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

describe('a picture whose process falls', () => {
  it.each([
    ['once is drawn by the next one', 1, { ok: true, mime: 'image/jpeg' }],
    ['whenever it is tried is refused as one that cannot be drawn', 9, { ok: false, refusal: { key: 'file-broken' } }],
  ])('%s', async (_, most, told) => {
    const kept = checkFile(await large(), 'نما.jpg')
    await killing(most, kept)
    expect(await kept).toMatchObject(told)
    expect(await checkFile(await small(), 'نما.png')).toMatchObject({ ok: true })
  })

  it('before it came is drawn all the same', async () => {
    await checkFile(await small(), 'نما.png')
    const [pid] = await drawing()
    process.kill(pid!, 'SIGKILL')
    expect(await checkFile(await small(), 'نما.png')).toMatchObject({ ok: true })
    expect(await drawing()).not.toContain(pid)
  })
})

it.each([
  ['of the processor', { processor: 1 }],
  ['of memory', { memory: 1 }],
])('a picture that takes more %s than it may ends its process and is not drawn; the next one is', async (_, taking) => {
  const most = { pixels: 25_000_000, side: 2400 }
  expect(await draw({ bytes: await large(), ...most }, taking)).toBeNull()
  expect(await draw({ bytes: await small(), ...most })).toMatchObject({ pixels: 2400 })
})

it('gives way to everybody, and stays as long as pictures come', async () => {
  await checkFile(await small(), 'نما.png')
  const [pid] = await drawing()
  await checkFile(await small(), 'نما.png')
  expect(await drawing()).toEqual([pid])
  const { stdout } = await run('ps', ['-o', 'nice=', '-p', String(pid)])
  expect(Number(stdout)).toBeGreaterThanOrEqual(10)
})

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'goes with a program that is ended by %s, in the middle of a picture too',
  async (signal) => {
    const program = `import sharp from 'sharp'
    import { checkFile } from './server/outside/files.ts'
    const bytes = await sharp({ create: { width: 3000, height: 2400, channels: 3, background: '#357' } }).png().toBuffer()
    await checkFile(bytes, 'a.png')
    console.log('drawn')
    for (;;) await checkFile(bytes, 'a.png')`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd: root })
    await once(parent.stdout, 'data')
    const [pid] = await drawing(parent.pid)
    expect(pid).toBeGreaterThan(0)
    parent.kill(signal)
    await expect.poll(() => isAlive(pid!), { timeout: 30_000 }).toBe(false)
  },
)
