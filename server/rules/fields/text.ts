// Written words: a line, or a paragraph.
import { normalise } from '../texts.ts'
import type { FieldRules } from './field.ts'

const mostLetters = 500

export const text: FieldRules<string> = {
  missing: (at) => at('field-needed'),
  check: (value, at, { max: most = mostLetters }) => {
    if (typeof value !== 'string') return [at('field-wrong')]
    return value.length > most ? [at('field-too-long', '', { most })] : []
  },
  tidy: normalise,
}
