// What an account is short of is paid: the receipt that is sent for it.
import { tehranDay } from '#rules/calendar'
import { receiptFilesMax, receiptNumberMax } from '#rules/proceedings/payment'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { uploading } from '../../network.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { FilesField } from '../../parts/files.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import type { Stored } from '../../upload.ts'
import { t } from '../../words.ts'
import type { TaskProps } from './parts.tsx'
import { PaymentLines } from './payment.tsx'

/** The receipt of whoever has paid: its number, day and picture. */
export function Pay({ of, onDone }: TaskProps) {
  const form = useForm({ number: '', on: '', files: [] as Stored[] })
  const draft = useDraft(form, { kind: `receipt:${of.id}`, office: null })
  const send = useAct((key, json: { number: string; on: string; files: string[] }) =>
    ask(api.requests.tasks[':id'].receipt.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { files, ...typed } = form.values
    await draft.stop()
    const { problem } = await send.attempt({ ...typed, files: files.map(({ id }) => id) })
    if (problem) return form.failBy(problem)
    await draft.sentOff()
    onDone()
  }
  const { authority } = of
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('inquiry-receipt-title', { authority })}</h3>
      <PaymentLines of={of} />
      <p>{t('inquiry-receipt-lead', { authority })}</p>
      <TextField {...form.field('number')} label={t('inquiry-receipt-number')} max={receiptNumberMax} />
      <DateField {...form.field('on')} label={t('inquiry-receipt-on')} to={tehranDay(currentTime())} />
      <FilesField {...form.field('files')} label={t('inquiry-receipt-files')} most={receiptFilesMax} />
      <DraftLine of={draft} />
      {send.problem && !send.problem.fields && <ProblemNote problem={send.problem} />}
      <Button busy={send.busy || uploading.value > 0}>
        {t(of.payment?.receipt ? 'inquiry-receipt-again' : 'inquiry-receipt-send')}
      </Button>
    </form>
  )
}
