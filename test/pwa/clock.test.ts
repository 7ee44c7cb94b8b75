// What day it is on a device whose own clock may be wrong.

import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { tehranDay } from '#rules/calendar'
import { currentTime, setClock } from '../../pwa/clock.ts'
import { sourceFiles } from '../guard/modules.ts'

const at = (iso: string) => new Date(iso).toUTCString()

afterEach(() => vi.useRealTimers())

describe('the day of the app', () => {
  test.each([
    [
      'a device that is a year behind goes by the server',
      '2025-11-30T08:00:00Z',
      at('2026-11-30T08:00:00Z'),
      '2026-11-30',
    ],
    ['so does one that is two months ahead', '2027-01-30T08:00:00Z', at('2026-11-30T08:00:00Z'), '2026-11-30'],
    ['a minute behind at midnight', '2026-11-30T20:28:59Z', at('2026-11-30T20:30:01Z'), '2026-12-01'],
    ['without a time told it goes by its own', '2026-11-30T08:00:00Z', null, '2026-11-30'],
    ['and so with one that cannot be read', '2026-11-30T08:00:00Z', 'soon', '2026-11-30'],
  ])('%s', (_, own, told, day) => {
    vi.useFakeTimers({ now: new Date(own) })
    setClock(at(own))
    setClock(told)
    expect(tehranDay(currentTime())).toBe(day)
  })

  test('goes on from what was told, and is right again with the device', () => {
    vi.useFakeTimers({ now: new Date('2025-01-01T00:00:00Z') })
    setClock(at('2026-11-30T08:00:00Z'))
    vi.advanceTimersByTime(86_400_000)
    expect(currentTime().toISOString()).toBe('2026-12-01T08:00:00.000Z')
    vi.setSystemTime(new Date('2026-12-02T08:00:00Z'))
    setClock(at('2026-12-02T08:00:00Z'))
    expect(currentTime().toISOString()).toBe('2026-12-02T08:00:00.000Z')
  })
})

test('no part of the app asks the device what day it is', () => {
  const asking = sourceFiles().filter(
    (file) => file.startsWith('pwa/') && /new Date\(\)/.test(readFileSync(file, 'utf8')),
  )
  // what the worker keeps without a time told is kept by its own
  expect(asking).toEqual(['pwa/sw.ts'])
})
