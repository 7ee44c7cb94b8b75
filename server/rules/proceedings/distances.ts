// How far a place to which an office goes is from the others. Guide, relocation; a province sets the figure.
import type { Law } from '#law/parameter'
import { relocationMinDistance } from '#law/relocation'
import { allow, refuse, type Verdict } from '../verdict.ts'
import type { Ask, Rule, Warning } from './kind.ts'

/** Far enough from every other office, as positions tell. */
export const farEnough: Rule<unknown> = {
  key: 'relocation-rule-distance',
  source: relocationMinDistance,
  needs: ['position'],
  facts: (law) => ({ metres: law(relocationMinDistance) }),
  check: (ask, law) => tooNear('relocation', ask, law) ?? allow(),
}

/** Refuses what is nearer to another office than the law asks; null where nothing is. A `departure` is judged by the law of where it goes. */
export function tooNear(noun: 'relocation' | 'departure', { site }: Pick<Ask, 'site'>, law: Law): Verdict | null {
  const least = law(relocationMinDistance)
  const nearest = site?.nearest
  if (!nearest || nearest.metres >= least) return null
  const facts = { office: nearest.name, metres: Math.floor(nearest.metres), least }
  const source =
    noun === 'departure' ? (law.cite?.(relocationMinDistance) ?? relocationMinDistance.cite) : relocationMinDistance
  return refuse(`${noun}-too-near`, source, facts, 'position')
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
