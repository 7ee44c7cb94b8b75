// The day on which a resolution was delivered on paper; a deadline that counts from notification begins with it.
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sheet; `onDone` when it was recorded. */
export function Delivery({ part: id, onClose, onDone }: { part: string; onClose: () => void; onDone: () => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({ day: today })
  const record = useAct((key, day: string) =>
    ask(api.resolutions.parts[':id'].delivery.$post({ param: { id }, json: { day } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await record.attempt(form.values.day)
    if (problem) return void form.failBy(problem)
    toast(t('resolutions-delivery-saved'))
    onDone()
  }
  return (
    <Sheet title={t('resolutions-delivery')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('day')} label={t('resolutions-delivery-day')} to={today} />
        {record.problem && !record.problem.fields && <ProblemNote problem={record.problem} />}
        <Button busy={record.busy} whole>
          {t('resolutions-delivery')}
        </Button>
      </form>
    </Sheet>
  )
}
