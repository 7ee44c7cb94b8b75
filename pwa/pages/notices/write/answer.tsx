// By when an answer is wanted. It is loaded with the tick that asks for one.
import { date } from '#locales/format'
import { addDays, tehranDay } from '#rules/calendar'
import { answerDue } from '#rules/notices-answer'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { currentTime } from '../../../clock.ts'
import type { Form } from '../../../form.ts'
import { DateField } from '../../../parts/date.tsx'
import { locale, t } from '../../../words.ts'
import type { Draft } from './draft.ts'

/** The field; shown only where an answer is wanted. A closed day is told with the open one until which the answer is in time. */
export function AnswerBy({ form }: { form: Form<Draft> }) {
  const { data } = useAsk('sending', () => ask(api.notices.sending.$get()))
  const tomorrow = addDays(tehranDay(currentTime()), 1)
  const { answerBy } = form.values
  const closed = data && { weekdays: data.closed.weekdays, holidays: new Set(data.closed.holidays) }
  const due = answerBy && closed ? answerDue(answerBy, closed) : answerBy
  return (
    <>
      <DateField {...form.field('answerBy')} label={t('draft-field-answer-by')} from={tomorrow} />
      {due !== answerBy && (
        <p class="hint" role="status">
          {t('draft-answer-by-closed', { due: date(locale.value, due) })}
        </p>
      )}
    </>
  )
}
