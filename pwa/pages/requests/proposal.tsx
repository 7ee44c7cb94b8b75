// An examiner's report: what was found, what the ladder proposes for it while it is filled in, and what the examiner is for.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { proposalDraft } from '#rules/drafts'
import { bodyConducts, type Conduct, conducts, type Row } from '#rules/violations/ladder'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, ChoiceCards, SelectField } from '../../parts/choices.tsx'
import { AreaField, NumberField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { problemOf } from '../../problem.ts'
import { t } from '../../words.ts'
import { Reason } from './reason.tsx'

type Ladder = Answer<ReturnType<(typeof api.requests.tasks)[':id']['proposed']['$post']>>
type Values = {
  conduct: string
  damage: number | null
  outside: boolean
  grave: boolean
  row: string
  cutOff: number | null
  reason: string
  word: string
}
const blank: Values = {
  conduct: '',
  damage: null,
  outside: false,
  grave: false,
  row: '',
  cutOff: null,
  reason: '',
  word: '',
}
const wordMax = 4000
const reasonMax = 1000
const pauseMs = 400

/** `task`: the report that waits; `of`: about whom. */
export function ProposalForm({ task, of, again }: { task: string; of: 'office' | 'body'; again: () => void }) {
  const nothing = useSignal(false)
  const form = useForm<Values>({ ...blank })
  const draft = useDraft(form, proposalDraft(task))
  const { conduct, damage, outside, grave, row, cutOff, reason, word } = form.values
  const ladder = useLadder(task, form.values)
  const chosen = row || ladder?.row || ''
  const act = useAct((key, json: Parameters<(typeof api.requests.tasks)[':id']['propose']['$post']>[0]['json']) =>
    ask(api.requests.tasks[':id'].propose.$post({ param: { id: task }, json }, keyed(key))),
  )
  const sent = async () => {
    await draft.sentOff()
    toast(t('sanction-report-saved'))
    again()
    return true
  }
  const send = async () => {
    if (!conduct) return form.fail({ conduct: t('sanction-conduct-needed') })
    await draft.stop()
    const what = { conduct: conduct as Conduct, damage: damage ?? 0, outside, grave, reason }
    const { problem } = await act.attempt({ found: { ...what, row: chosen as Row, cutOff }, word })
    if (problem) form.failBy(problem)
    else await sent()
  }
  const end = async (why: string) => {
    await draft.stop()
    const { problem } = await act.attempt({ found: null, word: why })
    return problem ? false : sent()
  }
  return (
    <Section title={t('sanction-report-title')}>
      <p>{t('sanction-report-lead')}</p>
      <div class="form">
        <ChoiceCards
          {...form.field('conduct')}
          label={t('sanction-conduct')}
          options={(of === 'body' ? bodyConducts : conducts).map((value) => ({
            value,
            label: t(`sanction-conduct-${value}`),
          }))}
        />
        <NumberField
          {...form.field('damage')}
          label={t('sanction-report-damage')}
          unit={t('sanction-report-damage-unit')}
          optional
        />
        {of === 'office' && <CheckField {...form.field('outside')} label={t('sanction-report-outside')} />}
        {of === 'office' && <CheckField {...form.field('grave')} label={t('sanction-report-grave')} />}
        <AreaField
          {...form.field('word')}
          label={t('sanction-report-word')}
          hint={t('sanction-report-word-hint')}
          rows={5}
          max={wordMax}
        />
        {ladder && <Proposed of={ladder} />}
        {ladder && (
          <SelectField {...form.field('row')} value={chosen} label={t('sanction-report-row')} options={ladder.rows} />
        )}
        {chosen === '5' && (
          <NumberField
            {...form.field('cutOff')}
            label={t('sanction-report-cutOff')}
            unit={t('sanction-report-cutOff-unit')}
          />
        )}
        {ladder && chosen !== ladder.row && (
          <AreaField {...form.field('reason')} label={t('sanction-report-reason')} rows={3} max={reasonMax} />
        )}
      </div>
      {act.problem && !act.problem.fields && !nothing.value && <ProblemNote problem={act.problem} />}
      <div class="four">
        <Button busy={act.busy} onClick={() => void send()}>
          {t('sanction-report-send')}
        </Button>
        <Button kind="danger" onClick={() => (nothing.value = true)}>
          {t('sanction-report-none')}
        </Button>
      </div>
      <DraftLine of={draft} />
      {nothing.value && (
        <Reason
          kind={`nothing:${task}`}
          title={t('sanction-report-none-title')}
          label={t('sanction-report-none-word')}
          hint={t('sanction-report-none-hint')}
          send={t('sanction-report-none-send')}
          busy={act.busy}
          problem={act.problem}
          onSend={end}
          onClose={() => (nothing.value = false)}
        />
      )}
    </Section>
  )
}

/** What the ladder says now, with its arithmetic and where it stands. */
function Proposed({ of }: { of: Ladder }) {
  return (
    <Note>
      <p>
        <strong>{t('sanction-report-proposal')}</strong>
      </p>
      <p>{of.words}</p>
      <ul>
        {of.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{of.counted}</p>
      <p>{of.next}</p>
      <p class="soft small">{of.source}</p>
    </Note>
  )
}

/** What the ladder proposes for what is filled in, asked a moment after the last stroke; undefined before anything is. */
function useLadder(task: string, { conduct, damage, outside, grave }: Values): Ladder | undefined {
  const found = useSignal<Ladder | undefined>(undefined)
  const turn = useRef(0)
  useEffect(() => {
    const mine = ++turn.current
    if (!conduct) return
    const json = { conduct: conduct as Conduct, damage: damage ?? 0, outside, grave }
    const look = () =>
      void ask(api.requests.tasks[':id'].proposed.$post({ param: { id: task }, json })).then(
        (answer) => {
          if (mine === turn.current) found.value = answer
        },
        (error) => {
          problemOf(error)
        },
      )
    const timer = setTimeout(look, found.peek() ? pauseMs : 0)
    return () => clearTimeout(timer)
  }, [task, conduct, damage, outside, grave])
  return conduct ? found.value : undefined
}
