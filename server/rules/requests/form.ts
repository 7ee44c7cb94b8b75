// Checks of a form's fields by their types, the same for every kind of request.
import { isDay } from '../calendar.ts'
import { mobileNumber, nationalId } from '../identifiers.ts'
import type { Refusal } from '../verdict.ts'
import type { DaysValue, Field, Form, PersonValue, PositionValue } from './kind.ts'

const iran = { lat: [25, 40], lon: [44, 63.5] } as const

/** Is a value of days: two real days, in order. */
export function isDays(value: unknown): value is DaysValue {
  const { from, to } = (value ?? {}) as Partial<DaysValue>
  return typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from <= to
}

/** Is a person with a name, a right national ID and a right mobile number. */
export function isPerson(value: unknown): value is PersonValue {
  const { name, nationalId: id, mobile } = (value ?? {}) as Partial<PersonValue>
  return (
    !!name?.trim() &&
    typeof id === 'string' &&
    nationalId(id) !== null &&
    typeof mobile === 'string' &&
    mobileNumber(mobile) !== null
  )
}

/** Is a position inside Iran's bounds. */
export function isPosition(value: unknown): value is PositionValue {
  const { lat, lon } = (value ?? {}) as Partial<PositionValue>
  const within = (number: unknown, [low, high]: readonly [number, number]) =>
    typeof number === 'number' && number >= low && number <= high
  return within(lat, iran.lat) && within(lon, iran.lon)
}

/**
 * The refusals of a form's fields, each at its field (`substitute.mobile` for a part of one). Empty when the form can
 * be judged by the rules.
 */
export function formRefusals(fields: readonly Field[], form: Form): Refusal[] {
  return fields.flatMap((field) => fieldRefusals(field, form[field.name]))
}

function fieldRefusals(field: Field, value: Form[string]): Refusal[] {
  const at = (key: string, part = '', facts: Refusal['facts'] = {}): Refusal => ({
    key,
    facts,
    field: part ? `${field.name}.${part}` : field.name,
  })
  if (value === undefined || value === '') return field.required ? [at('field-needed')] : []
  switch (field.type) {
    case 'days':
      return isDays(value) ? [] : [at('field-days-wrong')]
    case 'position':
      return isPosition(value) ? [] : [at('field-position-wrong')]
    case 'person':
      return personRefusals(value as Partial<PersonValue>, at)
    default:
      if (typeof value !== 'string' || !value.trim()) return field.required ? [at('field-needed')] : []
      return value.length > (field.max ?? 500) ? [at('field-too-long', '', { most: field.max ?? 500 })] : []
  }
}

function personRefusals(person: Partial<PersonValue>, at: (key: string, part: string) => Refusal): Refusal[] {
  return [
    ...(person.name?.trim() ? [] : [at('field-needed', 'name')]),
    ...(nationalId(person.nationalId ?? '') ? [] : [at('field-national-id-wrong', 'nationalId')]),
    ...(mobileNumber(person.mobile ?? '') ? [] : [at('field-mobile-wrong', 'mobile')]),
  ]
}

/** The form with identifiers in their one spelling and only the declared fields. Call it on a form without refusals. */
export function tidyForm(fields: readonly Field[], form: Form): Form {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = form[field.name]
      if (value === undefined || value === '') return []
      if (field.type === 'person') {
        const { name, nationalId: id, mobile } = value as PersonValue
        return [[field.name, { name: name.trim(), nationalId: nationalId(id)!, mobile: mobileNumber(mobile)! }]]
      }
      return [[field.name, typeof value === 'string' ? value.trim() : value]]
    }),
  )
}
