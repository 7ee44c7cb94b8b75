// A legal person: name and national ID under one question.

import { type FieldProps, Frame, useTies } from '../../parts/field.tsx'
import { NationalIdField, TextField } from '../../parts/inputs.tsx'
import { t } from '../../words.ts'

export type Company = { name: string; nationalId: string }

/** A named legal person. `errors` belong to the parts: `name`, `nationalId` (`form.field` gives them). */
export function CompanyField(props: FieldProps<Company> & { errors?: Record<string, string> }) {
  const { name, value, onInput, errors = {} } = props
  const ties = useTies(props)
  const part = <K extends keyof Company>(key: K) => ({
    name: `${name}.${key}`,
    value: value[key],
    error: errors[key],
    onInput: (typed: string) => onInput({ ...value, [key]: typed }),
  })
  return (
    <Frame {...props} ties={ties} group>
      <div class="parts">
        <TextField {...part('name')} label={t('request-company-name')} max={150} />
        <NationalIdField
          {...part('nationalId')}
          label={t('request-company-id')}
          hint={t('request-company-id-hint')}
          legal
        />
      </div>
    </Frame>
  )
}
