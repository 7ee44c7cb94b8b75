// What the secretariat may correct on an office's file, and how each field is kept.
import type { Key } from '#locales/keys.gen'
import type { Hours } from './hours.ts'
import { landlineNumber } from './identifiers.ts'
import { inIran, type Position } from './positions.ts'
import { persianLine } from './texts.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/** `area` in whole square metres; `hours` null: those of the province. */
export type OfficeFields = {
  name: string
  place: string
  address: string
  phone: string | null
  position: Position | null
  area: number | null
  hours: Hours | null
}
export type OfficeField = keyof OfficeFields

/** `read` gives undefined for what cannot be; `wrong` then says so. */
type Reader<V> = { wrong: Key; read: (value: V) => V | undefined }

const line = (least: number): Reader<string> => ({
  wrong: 'field-needed',
  read: (value) => {
    const kept = persianLine(value)
    return kept.length >= least && kept.length <= 300 ? kept : undefined
  },
})
const orNull = <V>({ wrong, read }: Reader<V>): Reader<V | null> => ({
  wrong,
  read: (value) => (value === null ? null : read(value)),
})

const readers: { [F in OfficeField]: Reader<OfficeFields[F]> } = {
  name: line(2),
  place: line(2),
  address: line(5),
  phone: orNull({ wrong: 'contacts-phone-wrong', read: (value: string) => landlineNumber(value) ?? undefined }),
  position: orNull({
    wrong: 'field-position-wrong',
    read: ({ lat, lon }: Position) => (inIran({ lat, lon }) ? { lat: fine(lat), lon: fine(lon) } : undefined),
  }),
  area: orNull({
    wrong: 'field-wrong',
    read: (value: number) => (Number.isInteger(value) && value > 0 && value < 10_000 ? value : undefined),
  }),
  hours: orNull({
    wrong: 'field-wrong',
    read: (value: Hours) => (Object.values(value).every(([from, to]) => from < to) ? value : undefined),
  }),
}

/** A tenth of a metre, as the registry keeps it. */
const fine = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The fields as they are kept, and a refusal at each that cannot be kept. */
export function readOfficeFields(typed: Partial<OfficeFields>): { kept: Partial<OfficeFields>; wrong: Refusal[] } {
  const kept: Partial<Record<OfficeField, unknown>> = {}
  const wrong: Refusal[] = []
  for (const field of Object.keys(typed) as OfficeField[]) {
    const reader = readers[field] as Reader<unknown>
    const value = reader.read(typed[field])
    if (value === undefined) wrong.push(refusalAt(field, reader.wrong))
    else kept[field] = value
  }
  return { kept: kept as Partial<OfficeFields>, wrong }
}

/** The fields whose kept value is another than the one that stands. */
export function changedFields(standing: OfficeFields, kept: Partial<OfficeFields>): OfficeField[] {
  return (Object.keys(kept) as OfficeField[]).filter((field) => !sameField(kept[field], standing[field]))
}

/** Whether two values of a field say the same; the order of weekdays says nothing. */
export function sameField(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other)
}

/** A field's value as history keeps it: text and numbers as they are, a position as «lat, lon», hours as JSON. */
export function writtenField(field: OfficeField, value: OfficeFields[OfficeField]): string | null {
  if (value === null) return null
  if (field !== 'position') return typeof value === 'object' ? plain(value) : String(value)
  const { lat, lon } = value as Position
  return `${lat}, ${lon}`
}

function plain(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(entries))
}
