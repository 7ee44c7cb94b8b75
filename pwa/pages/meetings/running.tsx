// A meeting that runs: the item before it, who is there, and its end. Everybody's screen follows within seconds.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { QueueIcon } from '../../parts/icons/nav.tsx'
import { Empty } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { Attendance } from './attendance.tsx'
import { Current } from './current.tsx'
import { HourField } from './hour.tsx'
import { Onward } from './onward.tsx'
import type { Meeting } from './parts.tsx'

const follows = 3_000
/** So long an answer is waited for before the next question goes after it. */
const patience = 12_000

/** The part of the page. */
export function Running({ of, again }: { of: Meeting; again: () => Promise<void> }) {
  useEffect(() => {
    let since = 0
    // on a slow network questions would pile up before what somebody presses
    const follow = () => {
      if (document.visibilityState !== 'visible' || Date.now() - since < patience) return
      since = Date.now()
      void again().then(() => (since = 0))
    }
    const clock = setInterval(follow, follows)
    return () => clearInterval(clock)
  }, [of.id])
  const current = of.agenda.find(({ id }) => id === of.itemId)
  const before = useRef<HTMLDivElement>(null)
  // the button that began the meeting or opened the item is gone, and whoever works by keyboard would be nowhere
  useEffect(() => {
    const lost = setTimeout(
      () => document.activeElement === document.body && before.current?.focus({ preventScroll: true }),
    )
    return () => clearTimeout(lost)
  }, [of.itemId])
  return (
    <>
      <div ref={before} tabIndex={-1}>
        {current ? (
          <Current key={current.id} of={of} item={current} again={again} />
        ) : (
          <Section title={t('meetings-current')}>
            <Empty
              icon={QueueIcon}
              title={t('meetings-current-none')}
              detail={of.may.run ? '' : t('meetings-current-none-detail')}
            />
          </Section>
        )}
      </div>
      <Onward of={of} again={again} />
      <Attendance of={of} again={again} />
      {of.may.run && <End of={of} again={again} />}
    </>
  )
}

function End({ of, again }: { of: Meeting; again: () => void }) {
  const asks = useSignal(false)
  const form = useForm({ hour: '' })
  const began = tehranDay(new Date(of.begunAt!))
  const over = began < tehranDay(currentTime())
  const end = useAct((key, json: { hour?: string }) =>
    ask(api.meetings[':id'].end.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const close = () => {
    asks.value = false
    end.clear()
  }
  const press = async () => {
    const { answer: ended, problem } = await end.attempt(over ? { hour: form.values.hour } : {})
    if (problem && form.failBy(problem)) return end.clear()
    if (!ended) return
    toast(t('meetings-ended', { postponed: ended.postponed }))
    close()
    again()
  }
  return (
    <>
      <Button kind="quiet" onClick={() => (asks.value = true)}>
        {t('meetings-end')}
      </Button>
      {asks.value && (
        <Confirm
          title={t('meetings-end-title')}
          yes={t('meetings-end')}
          busy={end.busy}
          problem={end.problem}
          onYes={() => void press()}
          onClose={close}
        >
          <p>{t('meetings-end-detail')}</p>
          {!of.members.some(({ present, leftAt, seat }) => seat.votes && (present || leftAt)) && (
            <Note tone="danger">{t('meetings-end-nobody')}</Note>
          )}
          {over && <HourField {...form.field('hour')} of="ended" day={began} />}
        </Confirm>
      )}
    </>
  )
}
