// Before the resolutions of a meeting go out: how many they are, and whether they went out on paper already.

import { number } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

type Meeting = { meeting: number; meetingOn: string; drafts: number }

/** The sheet; `onDone` when they went out. */
export function SendMeeting({ of, onClose, onDone }: { of: Meeting; onClose: () => void; onDone: () => void }) {
  const { meeting, meetingOn, drafts } = of
  const form = useForm({ how: 'here', paperOn: meetingOn })
  const send = useAct((key, paperOn: string | null) =>
    ask(api.resolutions.send.$post({ json: { meeting, paperOn } }, keyed(key))),
  )
  const { how, paperOn } = form.values
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await send.attempt(how === 'paper' ? paperOn : null)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('resolutions-sent', { count: answer.sent }))
    onDone()
  }
  return (
    <Sheet title={t('resolutions-send', { meeting: number(locale.value, meeting) })} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('resolutions-send-detail', { count: drafts })}</p>
        <ChoiceCards
          {...form.field('how')}
          label={t('resolutions-send-how')}
          options={[
            { value: 'here', label: t('resolutions-send-here') },
            { value: 'paper', label: t('resolutions-send-paper') },
          ]}
        />
        {how === 'paper' && (
          <DateField
            {...form.field('paperOn')}
            label={t('resolutions-send-paper-on')}
            from={meetingOn}
            to={tehranDay(currentTime())}
          />
        )}
        {send.problem && !send.problem.fields && <ProblemNote problem={send.problem} />}
        <Button busy={send.busy} whole>
          {t('resolutions-send-yes')}
        </Button>
      </form>
    </Sheet>
  )
}
