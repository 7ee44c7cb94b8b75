// Adding a county; those of an imported registry are added by the import.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { NumberField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The button, and the sheet behind it. */
export function AddCounty({ again }: { again: () => void }) {
  const open = useSignal(false)
  return (
    <>
      <Button kind="quiet" icon={AddIcon} onClick={() => (open.value = true)}>
        {t('provinces-county-add')}
      </Button>
      {open.value && (
        <CountySheet
          onClose={() => (open.value = false)}
          onDone={() => {
            open.value = false
            toast(t('provinces-saved'))
            again()
          }}
        />
      )}
    </>
  )
}

type Asked = Parameters<typeof api.province.$patch>[0]['json']

function CountySheet({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const form = useForm<{ name: string; centre: string; population: number | null }>({
    name: '',
    centre: '',
    population: null,
  })
  const act = useAct((key, json: Asked) => ask(api.province.$patch({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { name, centre, population } = form.values
    if (!name.trim()) return form.fail({ name: t('field-needed') })
    if (await act.run({ counties: [{ name, centre: centre || null, population }] })) onDone()
  }
  return (
    <Sheet title={t('provinces-county-add')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('name')} label={t('provinces-county-name')} max={100} />
        <TextField {...form.field('centre')} label={t('provinces-county-centre')} max={100} optional />
        <NumberField {...form.field('population')} label={t('provinces-county-population')} optional />
        {act.problem && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('provinces-county-add')}
        </Button>
      </form>
    </Sheet>
  )
}
