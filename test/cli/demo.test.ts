import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { freshen } from '../../server/cli/fresh.mjs'

// on a slow machine a build takes longer than a test may
beforeAll(() => freshen(), 300_000)

test('a demo that is stopped while it is being built ends plainly, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-stopped-'))
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'warn' }
  const root = join(import.meta.dirname, '../..')
  const demo = spawn(process.execPath, ['--import', 'tsx', 'server/cli/demo.ts'], { cwd: root, env })
  let said = ''
  for (const stream of [demo.stdout, demo.stderr]) stream.on('data', (chunk) => (said += chunk))
  const ended = once(demo, 'exit')
  await vi.waitUntil(async () => (await readdir(folder)).length > 0, { timeout: 60_000, interval: 50 })
  demo.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(said).toBe('')
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})
