// Writing what was resolved on an item: its words, who is to do it, and by when. Kept while it is typed.
import { useRef } from 'preact/hooks'
import { resolutionMax } from '#rules/resolutions'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { deadlineFrom, ownersFrom, ownersIn, valuesOf } from '../resolutions/values.ts'
import type { Item } from './parts.tsx'

const OwnersFields = later(() => import('../resolutions/owners.tsx').then((m) => m.OwnersFields))
const DeadlineFields = later(() => import('../resolutions/deadline.tsx').then((m) => m.DeadlineFields))
const WordedIn = later(() => import('../resolutions/worded.tsx').then((m) => m.WordedIn))

type Props = { of: Item; meetingOn: string; onClose: () => void; onDone: () => void }
type Written = Pick<Item, 'owners' | 'deadline' | 'internal'> & { text: string }

const standing = ({ resolution, owners, deadline, internal }: Item): Written => ({
  text: resolution ?? '',
  owners,
  deadline,
  internal,
})

const sent = (written: Written) => ({ ...written, owners: [...written.owners] })

/** The sheet. */
export function Resolving({ of, meetingOn, onClose, onDone }: Props) {
  // what stood there when the writing began: who wrote meanwhile is not covered
  const before = useRef(standing(of)).current
  const { text, internal } = before
  const form = useForm({ text, internal, ...ownersIn(before.owners), ...valuesOf(before.deadline) })
  const draft = useDraft(form, { kind: `resolved:${of.id}`, office: null })
  const save = useAct((key, written: Written) =>
    ask(
      api.meetings.items[':id'].resolution.$put(
        { param: { id: of.id }, json: { ...sent(written), before: sent(before) } },
        keyed(key),
      ),
    ),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { text, internal, ...rest } = form.values
    const deadline = deadlineFrom(rest)
    if (!deadline) return form.fail({ day: t('parts-choose-day') })
    const { problem } = await save.attempt({ text, internal, owners: ownersFrom(rest), deadline })
    if (problem) return void form.failBy(problem)
    await draft.stop()
    await draft.sentOff()
    toast(t('meetings-resolution-saved'))
    onDone()
  }
  return (
    <Sheet title={t('meetings-resolution')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField {...form.field('text')} label={t('meetings-resolution')} max={resolutionMax.text} rows={5} />
        <WordedIn
          text={form.values.text}
          meetingOn={meetingOn}
          asked={form.values.deadline === 'none'}
          onTake={(due) => form.set(due)}
        />
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
        <DraftLine of={draft} />
        <Button busy={save.busy} whole>
          {t('meetings-resolution-save')}
        </Button>
      </form>
    </Sheet>
  )
}
