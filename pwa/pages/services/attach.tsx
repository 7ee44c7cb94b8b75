// Which body an agency of the lists is.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Props = { agency: string; body: string | null; onClose: () => void; onDone: () => void }

/** The sheet, for all services of the agency at once. */
export function Attach(props: Props) {
  const found = useAsk('service bodies', () => ask(api.services.bodies.$get()))
  return (
    <Sheet title={t('services-attach-title', { agency: props.agency })} onClose={props.onClose}>
      <Loaded of={found}>
        {(bodies) => (bodies.length === 0 ? <p>{t('services-attach-none')}</p> : <Fields {...props} of={bodies} />)}
      </Loaded>
    </Sheet>
  )
}

function Fields({ agency, body, of, onDone }: Props & { of: readonly { id: string; name: string }[] }) {
  const form = useForm({ body: body ?? of[0]!.id })
  const attach = useAct((key, chosen: string) =>
    ask(api.services.agencies.$post({ json: { agency, body: chosen } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await attach.attempt(form.values.body)
    if (problem) return void form.failBy(problem)
    toast(t('services-attached'))
    onDone()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <SelectField
        {...form.field('body')}
        label={t('services-body')}
        hint={t('services-body-hint')}
        options={of.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {attach.problem && !attach.problem.fields && <ProblemNote problem={attach.problem} />}
      <Button busy={attach.busy} whole>
        {t('services-attach-save')}
      </Button>
    </form>
  )
}
