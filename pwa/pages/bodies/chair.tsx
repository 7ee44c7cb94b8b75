// Who presides over an expert committee: one of its present members, or nobody.
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Body = Answer<ReturnType<typeof api.bodies.$get>>[number]

/** Stands in the list for no chair. */
const nobody = 'nobody'

/** The choice, with its own button: it is an act apart from the body's name and address. */
export function Chair({ of, onDone }: { of: Body; onDone: () => void }) {
  const members = of.people.filter(({ until }) => !until)
  const form = useForm({ person: (members.find(({ chairs }) => chairs)?.person ?? nobody) as string })
  const save = useAct((key, person: string | null) =>
    ask(api.bodies[':id'].chair.$post({ param: { id: of.id }, json: { person } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { person } = form.values
    const { problem } = await save.attempt(person === nobody ? null : person)
    if (problem) return void form.failBy(problem)
    toast(t('bodies-chair-saved'))
    onDone()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <SelectField
        {...form.field('person')}
        label={t('bodies-chair')}
        hint={t('bodies-chair-hint')}
        options={[
          { value: nobody, label: t('bodies-chair-none') },
          ...members.map(({ person, name }) => ({ value: person, label: name })),
        ]}
      />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <Button kind="quiet" busy={save.busy} whole>
        {t('bodies-chair-save')}
      </Button>
    </form>
  )
}
