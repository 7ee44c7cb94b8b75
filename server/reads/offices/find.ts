// Finding an office without knowing its code: by words of its name or place, by what it serves, by whether it is open, by
// where one is. All of them stand in memory, read anew once a minute: a search is asked with every letter that is typed.
import { figuresOf } from '#rules/identifiers'
import { distanceOf, namingWords, searchWords, slipsBetween, soundOf } from '#rules/offices-find'
import { metres, type Position } from '#rules/positions'
import type { Db } from '../parameters.ts'
import { type Findables, findables, type Known } from './findables.ts'

/** An office in a short list to choose from; `metres` from where one is, null where nobody asked. */
export type OfficeHint = {
  license: string
  name: string
  county: string
  place: string
  address: string
  metres: number | null
}

/** The same with what it does now: whether it may serve at all, and whether it is open this minute. */
export type FoundNow = OfficeHint & { serves: boolean; open: boolean }

/** What is looked for; all of it must be so. */
export type FindAsk = {
  /** Words of name, place, county or address, in any spelling, or a whole code. */
  text?: string
  /** Words of a service that it holds. */
  service?: string
  /** Open this minute only. */
  open?: boolean
  county?: string | null
  /** Where one is: the nearest come first, none beyond 50 kilometres. */
  near?: Position | null
}

/**
 * The first of those found and how many there are. `alike`: none is called so, and these are called nearly so.
 * `services`: the names of the services meant, null where none was asked for.
 */
export type Finding = { offices: FoundNow[]; count: number; alike: boolean; services: string[] | null }

/** Beyond so many metres nobody stands in an office, or goes to one. */
const farthest = 50_000

/** One that fits: `far` from what was typed, and from where one is. */
type Hit = { office: Known; far: number; metres: number | null }

/** Offices as they are at `now`, the best match or the nearest first, then by name; at most `most` of them, after the first `from`. */
export async function findOffices(db: Db, now: Date, ask: FindAsk, most: number, from = 0): Promise<Finding> {
  const all = await findables(db, now)
  const words = namingWords(ask.text ?? '')
  const services = ask.service ? servicesMeant(all, ask.service) : null
  const empty = { offices: [], count: 0, alike: false, services: services?.map(({ name }) => name) ?? null }
  if (ask.text && words.length === 0) return empty
  const holders = services && (await all.holders(services.flatMap(({ ids }) => ids)))
  const fits = ({ id, county, open }: Known) =>
    (!holders || holders.has(id)) && (!ask.county || county.id === ask.county) && (!ask.open || open)
  const near = ask.near ?? null
  const called = hitsOf(all, fits, near, calledBy(words, ask.text ?? ''))
  const hits = called.length || words.length === 0 ? called : hitsOf(all, fits, near, nearlyCalledBy(all, words))
  return {
    ...empty,
    offices: first(hits, near, from + most)
      .slice(from)
      .map(({ office, metres }) => hintOf(office, metres)),
    count: hits.length,
    alike: called.length === 0 && hits.length > 0,
  }
}

/** How far an office, the nth by name, is from what was typed; null where it is not meant. */
type Matching = (office: Known, nth: number) => number | null

function hitsOf(
  { offices }: Findables,
  fits: (office: Known) => boolean,
  near: Position | null,
  match: Matching,
): Hit[] {
  const hits: Hit[] = []
  for (let nth = 0; nth < offices.length; nth++) {
    const office = offices[nth]!
    if (!fits(office)) continue
    const far = match(office, nth)
    if (far === null) continue
    const away = near && (office.position ? metres(near, office.position) : Number.POSITIVE_INFINITY)
    if (away === null || away <= farthest) hits.push({ office, far, metres: away })
  }
  return hits
}

/** Those that come first; sorting is stable, and they stand by name. */
function first(hits: Hit[], near: Position | null, most: number): Hit[] {
  if (near) return hits.sort((one, other) => one.metres! - other.metres!).slice(0, most)
  const nearest: Hit[] = []
  const steps = [...new Set(hits.map(({ far }) => far))].sort((one, other) => one - other)
  for (const step of steps) {
    if (nearest.length >= most) break
    nearest.push(...hits.filter(({ far }) => far === step).slice(0, most))
  }
  return nearest.slice(0, most)
}

function hintOf({ license, name, county, place, address, serves, open }: Known, away: number | null): FoundNow {
  return { license, name, county: county.name, place, address, metres: away && Math.round(away), serves, open }
}

/** Those in which every word stands, and before them the one whose whole code was typed. */
function calledBy(words: readonly string[], typed: string): Matching {
  const figures = figuresOf(typed)
  return (office) => (figures && figures === office.figures ? -1 : distanceOf(words, office.keys))
}

/** Those of which every word, or all of them written as one, is nearly a word. */
function nearlyCalledBy(all: Findables, words: readonly string[]): Matching {
  const apart = words.map((word) => slipsIn(all, word))
  const together = words.length > 1 ? slipsIn(all, words.join('')) : null
  return ({ keys }, nth) => {
    let sum = 0
    for (const [at, word] of words.entries()) {
      const slips = keys.whole.includes(word) ? 0 : apart[at]!.get(nth)
      if (slips === undefined) return together?.get(nth) ?? null
      sum += slips
    }
    return sum
  }
}

/** The slips of a word in the offices that have nearly that word, by their place in the list. */
function slipsIn({ byWord }: Findables, word: string): Map<number, number> {
  const found = new Map<number, number>()
  const sound = soundOf(word)
  for (const [known, places] of byWord) {
    const slips = slipsBetween(sound, known)
    if (slips !== null) for (const at of places) found.set(at, Math.min(slips, found.get(at) ?? slips))
  }
  return found
}

const servicesMeant = ({ services }: Findables, typed: string) => {
  const words = searchWords(typed)
  return services.filter(({ key }) => words.length > 0 && words.every((word) => key.includes(word)))
}
