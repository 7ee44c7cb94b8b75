// Written words: a line, or a paragraph.
import { normalise, says } from '../texts.ts'
import type { FieldRules } from './field.ts'

const mostLetters = 500

/** «اردبیل» tells a town, and no place in it. */
const wordsIn = (value: string) => normalise(value).split(/\s+/).length

export const text: FieldRules<string> = {
  missing: (at) => at('field-needed'),
  check: (value, at, { max: most = mostLetters, words = 1 }) => {
    if (typeof value !== 'string') return [at('field-wrong')]
    if (value.length > most) return [at('field-too-long', '', { most })]
    // the number of a paper says enough without letters
    if (words > 0 && !says(value)) return [at('field-says-nothing')]
    return wordsIn(value) < words ? [at('field-place-vague')] : []
  },
  tidy: normalise,
}
