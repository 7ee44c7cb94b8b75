// What a province gives out about its offices for everybody's use: which data, with which fields, under which terms.

type Field = { name: string; type: 'string' | 'number' | 'integer' | 'date' }

/** Every set with its fields in their order; names are lasting, what they mean stands in the words `province-data-<set>-<field>`. */
export const openData = {
  offices: [
    { name: 'license', type: 'string' },
    { name: 'name', type: 'string' },
    { name: 'kind', type: 'string' },
    { name: 'state', type: 'string' },
    { name: 'valid_until', type: 'date' },
    { name: 'county', type: 'string' },
    { name: 'place', type: 'string' },
    { name: 'address', type: 'string' },
    { name: 'phone', type: 'string' },
    { name: 'latitude', type: 'number' },
    { name: 'longitude', type: 'number' },
    { name: 'score', type: 'number' },
    { name: 'ratings', type: 'integer' },
  ],
  counties: [
    { name: 'county', type: 'string' },
    { name: 'population', type: 'integer' },
    { name: 'offices', type: 'integer' },
    { name: 'serving', type: 'integer' },
    { name: 'urban', type: 'integer' },
    { name: 'rural', type: 'integer' },
    { name: 'mobile', type: 'integer' },
    { name: 'people_per_office', type: 'integer' },
    { name: 'score', type: 'number' },
    { name: 'ratings', type: 'integer' },
  ],
} as const satisfies Record<string, readonly Field[]>

export type OpenSet = keyof typeof openData
export const openSets = ['offices', 'counties'] as const satisfies readonly OpenSet[]
export type OpenField<S extends OpenSet = OpenSet> = { [T in S]: (typeof openData)[T][number]['name'] }[S]
export type OpenRow<S extends OpenSet> = Record<OpenField<S>, string | number | null>

/** Free to use, to change and to give on, where source and date are named: our choice, as long as a province makes no other. */
export const openTerms = 'https://creativecommons.org/licenses/by/4.0/'

/** The name of a province in an address: «East Azerbaijan» is `east-azerbaijan`. */
export function slugOf(nameEn: string): string {
  return nameEn
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** What is known of one office of a county. */
type Counted = {
  kind: 'urban' | 'rural' | 'mobile'
  serves: boolean
  score: number | null
  ratings: number
}

export type Figures = {
  offices: number
  serving: number
  urban: number
  rural: number
  mobile: number
  /** People for each office that serves; null where no population is on record, or none serves. */
  peoplePerOffice: number | null
  /** The mean of the published scores, each office counting once; null where none is published. */
  score: number | null
  ratings: number
}

/** What some offices come to, among so many people. */
export function figuresOf(offices: readonly Counted[], population: number | null): Figures {
  const count = (which: (office: Counted) => boolean) => offices.filter(which).length
  const scores = offices.flatMap(({ score }) => score ?? [])
  const serving = count(({ serves }) => serves)
  return {
    offices: offices.length,
    serving,
    urban: count(({ kind }) => kind === 'urban'),
    rural: count(({ kind }) => kind === 'rural'),
    mobile: count(({ kind }) => kind === 'mobile'),
    peoplePerOffice: population && serving ? Math.round(population / serving) : null,
    score: scores.length ? Math.round((scores.reduce((sum, one) => sum + one, 0) / scores.length) * 10) / 10 : null,
    ratings: offices.reduce((sum, { ratings }) => sum + ratings, 0),
  }
}
