// The secretariat begins the meeting on its day; before the called hour only when it means to.
import { useSignal } from '@preact/signals'
import { digits, longDate, time } from '#locales/format'
import { tehranDay, tehranInstant } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { HourField } from './hour.tsx'
import type { Meeting } from './parts.tsx'

/** Nobody is asked about so short a delay. */
const lateMs = 15 * 60_000

/** The part of the page. */
export function Begin({ of, again }: { of: Meeting; again: () => void }) {
  const asks = useSignal<'early' | 'passed' | null>(null)
  const form = useForm({ hour: digits(locale.value, of.startsAt) })
  const over = of.heldOn < tehranDay(currentTime())
  const begin = useAct((key, json: { hour?: string }) =>
    ask(api.meetings[':id'].begin.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const press = async () => {
    const passed = asks.value === 'passed'
    const { problem } = await begin.attempt(over || passed ? { hour: form.values.hour } : {})
    if (problem && form.failBy(problem)) return begin.clear()
    asks.value = null
    if (!problem) toast(t('meetings-begun'))
    again()
  }
  const start = () => {
    const now = currentTime()
    const called = tehranInstant(of.heldOn, of.startsAt)
    // on another day the server says so at once: there is nothing to be sure of
    if (tehranDay(now) !== of.heldOn) return void press()
    if (now < called) asks.value = 'early'
    else if (now.getTime() - called.getTime() > lateMs) {
      form.set({ hour: time(locale.value, now) })
      asks.value = 'passed'
    } else void press()
  }
  return (
    // that its day has passed is said in a note of its own
    <Note tone={over ? 'info' : 'waiting'}>
      <p>{t(over ? 'meetings-begin-late-lead' : 'meetings-begin-lead')}</p>
      {over && <HourField {...form.field('hour')} of="begun" day={of.heldOn} />}
      {begin.problem && <ProblemNote problem={begin.problem} />}
      <Button busy={begin.busy} onClick={start}>
        {t('meetings-begin')}
      </Button>
      {asks.value === 'passed' && (
        <Confirm
          title={t('meetings-begin-passed-title')}
          yes={t('meetings-begin')}
          busy={begin.busy}
          onYes={() => void press()}
          onClose={() => (asks.value = null)}
        >
          <p>{t('meetings-begin-passed', { hour: digits(locale.value, of.startsAt) })}</p>
          <HourField {...form.field('hour')} of="begun" day={of.heldOn} />
        </Confirm>
      )}
      {asks.value === 'early' && (
        <Confirm
          title={t('meetings-begin-early-title')}
          yes={t('meetings-begin-early-yes')}
          busy={begin.busy}
          onYes={() => void press()}
          onClose={() => (asks.value = null)}
        >
          <p>
            {t('meetings-begin-early', {
              day: longDate(locale.value, of.heldOn),
              hour: digits(locale.value, of.startsAt),
            })}
          </p>
        </Confirm>
      )}
    </Note>
  )
}
