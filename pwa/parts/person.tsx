// A person who is named: name, national ID and mobile under one question.
import { t } from '../words.ts'
import { type FieldProps, Frame, useTies } from './field.tsx'
import { MobileField, NationalIdField, TextField } from './inputs.tsx'

export type Person = { name: string; nationalId: string; mobile: string }

/** A named person. `errors` belong to the parts: `nationalId`, `mobile` … (`form.field` gives them). */
export function PersonField(props: FieldProps<Person> & { errors?: Record<string, string> }) {
  const { name, value, onInput, errors = {} } = props
  const ties = useTies(props)
  const part = <K extends keyof Person>(key: K) => ({
    name: `${name}.${key}`,
    value: value[key],
    error: errors[key],
    onInput: (typed: string) => onInput({ ...value, [key]: typed }),
  })
  return (
    <Frame {...props} ties={ties} group>
      <div class="parts">
        <TextField {...part('name')} label={t('parts-person-name')} max={100} />
        <NationalIdField {...part('nationalId')} label={t('parts-person-national-id')} />
        <MobileField {...part('mobile')} label={t('parts-person-mobile')} />
      </div>
    </Frame>
  )
}
