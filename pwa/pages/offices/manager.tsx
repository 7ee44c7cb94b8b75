// The manager of a legal holder's office: who it is, and how the secretariat records another.
import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Code, Mobile } from '../../parts/inline.tsx'
import { MobileField, NationalIdField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { OfficeFile } from './use.ts'

type Props = { file: OfficeFile; keeps: boolean; again: () => void }

/** Name and numbers, as far as they may be known; `keeps`: the reader may record another. */
export function Manager({ file, keeps, again }: Props) {
  const { manager } = file
  const naming = useSignal(false)
  return (
    <>
      {manager ? (
        <Facts
          of={[
            [t('offices-manager'), manager.name],
            [t('offices-national-id'), manager.nationalId && <Code>{manager.nationalId}</Code>],
            [t('offices-mobile'), manager.mobile && <Mobile of={manager.mobile} />],
          ]}
        />
      ) : (
        <p class="soft">{t('offices-manager-none')}</p>
      )}
      {keeps && (
        <Button kind="quiet" onClick={() => (naming.value = true)}>
          {t(manager ? 'offices-manager-other' : 'offices-manager-set')}
        </Button>
      )}
      {naming.value && <Naming office={file.id} onDone={again} onClose={() => (naming.value = false)} />}
    </>
  )
}

function Naming({ office, onDone, onClose }: { office: string; onDone: () => void; onClose: () => void }) {
  const form = useForm({ name: '', nationalId: '', mobile: '' })
  const set = useAct((key, json: typeof form.values) =>
    ask(api.offices[':id'].manager.$put({ param: { id: office }, json }, keyed(key))),
  )
  const send = async () => {
    const { problem } = await set.attempt(form.values)
    if (problem) return form.failBy(problem)
    toast(t('offices-manager-kept'))
    onDone()
    onClose()
  }
  return (
    <Sheet title={t('offices-manager')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p class="soft">{t('offices-manager-detail')}</p>
        <TextField {...form.field('name')} label={t('offices-manager-name')} max={200} />
        <NationalIdField {...form.field('nationalId')} label={t('offices-national-id')} />
        <MobileField {...form.field('mobile')} label={t('offices-mobile')} />
        {set.problem && !set.problem.fields && <ProblemNote problem={set.problem} />}
        <Button busy={set.busy} whole>
          {t('offices-manager-set')}
        </Button>
      </form>
    </Sheet>
  )
}
