// A resolution of the minutes in better words, with who is responsible and by when.
import { commas } from '#locales/format'
import { type Deadline, type Owner, resolutionMax } from '#rules/resolutions'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { DeadlineFields } from '../resolutions/deadline.tsx'
import { OwnersFields } from '../resolutions/owners.tsx'
import { deadlineFrom, ownersFrom, valuesOf } from '../resolutions/values.ts'
import type { Rewordable } from './answer.ts'

/** The ticks of owners as they were resolved. */
function ticked(owners: readonly Owner[]) {
  const one = (owner: Owner) =>
    owner.of === 'body' ? owner.body : owner.of === 'every' ? `every:${owner.role}` : owner.of
  const named = owners.flatMap((owner) => (owner.of === 'outside' ? owner.label : []))
  return { owners: [...new Set(owners.map(one))], label: commas('fa', named) }
}

type Sent = { text: string; owners: Owner[]; deadline: Deadline; internal: boolean }

/** The sheet. */
export function Rewording({ of, onClose, onDone }: { of: Rewordable; onClose: () => void; onDone: () => void }) {
  const { id, number, text, internal } = of
  const form = useForm({ text, internal, ...ticked(of.owners), ...valuesOf(of.deadline) })
  const save = useAct((key, json: Sent) => ask(api.minutes.items[':id'].$put({ param: { id }, json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { text: words, internal: inside, ...rest } = form.values
    const deadline = deadlineFrom(rest)
    if (!deadline) return form.fail({ day: t('parts-choose-day') })
    const { answer, problem } = await save.attempt({
      text: words,
      internal: inside,
      owners: ownersFrom(rest),
      deadline,
    })
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('minutes-reworded'))
    onDone()
  }
  return (
    <Sheet title={t('minutes-reword-of', { item: number })} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField {...form.field('text')} label={t('resolutions-text')} max={resolutionMax.text} rows={5} />
        <OwnersFields owners={form.field('owners')} label={form.field('label')} />
        <DeadlineFields
          deadline={form.field('deadline')}
          day={form.field('day')}
          length={form.field('length')}
          unit={form.field('unit')}
        />
        <CheckField
          {...form.field('internal')}
          label={t('resolutions-internal')}
          hint={t('resolutions-internal-hint')}
        />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('minutes-save')}
        </Button>
      </form>
    </Sheet>
  )
}
