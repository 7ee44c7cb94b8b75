// Narrowing the register by number, party, subject and days.

import { tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { CodeField, TextField } from '../../parts/inputs.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'

export type Narrowed = Partial<Record<'number' | 'party' | 'subject' | 'from' | 'to', string>>

/** The sheet; what is left empty narrows nothing. */
export function Narrow(props: { of: Narrowed; onDone: (chosen: Narrowed) => void; onClose: () => void }) {
  const form = useForm({ number: '', party: '', subject: '', from: '', to: '', ...props.of })
  const submit = (event: Event) => {
    event.preventDefault()
    const filled = Object.entries(form.values).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []))
    props.onDone(Object.fromEntries(filled))
  }
  const today = tehranDay(currentTime())
  return (
    <Sheet title={t('register-narrow')} onClose={props.onClose}>
      <form class="form" onSubmit={submit} noValidate>
        <CodeField {...form.field('number')} label={t('register-field-number')} optional />
        <TextField {...form.field('party')} label={t('register-field-party')} max={200} optional />
        <TextField {...form.field('subject')} label={t('register-field-subject')} max={200} optional />
        <DateField {...form.field('from')} label={t('register-field-from')} to={today} optional />
        <DateField {...form.field('to')} label={t('register-field-to')} to={today} optional />
        <Button whole>{t('register-apply')}</Button>
      </form>
    </Sheet>
  )
}
