// The committee neither upholds a verdict nor overturns it: to which row it changes it, and why.

import { useSignal } from '@preact/signals'
import { bodyRows, type Row, rows } from '#rules/violations/ladder'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { NumberField } from '../../parts/inputs.tsx'
import type { Problem } from '../../problem.ts'
import { t } from '../../words.ts'
import { Reason } from './reason.tsx'

type Change = { row: Row; cutOff: number | null }
type Props = {
  task: string
  of: 'office' | 'body'
  busy: boolean
  problem: Problem | null
  onSend: (change: Change, word: string) => Promise<boolean>
}

/** `of`: whom the verdict is about; `onSend` says whether it was taken. */
export function ChangeVerdict({ task, of, busy, problem, onSend }: Props) {
  const saying = useSignal(false)
  const form = useForm<{ row: string; cutOff: number | null }>({ row: '', cutOff: null })
  const { row, cutOff } = form.values
  const ask = () => {
    if (row) saying.value = true
    else form.fail({ row: t('decision-change-title') })
  }
  const ends: readonly Row[] = of === 'body' ? bodyRows : rows
  return (
    <div class="form">
      <SelectField
        {...form.field('row')}
        label={t('decision-change-title')}
        options={ends.map((value) => ({ value, label: t(`sanction-row-${value}`) }))}
      />
      {row === '5' && (
        <NumberField
          {...form.field('cutOff')}
          label={t('sanction-report-cutOff')}
          unit={t('sanction-report-cutOff-unit')}
        />
      )}
      <Button kind="quiet" onClick={ask}>
        {t('decision-change')}
      </Button>
      {saying.value && (
        <Reason
          kind={`change:${task}`}
          title={t('decision-change')}
          label={t('decision-word')}
          hint={t('decision-appeal-word-hint')}
          send={t('decision-change-send')}
          busy={busy}
          problem={problem}
          onSend={(word) => onSend({ row: row as Row, cutOff }, word)}
          onClose={() => (saying.value = false)}
        />
      )}
    </div>
  )
}
