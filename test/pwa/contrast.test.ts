// The colours of both schemes keep their contrast: 7 for what one reads, 4.5 for what is tinted, 3 for borders.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync(join(import.meta.dirname, '../../pwa/styles/tokens.css'), 'utf8')
const [lightPart, darkPart] = tokens.split('@media (prefers-color-scheme: dark)') as [string, string]
const colours = (css: string) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]))
const light = colours(lightPart)
const schemes = { light, dark: { ...light, ...colours(darkPart) } }

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

const pairs: [string, string, number][] = [
  ...['ground', 'raised', 'sunken', 'paper', 'quiet-tint', 'action-tint'].map((on): [string, string, number] => [
    'ink',
    on,
    7,
  ]),
  ...['waiting-tint', 'danger-tint', 'ok-tint'].map((on): [string, string, number] => ['ink', on, 7]),
  ['soft', 'ground', 7],
  ['soft', 'raised', 7],
  ['soft', 'paper', 7],
  ['soft', 'sunken', 4.5],
  ['soft', 'quiet-tint', 4.5],
  ['action', 'ground', 7],
  ['action', 'raised', 4.5],
  ['action', 'action-tint', 4.5],
  ['on-fill', 'fill', 4.5],
  ['on-fill', 'fill-strong', 4.5],
  ['on-waiting', 'waiting-mark', 4.5],
  ['waiting', 'waiting-tint', 4.5],
  ['danger', 'danger-tint', 4.5],
  ['danger', 'ground', 4.5],
  ['ok', 'ok-tint', 4.5],
  ['edge', 'raised', 3],
  ['edge', 'ground', 3],
  ['waiting-mark', 'raised', 3],
]

describe.each(Object.entries(schemes))('in the %s scheme', (_name, scheme) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (ink, on, least) => {
    expect(scheme[ink], ink).toBeDefined()
    expect(scheme[on], on).toBeDefined()
    expect(contrast(scheme[ink]!, scheme[on]!)).toBeGreaterThanOrEqual(least)
  })
})
