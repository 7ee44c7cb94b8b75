// A lost phone: the clerk who has seen proof writes down what, and the number from now on.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { PhoneIcon } from '../../parts/icons/acts.tsx'
import { AreaField, MobileField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Props = { person: { id: string; mobile: string | null }; done: () => void }

/** The button, and the sheet behind it. */
export function Rebind(props: Props) {
  const open = useSignal(false)
  return (
    <>
      <Button kind="quiet" icon={PhoneIcon} onClick={() => (open.value = true)}>
        {t('people-rebind')}
      </Button>
      {open.value && <RebindSheet {...props} close={() => (open.value = false)} />}
    </>
  )
}

function RebindSheet({ person, done, close }: Props & { close: () => void }) {
  const form = useForm({ mobile: person.mobile ?? '', evidence: '' })
  const act = useAct((key, json: { mobile: string; evidence: string }) =>
    ask(api.people[':id'].rebind.$post({ param: { id: person.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    close()
    toast(t('people-rebind-done'))
    done()
  }
  return (
    <Sheet title={t('people-rebind-title')} onClose={close}>
      <Note>{t('people-rebind-detail')}</Note>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <MobileField {...form.field('mobile')} label={t('people-rebind-mobile')} />
        <AreaField
          {...form.field('evidence')}
          label={t('people-rebind-evidence')}
          hint={t('people-rebind-evidence-hint')}
          rows={3}
          max={500}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('people-rebind-send')}
        </Button>
      </form>
    </Sheet>
  )
}
