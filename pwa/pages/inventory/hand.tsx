// A thing that an agency hands over to an office.
import { tehranDay } from '#rules/calendar'
import { inventoryKinds } from '#rules/inventory'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
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
type Asked = Parameters<typeof api.inventory.$post>[0]['json']

/** The sheet. */
export function Hand(props: Props) {
  const partners = usePartners()
  return (
    <Sheet title={t('inventory-hand')} onClose={props.onClose}>
      <Loaded of={partners}>{(of) => <Fields of={of} onDone={props.onDone} />}</Loaded>
    </Sheet>
  )
}

function Fields({ of, onDone }: { of: Partners; onDone: () => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({
    ...{ license: '', agency: '', kind: 'stamp' as string, name: '', mark: '', document: '', handedOn: today },
    count: 1 as number | null,
  })
  const save = useAct((key, json: Asked) => ask(api.inventory.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { agency, kind, count, ...rest } = form.values
    const { problem } = await save.attempt({
      ...rest,
      agency: agency || null,
      kind: kind as Asked['kind'],
      count: count ?? 0,
    })
    if (problem) return void form.failBy(problem)
    toast(t('inventory-handed'))
    onDone()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <AgencyField {...form.field('agency')} of={of} label={t('inventory-agency')} />
      <CodeField {...form.field('license')} label={t('inventory-license')} />
      <SelectField
        {...form.field('kind')}
        label={t('inventory-kind')}
        options={inventoryKinds.map((value) => ({ value, label: t(`inventory-kind-${value}`) }))}
      />
      <TextField {...form.field('name')} label={t('inventory-thing')} max={300} />
      <NumberField {...form.field('count')} label={t('inventory-count')} />
      <TextField
        {...form.field('mark')}
        label={t('inventory-mark')}
        hint={t('inventory-mark-hint')}
        max={300}
        optional
      />
      <TextField {...form.field('document')} label={t('inventory-document')} max={300} />
      <DateField {...form.field('handedOn')} label={t('inventory-handed-on')} to={today} />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <Button busy={save.busy} whole>
        {t('inventory-hand')}
      </Button>
    </form>
  )
}
