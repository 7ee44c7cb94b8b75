// What an account is short of, and its payment: the sum, the receipt that was sent, and the way to send one.
import { code, date, rials } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { receiptFilesMax, receiptNumberMax } from '#rules/proceedings/payment'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { FilesField } from '../../parts/files.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import type { Stored } from '../../upload.ts'
import { locale, t } from '../../words.ts'
import type { TaskProps } from './parts.tsx'

type Task = TaskProps['of']

/** What its row says of the money. */
export function PaymentLines({ of: { payment, authority, state } }: { of: Task }) {
  if (!payment) return null
  const { sum, receipt } = payment
  const said = receipt && { number: code(locale.value, receipt.number), on: date(locale.value, receipt.on) }
  return (
    <>
      {sum !== null && <span class="stack">{t('inquiry-sum-owed', { sum: rials(locale.value, sum) })}</span>}
      {said && <span class="stack">{t('inquiry-receipt', said)}</span>}
      {said && state === 'open' && <span class="stack">{t('inquiry-receipt-waits', { authority })}</span>}
    </>
  )
}

/** The receipts themselves, to open. */
export function Receipts({ of }: { of: readonly Task[] }) {
  const sent = of.flatMap(({ id, authority, payment }) =>
    payment?.receipt?.files.length ? [{ id, authority, files: payment.receipt.files }] : [],
  )
  if (sent.length === 0) return null
  return (
    <dl class="facts">
      {sent.map(({ id, authority, files }) => (
        <div key={id}>
          <dt>{t('inquiry-receipt-of', { authority })}</dt>
          <dd>
            <LetterFiles files={files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

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
      <Button busy={send.busy}>{t(of.payment?.receipt ? 'inquiry-receipt-again' : 'inquiry-receipt-send')}</Button>
    </form>
  )
}
