// Writing what was resolved on an item while the meeting runs. Kept while it is typed.
import { useRef } from 'preact/hooks'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { type Resolved, ResolvedSheet, resolvedValues } from '../resolutions/resolved-sheet.tsx'
import type { Item } from './parts.tsx'

type Props = { of: Item; meetingOn: string; onClose: () => void; onDone: () => void }

const standing = ({ resolution, owners, deadline, internal }: Item): Resolved => ({
  text: resolution ?? '',
  owners: [...owners],
  deadline,
  internal,
})

/** The sheet. */
export function Resolving({ of, meetingOn, onClose, onDone }: Props) {
  // what stood there when the writing began: who wrote meanwhile is not covered
  const before = useRef(standing(of)).current
  const form = useForm(resolvedValues(before))
  const draft = useDraft(form, { kind: `resolved:${of.id}`, office: null })
  const save = useAct((key, written: Resolved) =>
    ask(api.meetings.items[':id'].resolution.$put({ param: { id: of.id }, json: { ...written, before } }, keyed(key))),
  )
  const saved = async () => {
    await draft.stop()
    await draft.sentOff()
    toast(t('meetings-resolution-saved'))
    onDone()
  }
  return (
    <ResolvedSheet
      title={t('meetings-resolution')}
      yes={t('meetings-resolution-save')}
      {...{ form, meetingOn, save, onClose }}
      onSaved={saved}
    >
      <DraftLine of={draft} />
    </ResolvedSheet>
  )
}
