// The day by which a letter wants its answer, from tomorrow on.
import { addDays, tehranDay } from '#rules/calendar'
import type { Form } from '../../../form.ts'
import { DateField } from '../../../parts/date.tsx'
import { t } from '../../../words.ts'
import type { Draft } from './draft.ts'

/** The field; shown only where an answer is wanted. */
export function AnswerBy({ form }: { form: Form<Draft> }) {
  const tomorrow = addDays(tehranDay(new Date()), 1)
  return <DateField {...form.field('answerBy')} label={t('draft-field-answer-by')} from={tomorrow} />
}
