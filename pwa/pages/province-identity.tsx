// Name, letters' sign, closed weekdays and opening hours of the province.
import { digits, weekdayName } from '#locales/format'
import { useAct } from '../act.ts'
import { api, ask, keyed } from '../api.ts'
import { useForm } from '../form.ts'
import { Button } from '../parts/button.tsx'
import { ChecksField, SelectField } from '../parts/choices.tsx'
import { TextField } from '../parts/inputs.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { Section } from '../parts/page.tsx'
import { toast } from '../parts/toast.tsx'
import { locale, t } from '../words.ts'
import type { Part } from './province.tsx'

type Asked = Parameters<typeof api.province.$patch>[0]['json']

/** The week as Iran counts it, from Saturday. */
const week = [6, 0, 1, 2, 3, 4, 5]
const halfHours = Array.from({ length: 29 }, (_, half) => {
  const time = `${String(6 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
  return time
})

/** The form; hours are the same for all open days here, an office may have its own. */
export function Identity({ province, again }: Part) {
  const [from, to] = Object.values(province.hours)[0] ?? ['08:00', '14:00']
  const form = useForm({
    name: province.name,
    nameEn: province.nameEn,
    letterPrefix: province.letterPrefix,
    closedWeekdays: province.closedWeekdays.map(String),
    from,
    to,
  })
  const times = halfHours.map((value) => ({ value, label: digits(locale.value, value) }))
  const act = useAct((key, json: Asked) => ask(api.province.$patch({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { name, nameEn, letterPrefix, closedWeekdays, from, to } = form.values
    const closed = closedWeekdays.map(Number)
    const open = week.filter((day) => !closed.includes(day))
    const hours = Object.fromEntries(open.map((day) => [String(day), [from, to] as [string, string]]))
    const { answer, problem } = await act.attempt({ name, nameEn, letterPrefix, closedWeekdays: closed, hours })
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
        <SelectField {...form.field('from')} label={t('provinces-opens')} options={times} />
        <SelectField {...form.field('to')} label={t('provinces-closes')} options={times} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy}>{t('provinces-save')}</Button>
      </form>
    </Section>
  )
}
