// The closed days ahead, and closing a day at short notice.

import { useSignal } from '@preact/signals'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { CalendarIcon, UploadIcon } from '../../parts/icons/acts.tsx'
import { DateText } from '../../parts/inline.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import type { Part } from './part.ts'

/** The closed days of the coming year, the nearest first. */
export function Closures({ province, again }: Part) {
  const open = useSignal(false)
  const all = useSignal(false)
  const shown = all.value ? province.holidays : province.holidays.slice(0, 5)
  return (
    <Section title={t('provinces-holidays')}>
      {shown.length === 0 ? (
        <p class="soft">{t('provinces-holidays-none')}</p>
      ) : (
        <List label={t('provinces-holidays')}>
          {shown.map(({ day, title, kind }) => (
            <Row
              key={`${day} ${title}`}
              title={<DateText of={day} long />}
              note={title}
              end={kind !== 'fixed' && <State>{t(`holiday-kind-${kind}`)}</State>}
            />
          ))}
        </List>
      )}
      <div class="buttons">
        {can('holidays.close') && (
          <Button kind="quiet" icon={CalendarIcon} onClick={() => (open.value = true)}>
            {t('provinces-close-day')}
          </Button>
        )}
        {can('holidays.import') && (
          <LinkButton kind="plain" icon={UploadIcon} href="/app/import?what=holidays">
            {t('provinces-holidays-import')}
          </LinkButton>
        )}
        {shown.length < province.holidays.length && (
          <Button kind="plain" onClick={() => (all.value = true)}>
            {t('provinces-holidays-all', { count: province.holidays.length })}
          </Button>
        )}
      </div>
      {open.value && (
        <CloseDay
          onClose={() => (open.value = false)}
          onDone={(moved) => {
            open.value = false
            toast(moved ? t('provinces-saved-moved', { count: moved }) : t('provinces-saved'))
            again()
          }}
        />
      )}
    </Section>
  )
}

function CloseDay({ onClose, onDone }: { onClose: () => void; onDone: (moved: number) => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({ day: today, title: '' })
  const act = useAct((key, json: { day: string; title: string }) =>
    ask(api.province.closures.$post({ json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (answer) onDone(answer.clocks)
  }
  return (
    <Sheet title={t('provinces-close-day')} onClose={onClose}>
      <Note>{t('provinces-close-day-detail')}</Note>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('day')} label={t('provinces-day')} from={today} />
        <TextField {...form.field('title')} label={t('provinces-closure-why')} max={100} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('provinces-close-day-send')}
        </Button>
      </form>
    </Sheet>
  )
}
