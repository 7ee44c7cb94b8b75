// How a letter goes out: its class, its urgency, its hour; and when that would be if it were signed now.
import { dateTime, digits } from '#locales/format'
import { addDays, tehranDay } from '#rules/calendar'
import { confidentialities } from '#rules/notices'
import { goesOutAt } from '#rules/periods'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { currentTime } from '../../../clock.ts'
import type { Form } from '../../../form.ts'
import { CheckField, ChoiceCards, SelectField } from '../../../parts/choices.tsx'
import { DateField } from '../../../parts/date.tsx'
import { locale, t } from '../../../words.ts'
import { type Draft, sendAtOf } from './draft.ts'

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

/** The fields. */
export function Sending({ form }: { form: Form<Draft> }) {
  const { timed } = form.values
  const today = tehranDay(currentTime())
  return (
    <>
      <ChoiceCards
        {...form.field('confidentiality')}
        label={t('sending-class')}
        options={confidentialities.map((value) => ({
          value,
          label: t(`notice-class-${value}`),
          note: t(`sending-note-${value}`),
        }))}
      />
      <CheckField {...form.field('urgent')} label={t('sending-urgent')} hint={t('sending-urgent-hint')} />
      <CheckField {...form.field('timed')} label={t('sending-timed')} />
      {timed && (
        <div class="pair">
          <DateField {...form.field('sendDay')} label={t('sending-day')} from={today} to={addDays(today, 366)} />
          <SelectField
            {...form.field('sendHour')}
            label={t('sending-hour')}
            options={hours.map((value) => ({ value, label: digits(locale.value, value) }))}
          />
        </div>
      )}
      <Going of={form.values} />
    </>
  )
}

function Going({ of }: { of: Draft }) {
  const asked = useAsk('sending', () => ask(api.notices.sending.$get()))
  const quiet = asked.data?.quietHours
  if (!quiet) return null
  const now = currentTime()
  const sendAt = sendAtOf(of)
  const at = goesOutAt(now, { sendAt: sendAt ? new Date(sendAt) : null, urgent: of.urgent }, quiet)
  const [from = '', to = ''] = quiet
  return (
    <p class="soft small" role="status">
      {at > now ? t('sending-later', { at: dateTime(locale.value, at) }) : t('sending-at-once')}{' '}
      {from !== to && t('sending-quiet', { from: digits(locale.value, from), to: digits(locale.value, to) })}
    </p>
  )
}
