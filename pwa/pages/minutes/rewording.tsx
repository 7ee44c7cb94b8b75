// A resolution of the minutes in better words, with who is responsible and by when.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { type Resolved, ResolvedSheet, resolvedValues } from '../resolutions/resolved-sheet.tsx'
import type { Rewordable } from './answer.ts'

type Props = { of: Rewordable; meetingOn: string; onClose: () => void; onDone: () => void }

/** The sheet. */
export function Rewording({ of, meetingOn, onClose, onDone }: Props) {
  const { id, number } = of
  const form = useForm(resolvedValues(of))
  const save = useAct((key, json: Resolved) => ask(api.minutes.items[':id'].$put({ param: { id }, json }, keyed(key))))
  const saved = () => {
    toast(t('minutes-reworded'))
    onDone()
  }
  return (
    <ResolvedSheet
      title={t('minutes-reword-of', { item: number })}
      yes={t('minutes-save')}
      {...{ form, meetingOn, save, onClose }}
      onSaved={saved}
    />
  )
}
