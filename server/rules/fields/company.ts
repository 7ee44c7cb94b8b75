// A legal person by name and national ID.
import { legalId } from '../identifiers.ts'
import { normalise } from '../texts.ts'
import type { FieldRules } from './field.ts'

export type CompanyValue = { name: string; nationalId: string }

export const company: FieldRules<CompanyValue> = {
  missing: (at) => [at('field-needed', 'name'), at('field-needed', 'nationalId')],
  check: (value, at) => {
    const { name, nationalId } = value as Partial<CompanyValue>
    return [
      ...(name?.trim() ? [] : [at('field-needed', 'name')]),
      ...(legalId(nationalId ?? '')
        ? []
        : [at(nationalId?.trim() ? 'field-legal-id-wrong' : 'field-needed', 'nationalId')]),
    ]
  },
  tidy: ({ name, nationalId }) => ({ name: normalise(name), nationalId: legalId(nationalId)! }),
}
