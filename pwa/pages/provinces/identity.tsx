// Name, letters' sign and closed weekdays of the province.
import { weekdayName } from '#locales/format'
import { week } from '#rules/week'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChecksField } from '../../parts/choices.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { Part } from './part.ts'

type Asked = Parameters<typeof api.province.$patch>[0]['json']

/** The form; the hours of work change by resolution, elsewhere on the page. */
export function Identity({ province, again }: Part) {
  const form = useForm({
    name: province.name,
    nameEn: province.nameEn,
    letterPrefix: province.letterPrefix,
    closedWeekdays: province.closedWeekdays.map(String),
  })
  const act = useAct((key, json: Asked) => ask(api.province.$patch({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const closedWeekdays = form.values.closedWeekdays.map(Number)
    const { answer, problem } = await act.attempt({ ...form.values, closedWeekdays })
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(answer.moved ? t('provinces-saved-moved', { count: answer.moved }) : t('provinces-saved'))
    again()
  }
  return (
    <Section title={t('provinces-identity')}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('name')} label={t('provinces-name')} max={100} />
        <TextField {...form.field('nameEn')} label={t('provinces-name-en')} max={100} />
        <TextField {...form.field('letterPrefix')} label={t('provinces-prefix')} max={10} />
        <ChecksField
          {...form.field('closedWeekdays')}
          label={t('provinces-closed-weekdays')}
          options={week.map((day) => ({ value: String(day), label: weekdayName(locale.value, day) }))}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy}>{t('provinces-save')}</Button>
      </form>
    </Section>
  )
}
