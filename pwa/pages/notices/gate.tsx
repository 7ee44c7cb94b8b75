// An agency's directive at the working group's gate: passed by a resolution, or returned with a word.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { TwoDrafts } from '../../drafts/note.tsx'
import { useWord } from '../../drafts/word.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Citation } from '../../parts/citation.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Notice } from './parts.tsx'

/** What is asked of the secretariat, above the letter; `decides`: not of the head, who looks on. */
export function Gate({ of, decides }: { of: Notice; decides: boolean }) {
  const returning = useSignal(false)
  return (
    <>
      <Note tone="waiting">
        <p>
          <strong>{t('gate-title')}</strong>
        </p>
        <p>{t('gate-detail')}</p>
        <Citation of={{ source: 'bylaw', article: 19, clause: '8' }} />
      </Note>
      <Facts of={[[t('gate-from'), of.writer]]} />
      {decides && <Passing id={of.id} onReturn={() => (returning.value = true)} />}
      {returning.value && <Returning id={of.id} onClose={() => (returning.value = false)} />}
    </>
  )
}

function useLeaving(): (words: string, to: string) => void {
  const { route } = useLocation()
  return (words, to) => {
    toast(words)
    void loadMe()
    route(to, true)
  }
}

function Passing({ id, onReturn }: { id: string; onReturn: () => void }) {
  const leave = useLeaving()
  const form = useForm({ resolution: '' })
  const draft = useWord(form, 'resolution', `gate:pass:${id}`)
  const pass = useAct((key, resolution: string) =>
    ask(api.notices[':id']['pass-gate'].$post({ param: { id }, json: { resolution } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    await draft.stop()
    const { problem } = await pass.attempt(form.values.resolution)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    leave(t('gate-passed'), '/app/notices?tab=awaiting')
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <TwoDrafts of={draft} show={({ resolution }) => <p>{resolution}</p>} />
      <TextField
        {...form.field('resolution')}
        label={t('gate-resolution')}
        hint={t('gate-resolution-hint')}
        max={200}
      />
      {pass.problem && !pass.problem.fields && <ProblemNote problem={pass.problem} />}
      <div class="buttons">
        <Button busy={pass.busy}>{t('gate-pass')}</Button>
        <Button kind="quiet" onClick={onReturn}>
          {t('gate-return')}
        </Button>
      </div>
    </form>
  )
}

function Returning({ id, onClose }: { id: string; onClose: () => void }) {
  const leave = useLeaving()
  const form = useForm({ word: '' })
  const draft = useWord(form, 'word', `gate:return:${id}`)
  const back = useAct((key, word: string) =>
    ask(api.notices[':id'].return.$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    await draft.stop()
    const { problem } = await back.attempt(form.values.word)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    leave(t('gate-returned'), '/app/notices?tab=gate')
  }
  return (
    <Sheet title={t('gate-return')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <p class="soft">{t('gate-return-detail')}</p>
        <TwoDrafts of={draft} show={({ word }) => <p>{word}</p>} />
        <AreaField {...form.field('word')} label={t('gate-word')} rows={3} max={1000} />
        {back.problem && !back.problem.fields && <ProblemNote problem={back.problem} />}
        <Button busy={back.busy} whole>
          {t('gate-return')}
        </Button>
      </form>
    </Sheet>
  )
}
