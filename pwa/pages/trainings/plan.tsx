// A training enters the calendar: what it is about, who holds it, where and when.
import { useLocation } from 'preact-iso'
import { changeTrainingArticle, trainingArticle } from '#law/trainings'
import { needsApproval, type TrainingKind, trainingKinds } from '#rules/trainings'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { Cited } from '../../parts/cited.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

type Service = Answer<ReturnType<typeof api.trainings.services.$get>>[number]
type Planned = Parameters<typeof api.trainings.$post>[0]['json']

const empty = {
  kind: 'first' as string,
  title: '',
  service: '',
  heldBy: '',
  place: '',
  firstDay: '',
  lastDay: '',
  approval: '',
}

/** The page. */
export function PlanTraining() {
  const services = useAsk('training services', () => ask(api.trainings.services.$get()))
  return (
    <Page
      title={t('trainings-plan')}
      lead={t('trainings-plan-lead')}
      back="/app/trainings"
      backLabel={t('trainings-title')}
    >
      <Loaded of={services}>{(found) => <Fields of={found} />}</Loaded>
    </Page>
  )
}

function Fields({ of }: { of: readonly Service[] }) {
  const { route } = useLocation()
  const form = useForm(empty)
  const draft = useDraft(form, { kind: 'training', office: null })
  const act = useAct((key, json: Planned) => ask(api.trainings.$post({ json }, keyed(key))))
  const kind = form.values.kind as TrainingKind
  const submit = async (event: Event) => {
    event.preventDefault()
    const { service, firstDay, lastDay, ...said } = form.values
    if (!firstDay || !lastDay)
      return form.fail({
        ...(firstDay ? {} : { firstDay: t('parts-choose-day') }),
        ...(lastDay ? {} : { lastDay: t('parts-choose-day') }),
      })
    const approval = needsApproval(kind) ? said.approval : ''
    const { answer, problem } = await act.attempt({
      ...said,
      ...{ kind, approval, service: service || null, firstDay, lastDay },
    })
    if (problem) return void form.failBy(problem)
    if (!answer) return
    await draft.stop()
    await draft.sentOff()
    toast(t('trainings-planned', { count: answer.told }))
    route(`/app/trainings/${answer.id}`, true)
  }
  const chosen = (service: string) => {
    const one = of.find(({ id }) => id === service)
    form.set({ service, ...(one && !form.values.heldBy ? { heldBy: one.agency } : {}) })
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField
        {...form.field('kind')}
        label={t('trainings-kind')}
        options={trainingKinds.map((value) => ({ value, label: t(`trainings-kind-${value}`) }))}
      />
      <p class="cite">
        <Cited of={kind === 'change' ? changeTrainingArticle : trainingArticle} />
      </p>
      <TextField {...form.field('title')} label={t('trainings-title-field')} max={200} />
      <SelectField
        {...form.field('service')}
        onInput={chosen}
        label={t('trainings-for')}
        options={[
          { value: '', label: t('trainings-for-all') },
          ...of.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })),
        ]}
      />
      <TextField
        {...form.field('heldBy')}
        label={t('trainings-held-by')}
        hint={t('trainings-held-by-hint')}
        max={200}
      />
      <TextField {...form.field('place')} label={t('trainings-place')} max={300} />
      <DateField {...form.field('firstDay')} label={t('trainings-first-day')} />
      <DateField {...form.field('lastDay')} label={t('trainings-last-day')} />
      {needsApproval(kind) && (
        <TextField
          {...form.field('approval')}
          label={t('trainings-approval')}
          hint={t('trainings-approval-hint')}
          max={100}
        />
      )}
      {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
      <DraftLine of={draft} />
      <Button busy={act.busy} whole>
        {t('trainings-plan')}
      </Button>
    </form>
  )
}
