import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withLock } from '#db/embedded/lock'
import { living, markOf } from '#db/embedded/processes'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'pishkhanyar-lock-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('callers enter one at a time and leave nothing behind', async () => {
  const file = join(dir, 'turns')
  let inside = 0
  const most: number[] = []
  await Promise.all(
    [1, 2, 3, 4].map(() =>
      withLock(file, async () => {
        most.push(++inside)
        await sleep(5)
        inside--
      }),
    ),
  )
  expect(most).toEqual([1, 1, 1, 1])
  expect(existsSync(file)).toBe(false)
})

test('the lock is released when the work throws', async () => {
  const file = join(dir, 'throws')
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(file, async () => 'in')).toBe('in')
})

for (const { name, holder } of [
  { name: 'a dead process', holder: '999999999.1' },
  { name: 'an earlier process with our pid, as in a restarted container', holder: `${process.pid}.1` },
  { name: 'a process that died before writing its name', holder: '' },
]) {
  test(`the lock of ${name} is taken over`, async () => {
    const file = join(dir, 'stale')
    writeFileSync(file, holder)
    utimesSync(file, 0, 0)
    expect(await withLock(file, async () => 'in')).toBe('in')
  })
}

test('a mark is of one living process only', () => {
  expect(living(markOf(process.pid))).toBe(true)
  expect(living(`${process.pid}.1`)).toBe(false)
  expect(living('0.')).toBe(false)
  expect(living('')).toBe(false)
})
