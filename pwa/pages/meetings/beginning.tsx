// The secretariat begins the meeting on its day; before the called hour only when it means to.
import { useSignal } from '@preact/signals'
import { digits, longDate } from '#locales/format'
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

/** The part of the page. */
export function Begin({ of, again }: { of: Meeting; again: () => void }) {
  const asks = useSignal(false)
  const form = useForm({ hour: digits(locale.value, of.startsAt) })
  const over = of.heldOn < tehranDay(currentTime())
  const begin = useAct((key, json: { hour?: string }) =>
    ask(api.meetings[':id'].begin.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const press = async () => {
    const { problem } = await begin.attempt(over ? { hour: form.values.hour } : {})
    asks.value = false
    if (problem && form.failBy(problem)) return begin.clear()
    if (!problem) toast(t('meetings-begun'))
    again()
  }
  const start = () => {
    const now = currentTime()
    // on another day the server says so at once: there is nothing to be sure of
    if (tehranDay(now) === of.heldOn && now < tehranInstant(of.heldOn, of.startsAt)) asks.value = true
    else void press()
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
      {asks.value && (
        <Confirm
          title={t('meetings-begin-early-title')}
          yes={t('meetings-begin-early-yes')}
          busy={begin.busy}
          onYes={() => void press()}
          onClose={() => (asks.value = false)}
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
