// The hours of work where an office has none of its own: by the working group's resolution, from a day on.

import { useSignal } from '@preact/signals'
import { officeHours } from '#law/offices'
import { commas, date, digits, weekdayName } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { halfHours, week } from '#rules/week'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChecksField, SelectField } from '../../parts/choices.tsx'
import { Citation } from '../../parts/citation.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Part, Province } from './part.ts'

type Asked = Parameters<typeof api.province.hours.$post>[0]['json']
type Dated = Province['hoursBy'][number]

/** Nobody works before or after. */
const times = halfHours(6, 20.5)

/** The hours in force and those that follow, each with its resolution. */
export function HoursPart({ province, again }: Part) {
  const open = useSignal(false)
  return (
    <Section title={t('secretariat-hours')}>
      <p class="soft">{t('secretariat-hours-lead')}</p>
      {province.hoursBy.length === 0 ? (
        <p class="soft">{t('secretariat-hours-none')}</p>
      ) : (
        <List label={t('secretariat-hours')}>
          {province.hoursBy.map((one) => (
            <Row key={one.firstDay} title={<bdi>{spanOf(one)}</bdi>} note={byOf(one)} />
          ))}
        </List>
      )}
      <Citation of={officeHours.cite} />
      {can('secretariat.hours') && (
        <Button kind="quiet" onClick={() => (open.value = true)}>
          {t('secretariat-hours-change')}
        </Button>
      )}
      {open.value && (
        <Changing
          province={province}
          onClose={() => (open.value = false)}
          onDone={() => {
            open.value = false
            toast(t('secretariat-hours-saved'))
            again()
          }}
        />
      )}
    </Section>
  )
}

/** Each span once, with the days that have it. */
function spanOf({ hours }: Dated): string {
  const days = new Map<string, string[]>()
  for (const day of week) {
    const span = hours[String(day)]?.join('–')
    if (span) days.set(span, [...(days.get(span) ?? []), weekdayName(locale.value, day)])
  }
  return [...days].map(([span, names]) => `${digits(locale.value, span)} (${commas(locale.value, names)})`).join(' · ')
}

function byOf({ firstDay, resolution }: Dated): string {
  const by = resolution ? t('secretariat-hours-by', { resolution }) : t('secretariat-hours-no-resolution')
  return [t('secretariat-from', { day: date(locale.value, firstDay) }), by].join(' · ')
}

type SheetProps = { province: Province; onClose: () => void; onDone: () => void }

function Changing({ province, onClose, onDone }: SheetProps) {
  const [from, to] = Object.values(province.hours)[0] ?? ['08:00', '14:00']
  const open = week.filter((day) => !province.closedWeekdays.includes(day)).map(String)
  const form = useForm({ days: open, from, to, firstDay: tehranDay(currentTime()), resolution: '' })
  const act = useAct((key, json: Asked) => ask(api.province.hours.$post({ json }, keyed(key))))
  const options = times.map((value) => ({ value, label: digits(locale.value, value) }))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { days, from, to, firstDay, resolution } = form.values
    const hours = Object.fromEntries(days.map((day) => [day, [from, to] as [string, string]]))
    const { answer, problem } = await act.attempt({ hours, firstDay, resolution })
    if (problem) form.failBy(problem)
    if (answer) onDone()
  }
  return (
    <Sheet title={t('secretariat-hours-change')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <ChecksField
          {...form.field('days')}
          label={t('secretariat-hours-days')}
          options={week.map((day) => ({ value: String(day), label: weekdayName(locale.value, day) }))}
        />
        <SelectField {...form.field('from')} label={t('provinces-opens')} options={options} />
        <SelectField {...form.field('to')} label={t('provinces-closes')} options={options} />
        <DateField {...form.field('firstDay')} label={t('secretariat-first-day')} />
        <TextField {...form.field('resolution')} label={t('provinces-resolution')} max={300} />
        {act.problem && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('secretariat-hours-save')}
        </Button>
      </form>
    </Sheet>
  )
}
