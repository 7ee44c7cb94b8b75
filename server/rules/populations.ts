// Inhabitants of counties and places, as they are pasted from a sheet, and which villages have room for an office. Guide,
// establishment 1.
import { officeVillageAbove } from '#law/offices'
import type { Law } from '#law/parameter'
import { plainDigits } from './digits.ts'
import { normalise, persianLine, searchKey } from './texts.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/** `place` '': the county itself. */
export type Counted = { county: string; place: string; population: number }

/** So many lines at once; a census of one province has fewer villages with more than a few people. */
const populationLines = 3000
const mostInhabitants = 20_000_000

const cellsOf = (line: string) => line.split(/[\t,،;؛]/).map((cell) => persianLine(cell))
const thousands = /[٬'\s]/g

/**
 * Reads lines of county, place and inhabitants, with a tab, a comma or a semicolon between; a line of two has the county's own.
 * `counties` by name to their ids. All or none: the first line that cannot be read is told with its number, from 1.
 */
export function readPopulations(
  text: string,
  counties: readonly { id: string; name: string }[],
): { rows: Counted[] } | { wrong: Refusal } {
  const byName = new Map(counties.map(({ id, name }) => [searchKey(name), id]))
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return { wrong: refusalAt('lines', 'field-needed') }
  if (lines.length > populationLines)
    return { wrong: refusalAt('lines', 'calls-population-many', { most: populationLines }) }
  const rows: Counted[] = []
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line)
    const wrong = (key: 'calls-population-shape' | 'calls-population-county' | 'calls-population-figure') => ({
      wrong: refusalAt('lines', key, { line: at + 1 }),
    })
    if (cells.length !== 2 && cells.length !== 3) return wrong('calls-population-shape')
    const county = byName.get(searchKey(cells[0]!))
    if (!county) return wrong('calls-population-county')
    const figure = plainDigits(cells.at(-1)!).replace(thousands, '')
    const population = /^\d{1,8}$/.test(figure) ? Number(figure) : Number.NaN
    if (!(population <= mostInhabitants)) return wrong('calls-population-figure')
    rows.push({ county, place: cells.length === 3 ? cells[1]! : '', population })
  }
  return { rows }
}

/** One spelling of a place by which it is known again: without what sort of place it is, which one sheet says and another leaves out. */
export function placeKey(place: string): string {
  return searchKey(normalise(place).replace(/^(?:روستای|روستا|شهر|شهرک|دهستان)\s+/, ''))
}

/** Whether a village has inhabitants enough for an office of its own; none has where the province sets no figure. */
export function isLargeVillage(population: number, law: Law): boolean {
  const above = law(officeVillageAbove)
  return above > 0 && population > above
}
