// A point on the map, within Iran's bounds.
import { inIran, type Position } from '../positions.ts'
import type { FieldRules } from './field.ts'

export const position: FieldRules<Position> = {
  missing: (at) => at('field-position-needed'),
  check: (value, at) => {
    const { lat, lon } = (value ?? {}) as Partial<Position>
    const right = typeof lat === 'number' && typeof lon === 'number' && inIran({ lat, lon })
    return right ? [] : [at('field-position-wrong')]
  },
}
