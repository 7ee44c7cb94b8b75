// With whom something is agreed: which agency, where one may choose.
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import type { Bound } from '../../form.ts'
import { SelectField } from '../../parts/choices.tsx'
import { t } from '../../words.ts'

export type Partners = Answer<ReturnType<typeof api.contracts.partners.$get>>

/** The agencies, bodies and services to choose from. */
export const usePartners = () => useAsk('contract partners', () => ask(api.contracts.partners.$get()))

/** The agency; an agency enters its own and has nothing to choose. */
export function AgencyField({ of, label, ...field }: Bound<string> & { of: Partners; label: string }) {
  if (of.own) return null
  return (
    <SelectField
      {...field}
      label={label}
      options={[
        { value: '', label: t('parts-choose') },
        ...of.agencies.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
