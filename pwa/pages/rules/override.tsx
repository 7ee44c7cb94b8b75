// A figure of the province's own: the value, its first day and the resolution that decided it.

import { useSignal } from '@preact/signals'
import { parameterTitle } from '#locales/law'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { FieldError } from '../../parts/field.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { Rule } from './rule.ts'
import { ValueField } from './value.tsx'

type Asked = Parameters<typeof api.province.overrides.$post>[0]['json']

/** The sheet of one figure. */
export function Override({ rule, onClose, onDone }: { rule: Rule; onClose: () => void; onDone: () => void }) {
  const value = useSignal(rule.own?.value ?? rule.standard)
  const form = useForm({ firstDay: tehranDay(currentTime()), resolution: '' })
  const act = useAct((key, json: Asked) => ask(api.province.overrides.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const asked = { parameter: rule.name, value: value.value as Asked['value'], ...form.values }
    const { answer, problem } = await act.attempt(asked)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('rules-changed'))
    onDone()
  }
  return (
    <Sheet title={parameterTitle(locale.value, rule.name)} onClose={onClose}>
      <Note>{t('rules-change-detail')}</Note>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <ValueField rule={rule} value={value.value} onInput={(changed) => (value.value = changed)} />
        <FieldError id="value-error">{act.problem?.fields?.value}</FieldError>
        <DateField {...form.field('firstDay')} label={t('rules-first-day')} />
        <AreaField
          {...form.field('resolution')}
          label={t('rules-resolution')}
          hint={t('rules-resolution-hint')}
          rows={2}
          max={300}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('rules-send')}
        </Button>
      </form>
    </Sheet>
  )
}
