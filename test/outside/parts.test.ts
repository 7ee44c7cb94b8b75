import { describe, expect, it } from 'vitest'
import { fitted, partsOf } from '#outside/parts'

describe('a text is sent and paid as', () => {
  it.each([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['آ'.repeat(70), 1],
    ['آ'.repeat(71), 2],
    ['آ'.repeat(134), 2],
    ['آ'.repeat(135), 3],
    [`${'a'.repeat(69)}۱`, 1],
    [`${'a'.repeat(70)}۱`, 2],
  ])('%j: %i', (text, parts) => {
    expect(partsOf(text)).toBe(parts)
  })
})

describe('a subject', () => {
  const write = (subject: string) => `نامه ${subject}`

  it('stays whole where there is room', () => {
    expect(fitted('آ'.repeat(65), write, 1)).toBe(write('آ'.repeat(65)))
  })
  it('is shortened to the last sign that fits', () => {
    const text = fitted('آ'.repeat(66), write, 1)
    expect(text).toBe(write(`${'آ'.repeat(64)}…`))
    expect(partsOf(text)).toBe(1)
  })
  it('goes where the rest fills everything', () => {
    expect(fitted('موضوع', (subject) => `${'آ'.repeat(69)}${subject}`, 1)).toBe('آ'.repeat(69))
  })
})
