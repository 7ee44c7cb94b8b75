// What an account is short of, and the receipts that were sent for it.
import { code, date, rials } from '#locales/format'
import { LetterFiles } from '../../parts/letter-files.tsx'
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
