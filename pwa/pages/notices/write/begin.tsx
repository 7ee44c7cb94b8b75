// Beginning a letter from a template, and filling in the blanks that its text leaves.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { freeKinds } from '#rules/notices-kinds'
import { blanksIn, withBlanksFilled } from '#rules/templates'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import type { Form } from '../../../form.ts'
import { Button } from '../../../parts/button.tsx'
import { SelectField } from '../../../parts/choices.tsx'
import { TextField } from '../../../parts/inputs.tsx'
import { t } from '../../../words.ts'
import type { Draft } from './draft.ts'

/** The choice, while nothing is written; `first` names the template that the way here began with. */
export function FromTemplate({ form, first }: { form: Form<Draft>; first: string }) {
  const asked = useAsk('templates', () => ask(api.templates.$get()))
  const found = (asked.data ?? []).filter(({ kind }) => freeKinds.includes(kind))
  const take = (id: string) => {
    const chosen = found.find((one) => one.id === id)
    if (chosen) form.set({ kind: chosen.kind, subject: chosen.subject, body: chosen.body })
  }
  useEffect(() => {
    if (first && found.length) take(first)
  }, [first, found.length])
  if (found.length === 0) return null
  return (
    <SelectField
      name="template"
      label={t('template-choose')}
      value=""
      optional
      onInput={take}
      options={found.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** A field for every blank that is left, and the press that puts what was written into subject and text. */
export function Blanks({ form }: { form: Form<Draft> }) {
  const { subject, body } = form.values
  const given = useSignal<Record<string, string>>({})
  const names = blanksIn(subject, body)
  if (names.length === 0) return null
  const fill = () => {
    form.set({ subject: withBlanksFilled(subject, given.value), body: withBlanksFilled(body, given.value) })
    given.value = {}
  }
  return (
    <fieldset class="blanks">
      <legend>{t('template-fill')}</legend>
      {names.map((name) => (
        <TextField
          key={name}
          name={`blank-${name}`}
          label={name}
          value={given.value[name] ?? ''}
          max={300}
          onInput={(value) => (given.value = { ...given.value, [name]: value })}
        />
      ))}
      <Button kind="quiet" off={!names.some((name) => given.value[name]?.trim())} onClick={fill}>
        {t('template-fill-do')}
      </Button>
    </fieldset>
  )
}
