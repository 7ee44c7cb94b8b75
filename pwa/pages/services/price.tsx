// One sum of a service from a day of effect: a new one, or the final figure in the place of a provisional one.
import { sums } from '#rules/prices'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { NumberField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Service } from './parts.tsx'

const empty = {
  sum: 'fee' as string,
  amount: null as number | null,
  approvedBy: '',
  document: '',
  firstDay: '',
  provisional: false,
}
type Asked = Parameters<(typeof api.services)[':id']['prices']['$post']>[0]['json']

/** The sheet. */
export function NewPrice({ of: { id }, onClose, onDone }: { of: Service; onClose: () => void; onDone: () => void }) {
  const form = useForm(empty)
  const save = useAct((key, json: Asked) => ask(api.services[':id'].prices.$post({ param: { id }, json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { amount, firstDay, sum, ...rest } = form.values
    if (amount === null) return form.fail({ amount: t('services-amount-needed') })
    if (!firstDay) return form.fail({ firstDay: t('parts-choose-day') })
    const { problem } = await save.attempt({ ...rest, amount, firstDay, sum: sum as Asked['sum'] })
    if (problem) return void form.failBy(problem)
    toast(t('services-price-saved'))
    onDone()
  }
  return (
    <Sheet title={t('services-price-new')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <SelectField
          {...form.field('sum')}
          label={t('services-sum')}
          hint={t(`services-sum-hint-${form.values.sum as Asked['sum']}`)}
          options={sums.map((value) => ({ value, label: t(`services-sum-${value}`) }))}
        />
        <NumberField {...form.field('amount')} label={t('services-amount')} unit={t('services-amount-unit')} />
        <DateField {...form.field('firstDay')} label={t('services-first-day')} />
        <TextField {...form.field('approvedBy')} label={t('services-approved-by')} max={300} />
        <TextField {...form.field('document')} label={t('services-document')} max={300} />
        <CheckField {...form.field('provisional')} label={t('services-provisional')} />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('services-price-save')}
        </Button>
      </form>
    </Sheet>
  )
}
