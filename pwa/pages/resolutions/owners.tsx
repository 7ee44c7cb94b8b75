// Who is responsible for a resolution: bodies of the registry, all of a kind, the secretariat, the working group, others in words.
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import type { Bound } from '../../form.ts'
import { ChecksField } from '../../parts/choices.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { t } from '../../words.ts'

/** The fields. */
export function OwnersFields({ owners, label }: { owners: Bound<string[]>; label: Bound<string> }) {
  const bodies = useAsk('resolutions bodies', () => ask(api.resolutions.bodies.$get()))
  return (
    <>
      <ChecksField
        {...owners}
        label={t('resolutions-owners')}
        options={[
          { value: 'every:agency', label: t('resolutions-every-agency') },
          ...(bodies.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: 'secretariat', label: t('resolutions-owner-secretariat') },
          { value: 'group', label: t('resolutions-owner-group') },
          { value: 'outside', label: t('resolutions-owner-outside') },
        ]}
      />
      {owners.value.includes('outside') && <TextField {...label} label={t('resolutions-field-label')} />}
    </>
  )
}
