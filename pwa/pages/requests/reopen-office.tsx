// An office that is closed for a time opens before its day.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

type Props = { id: string; days: NonNullable<SeenRequest['reopens']>; again: () => void }

/** The button, and the sheet with the first day of work. */
export function ReopenOffice({ id, days: { from, to }, again }: Props) {
  const open = useSignal(false)
  const form = useForm({ on: from })
  const act = useAct((key, on: string) =>
    ask(api.requests[':id']['reopen-office'].$post({ param: { id }, json: { on } }, keyed(key))),
  )
  const close = () => {
    open.value = false
    act.clear()
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt(form.values.on)
    if (problem) return void form.failBy(problem)
    close()
    toast(t('request-path-reopened'))
    again()
  }
  return (
    <>
      <Button kind="quiet" onClick={() => (open.value = true)}>
        {t('request-path-reopen')}
      </Button>
      {open.value && (
        <Sheet title={t('request-path-reopen-title')} onClose={close}>
          <form class="form" onSubmit={(event) => void submit(event)} noValidate>
            <p>{t('request-path-reopen-detail')}</p>
            <DateField {...form.field('on')} label={t('request-path-reopen-on')} from={from} to={to} />
            {act.problem && <ProblemNote problem={act.problem} />}
            <Button busy={act.busy} whole>
              {t('request-path-reopen-send')}
            </Button>
          </form>
        </Sheet>
      )}
    </>
  )
}
