// The secretariat looks a request through: its papers one by one, then two answers. What is unfit is asked for anew, and only that.
import { useSignal } from '@preact/signals'
import { papersDraft } from '#rules/drafts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { type Bound, useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'
import { Reason } from './reason.tsx'
import { PaperFiles } from './sent-papers.tsx'

/** `task`: the check that waits. */
type Props = { task: string; of: SeenRequest; again: () => void }
type Paper = SeenRequest['papers'][number]
type Looked = { fit: string; word: string }
const wordMax = 500

const looked = ({ found }: Paper): Looked => ({
  fit: found ? (found.fit ? 'yes' : 'no') : '',
  word: found?.word ?? '',
})

export function CheckForm({ task, of, again }: Props) {
  const lacking = useSignal(false)
  const form = useForm<Record<string, Looked>>(Object.fromEntries(of.papers.map((one) => [one.name, looked(one)])))
  const draft = useDraft(form, papersDraft(task))
  const findings = () =>
    Object.entries(form.values).flatMap(([name, { fit, word }]) => (fit ? [{ name, fit: fit === 'yes', word }] : []))
  const unfit = findings().filter(({ fit }) => !fit)
  const check = useAct((key, json: { complete: boolean; word: string; papers: ReturnType<typeof findings> }) =>
    ask(api.requests.tasks[':id'].check.$post({ param: { id: task }, json }, keyed(key))),
  )
  const anew = useAct((key, papers: { name: string; word: string }[]) =>
    ask(api.requests[':id'].ask.$post({ param: { id: of.id }, json: { question: '', papers } }, keyed(key))),
  )
  const done = async (said: string) => {
    await draft.sentOff()
    toast(said)
    again()
    return true
  }
  /** A refusal names the paper by its field in the request: here each has a field of its own. */
  const failed = ({ problem }: { problem?: Parameters<typeof form.failBy>[0] | undefined }) => {
    const said = Object.entries(problem?.fields ?? {}).map(([at, words]) => [at.split('.').pop()!, words] as const)
    if (problem) form.fail(Object.fromEntries(said))
    return problem !== undefined
  }
  const send = async (complete: boolean, word = '') => {
    await draft.stop()
    if (failed(await check.attempt({ complete, word, papers: findings() }))) return false
    return done(t('visit-check-saved'))
  }
  const askAnew = async () => {
    const silent = unfit.filter(({ word }) => !word.trim())
    if (silent.length)
      return form.fail(Object.fromEntries(silent.map(({ name }) => [`${name}.word`, t('visit-paper-word-needed')])))
    await draft.stop()
    if (failed(await anew.attempt(unfit.map(({ name, word }) => ({ name, word }))))) return
    await done(t('visit-papers-asked'))
  }
  return (
    <Section title={t('visit-check-title')}>
      <p>{t(of.papers.length ? 'visit-papers-lead' : 'visit-check-lead')}</p>
      {of.papers.map((paper) => (
        <LookedAt key={`${paper.name} ${draft.epoch}`} of={paper} bound={form.field(paper.name) as Bound<Looked>} />
      ))}
      {check.problem && !check.problem.fields && !lacking.value && <ProblemNote problem={check.problem} />}
      {anew.problem && !anew.problem.fields && <ProblemNote problem={anew.problem} />}
      <div class="four">
        {unfit.length > 0 ? (
          <Button busy={anew.busy} onClick={() => void askAnew()}>
            {t('visit-papers-anew')}
          </Button>
        ) : (
          <Button busy={check.busy} onClick={() => void send(true)}>
            {t('visit-check-complete')}
          </Button>
        )}
        <Button kind="danger" onClick={() => (lacking.value = true)}>
          {t('visit-check-lacking')}
        </Button>
      </div>
      {of.papers.length > 0 && <DraftLine of={draft} />}
      {lacking.value && (
        <Reason
          kind={`lacking:${task}`}
          title={t('visit-check-lacking-title')}
          label={t('visit-check-word')}
          hint={t('visit-check-word-hint')}
          send={t('visit-check-lacking-send')}
          busy={check.busy}
          problem={check.problem}
          onSend={(word) => send(false, word)}
          onClose={() => (lacking.value = false)}
        />
      )}
    </Section>
  )
}

/** One paper with its files, whether it is fit, and what is wanted instead. */
function LookedAt({ of, bound }: { of: Paper; bound: Bound<Looked> }) {
  const { value, onInput, error, errors } = bound
  const unfit = value.fit === 'no'
  return (
    <div class="looked-at stack">
      <ChoiceCards
        name={of.name}
        label={of.label}
        hint={of.help}
        value={value.fit}
        onInput={(fit) => onInput({ ...value, fit })}
        options={[
          { value: 'yes', label: t('visit-paper-fit') },
          { value: 'no', label: t('visit-paper-unfit') },
        ]}
        {...(error ? { error } : {})}
      />
      <PaperFiles of={of} />
      {unfit && (
        <TextField
          name={`${of.name}.word`}
          label={t('visit-paper-word')}
          value={value.word}
          onInput={(word) => onInput({ ...value, word })}
          max={wordMax}
          {...(errors.word ? { error: errors.word } : {})}
        />
      )}
    </div>
  )
}
