// Somebody by name, national ID and mobile.
import { mobileNumber, nationalId } from '../identifiers.ts'
import { isFullName, normalise } from '../texts.ts'
import type { FieldRules } from './field.ts'

export type PersonValue = { name: string; nationalId: string; mobile: string }

export const person: FieldRules<PersonValue> = {
  missing: (at) => [at('field-needed', 'name'), at('field-needed', 'nationalId'), at('field-needed', 'mobile')],
  check: (value, at) => {
    const { name, nationalId: id, mobile } = value as Partial<PersonValue>
    return [
      ...(isFullName(name ?? '') ? [] : [at(name?.trim() ? 'field-name-whole' : 'field-needed', 'name')]),
      ...(nationalId(id ?? '') ? [] : [at(id?.trim() ? 'field-national-id-wrong' : 'field-needed', 'nationalId')]),
      ...(mobileNumber(mobile ?? '') ? [] : [at(mobile?.trim() ? 'field-mobile-wrong' : 'field-needed', 'mobile')]),
    ]
  },
  tidy: ({ name, nationalId: id, mobile }) => ({
    name: normalise(name),
    nationalId: nationalId(id)!,
    mobile: mobileNumber(mobile)!,
  }),
}
