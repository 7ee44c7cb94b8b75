// The sheet of saved lists: choose one, keep what is chosen now, rename, replace, end.
import { useSignal } from '@preact/signals'
import { dateTime } from '#locales/format'
import { useAct } from '../../../act.ts'
import { type Answer, api, ask, keyed } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { useForm } from '../../../form.ts'
import { Button, IconButton } from '../../../parts/button.tsx'
import { CheckField } from '../../../parts/choices.tsx'
import { EditIcon, RemoveIcon } from '../../../parts/icons/acts.tsx'
import { TextField } from '../../../parts/inputs.tsx'
import { Loaded, Row } from '../../../parts/list.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Confirm, Sheet } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { uuid } from '../../../uuid.ts'
import { locale, t } from '../../../words.ts'
import { selectionWords } from './chips.tsx'
import type { KeptSelection, Selection } from './values.ts'

type Saved = Answer<ReturnType<typeof api.lists.$get>>[number]
type Props = { now: Selection; onChoose: (selection: KeptSelection) => void; onClose: () => void }

/** The sheet. A letter takes what a list holds; later changes of the list leave the letter alone. */
export function Lists({ now, onChoose, onClose }: Props) {
  const asked = useAsk('lists', () => ask(api.lists.$get()))
  const editing = useSignal<Saved | null>(null)
  const ending = useSignal<Saved | null>(null)
  // after a conflict the sheet goes on from what stands now
  const latest = (one: Saved | null) => asked.data?.find(({ id }) => id === one?.id) ?? one
  // a list that was saved leaves an empty form for the next
  const turn = useSignal(0)
  const settled = () => {
    turn.value++
    editing.value = null
    ending.value = null
    asked.again()
  }
  return (
    <Sheet title={t('selection-lists')} onClose={onClose}>
      <Loaded of={asked}>
        {(lists) =>
          lists.length === 0 ? (
            <p class="soft">{t('lists-none')}</p>
          ) : (
            <ul class="list" aria-label={t('selection-lists')}>
              {lists.map((list) => (
                <Row
                  key={list.id}
                  title={list.name}
                  note={
                    <>
                      {selectionWords(list.selection)}
                      <br />
                      {t('lists-changed', { at: dateTime(locale.value, new Date(list.updatedAt)), by: list.by ?? '—' })}
                    </>
                  }
                  end={
                    <>
                      <Button kind="plain" onClick={() => onChoose(list.selection)}>
                        {t('lists-choose')}
                        <span class="unseen"> {list.name}</span>
                      </Button>
                      <IconButton
                        icon={EditIcon}
                        label={t('lists-edit', { name: list.name })}
                        onClick={() => (editing.value = list)}
                      />
                      <IconButton
                        icon={RemoveIcon}
                        label={t('lists-end', { name: list.name })}
                        onClick={() => (ending.value = list)}
                      />
                    </>
                  }
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Keep
        key={editing.value?.id ?? turn.value}
        of={latest(editing.value)}
        now={now}
        onDone={settled}
        onStale={asked.again}
      />
      {ending.value && (
        <End of={latest(ending.value)!} onDone={settled} onStale={asked.again} onClose={() => (ending.value = null)} />
      )}
    </Sheet>
  )
}

type Kept = { of: Saved | null; now: Selection; onDone: () => void; onStale: () => void }

/** A new list of what is chosen now, or another name and what is chosen now for one that stands. */
function Keep({ of, now, onDone, onStale }: Kept) {
  const form = useForm({ name: of?.name ?? '', replace: false })
  const id = useSignal(of?.id ?? uuid()).value
  const save = useAct((key, { name, replace }: typeof form.values) => {
    const selection = of && !replace ? (of.selection as Selection) : now
    return ask(
      api.lists[':id'].$put({ param: { id }, json: { version: of?.version ?? null, name, selection } }, keyed(key)),
    )
  })
  const send = async () => {
    const { problem, answer } = await save.attempt(form.values)
    if (problem) {
      form.failBy(problem)
      if (problem.status === 409) onStale()
    }
    if (!answer) return
    toast(t('lists-saved'))
    onDone()
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{of ? t('lists-edit', { name: of.name }) : t('lists-keep')}</h3>
      <p class="soft small">{of ? t('lists-edit-detail') : selectionWords(now)}</p>
      <TextField {...form.field('name')} label={t('lists-name')} max={100} />
      {of && <CheckField {...form.field('replace')} label={t('lists-replace', { now: selectionWords(now) })} />}
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <Button kind={of ? 'main' : 'quiet'} busy={save.busy} whole>
        {t('lists-save')}
      </Button>
    </form>
  )
}

function End({
  of,
  onDone,
  onStale,
  onClose,
}: {
  of: Saved
  onDone: () => void
  onStale: () => void
  onClose: () => void
}) {
  const end = useAct((key, { id, version }: Saved) =>
    ask(api.lists[':id'].end.$post({ param: { id }, json: { version } }, keyed(key))),
  )
  const yes = async () => {
    const { problem } = await end.attempt(of)
    if (problem?.status === 409) onStale()
    if (problem) return
    toast(t('lists-ended'))
    onDone()
  }
  return (
    <Confirm
      title={t('lists-end-title', { name: of.name })}
      yes={t('lists-end-yes')}
      danger
      busy={end.busy}
      problem={end.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      <p>{t('lists-end-detail')}</p>
    </Confirm>
  )
}
