// What an office must have, and how many there may be. Annex 1; Bylaw 25-a-11; Guide.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** Whatever happens at an office is its holder's responsibility: Bylaw 11. */
export const responsibilityArticle: Citation = { source: 'bylaw', article: 11 }

/** Directives, circulars and price lists stand complete in every office: Annex 1 art. 3. */
export const libraryArticle: Citation = { source: 'bylaw', annex: 1, article: 3 }

/** The least floor area of an urban office. Annex 1 art. 13. */
export const officeMinArea = parameter({
  name: 'office.minArea',
  default: 50,
  unit: 'square metres',
  counts: 'none',
  cite: { source: 'bylaw', annex: 1, article: 13 },
  also: [{ source: 'guide', article: 'relocation' }],
})

/** The least floor area of a rural office. Annex 1 art. 13. */
export const officeMinAreaRural = parameter({
  name: 'office.minAreaRural',
  default: 30,
  unit: 'square metres',
  counts: 'none',
  cite: { source: 'bylaw', annex: 1, article: 13 },
  also: [{ source: 'guide', article: 'relocation' }],
})

/** Trained staff on duty, with replacements for each who is absent. Annex 1 art. 11. */
export const officeMinStaff = parameter({
  name: 'office.minStaff',
  default: 2,
  unit: 'count',
  counts: 'none',
  per: 'people',
  cite: { source: 'bylaw', annex: 1, article: 11 },
})

/**
 * The least working hours as [from, to], 'HH:MM'. The text leaves them to the working group, by climate: empty until
 * the province sets them. Bylaw 25-a-11.
 */
export const officeHours = parameter<readonly string[]>({
  name: 'office.hours',
  default: [],
  unit: 'clock',
  counts: 'none',
  unused: true,
  cite: { source: 'bylaw', article: 25, clause: 'a-11' },
  also: [{ source: 'bylaw', annex: 1, article: 8, says: 'nothing' }],
})

/** Inhabitants for whom one office is enough; none unless a province sets it, as the Guide does. Our choice. */
export const officePerPopulation = parameter({
  name: 'office.perPopulation',
  default: 0,
  unit: 'count',
  counts: 'none',
  per: 'inhabitants',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'establishment', says: 'otherwise' }],
})

/** A village with more inhabitants has room for one office; none unless a province sets it, as the Guide does. Our choice. */
export const officeVillageAbove = parameter({
  name: 'office.villageAbove',
  default: 0,
  unit: 'count',
  counts: 'none',
  per: 'inhabitants',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'establishment', says: 'otherwise' }],
})

/** Whether the province takes new offices at present; the Guide's takes none. Our choice. */
export const officeNewAdmitted = parameter({
  name: 'office.newAdmitted',
  default: true,
  unit: 'yes or no',
  counts: 'none',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'establishment', says: 'otherwise' }],
})

/** All of them, as the page of rules lists them. */
export const offices: readonly Parameter[] = [
  officeMinArea,
  officeMinAreaRural,
  officeMinStaff,
  officeHours,
  officePerPopulation,
  officeVillageAbove,
  officeNewAdmitted,
]
