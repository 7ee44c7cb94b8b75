// How far a place to which an office goes is from the others. Guide, relocation; a province sets the figure.
import { relocationMinDistance } from '#law/relocation'
import { allow, refuse } from '../verdict.ts'
import type { Rule, Warning } from './kind.ts'

/** Far enough from every other office, as positions tell. */
export const farEnough: Rule<unknown> = {
  key: 'relocation-rule-distance',
  source: relocationMinDistance,
  needs: ['position'],
  facts: (law) => ({ metres: law(relocationMinDistance) }),
  check: ({ site }, law) => {
    const least = law(relocationMinDistance)
    const nearest = site?.nearest
    if (!nearest || nearest.metres >= least) return allow()
    const facts = { office: nearest.name, metres: Math.floor(nearest.metres), least }
    return refuse('relocation-too-near', relocationMinDistance, facts, 'position')
  },
}

/** Offices that nobody has put on the map may be nearer than any that is there. */
export const unknownPositions: Warning<unknown> = {
  needs: ['position'],
  say: ({ site }, law) => {
    const unknown = site?.unknown ?? []
    if (unknown.length === 0 || law(relocationMinDistance) === 0) return null
    const { name: parameter, cite } = relocationMinDistance
    const facts = { count: unknown.length, offices: unknown.slice(0, 5).join('، ') }
    return { key: 'relocation-positions-unknown', facts, cite, parameter, field: 'position' }
  },
}
