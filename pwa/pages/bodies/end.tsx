// Ending a body: its last day, and what that means.

import { tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import type { Form } from '../../form.ts'
import { CheckField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { t } from '../../words.ts'

type Fields = {
  kind: string
  name: string
  address: string
  phone: string
  fax: string
  ends: boolean
  until: string
}

/** The tick, and the day once it is set. */
export function Ending({ form }: { form: Form<Fields> }) {
  return (
    <>
      <CheckField {...form.field('ends')} label={t('bodies-end')} />
      {form.values.ends && (
        <>
          <p class="soft">{t('bodies-end-detail')}</p>
          <DateField {...form.field('until')} label={t('bodies-until')} from={tehranDay(currentTime())} />
        </>
      )}
    </>
  )
}
