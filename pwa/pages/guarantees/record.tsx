// A security that an agency asks of an office, or of the kanoon for all.
import { guaranteeKinds } from '#rules/guarantees'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { CodeField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { AgencyField, type Partners, usePartners } from '../contracts/partners.tsx'

type Props = { onClose: () => void; onDone: () => void }
type Asked = Parameters<typeof api.guarantees.$post>[0]['json']

const empty = {
  ...{ agency: '', license: '', kind: 'liability-insurance' as string, number: '', issuer: '', heldBy: '' },
  ...{ amount: null as number | null, monthValue: null as number | null, firstDay: '', lastDay: '' },
}

/** The sheet. */
export function RecordGuarantee({ onClose, onDone }: Props) {
  const partners = usePartners()
  return (
    <Sheet title={t('guarantees-record')} onClose={onClose}>
      <Loaded of={partners}>{(of) => <Fields of={of} onDone={onDone} />}</Loaded>
    </Sheet>
  )
}

function Fields({ of, onDone }: { of: Partners; onDone: () => void }) {
  const form = useForm(empty)
  const save = useAct((key, json: Asked) => ask(api.guarantees.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { agency, kind, amount, monthValue, firstDay, lastDay, ...rest } = form.values
    if (!firstDay) return form.fail({ firstDay: t('parts-choose-day') })
    const { problem } = await save.attempt({
      ...{ ...rest, firstDay, agency: agency || null, kind: kind as Asked['kind'], lastDay: lastDay || null },
      ...{ amount: amount ?? 0, monthValue: monthValue ?? 0 },
    })
    if (problem) return void form.failBy(problem)
    toast(t('guarantees-recorded'))
    onDone()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <AgencyField {...form.field('agency')} of={of} label={t('guarantees-agency')} />
      <CodeField
        {...form.field('license')}
        label={t('guarantees-license')}
        hint={t('guarantees-license-hint')}
        optional
      />
      <SelectField
        {...form.field('kind')}
        label={t('guarantees-kind')}
        options={guaranteeKinds.map((value) => ({ value, label: t(`guarantees-kind-${value}`) }))}
      />
      <TextField {...form.field('number')} label={t('guarantees-number')} max={300} />
      <TextField {...form.field('issuer')} label={t('guarantees-issuer')} max={300} />
      <TextField {...form.field('heldBy')} label={t('guarantees-held-by')} max={300} />
      <NumberField {...form.field('monthValue')} label={t('guarantees-month-value')} unit={t('guarantees-rials')} />
      <NumberField {...form.field('amount')} label={t('guarantees-amount')} unit={t('guarantees-rials')} />
      <DateField {...form.field('firstDay')} label={t('guarantees-first-day')} />
      <DateField
        {...form.field('lastDay')}
        label={t('guarantees-last-day')}
        hint={t('guarantees-last-day-hint')}
        optional
      />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <Button busy={save.busy} whole>
        {t('guarantees-save')}
      </Button>
    </form>
  )
}
