// The file of one place: what is known of it, what was done about it step by step, and the next one.
import { useRoute } from 'preact-iso'
import { code, date, dateTime } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { isNumbered } from '#rules/unlicensed/steps'
import type { Answer, Client } from '../../answers.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, DraftNote } from '../../drafts/note.tsx'
import { useSending } from '../../drafts/sending.ts'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { Loaded } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

type Place = Answer<ReturnType<Client['unlicensed'][':id']['$get']>>
type Step = Place['may'][number]

const day = (of: string) => date(locale.value, of)

/** The page. */
export function OnePlace() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`unlicensed ${id}`, () => ask(api.unlicensed[':id'].$get({ param: { id } })))
  const { data } = asked
  return (
    <Page
      title={data?.name ?? t('unlicensed-title')}
      lead={data && <span>{code(locale.value, data.number)}</span>}
      beside={
        data && <State tone={data.state === 'followed' ? 'waiting' : 'ok'}>{t(`unlicensed-state-${data.state}`)}</State>
      }
      back="/app/unlicensed"
      backLabel={t('unlicensed-title')}
    >
      <Loaded of={asked} rows={5}>
        {(place) => (
          <>
            <Facts of={factsOf(place)} />
            {place.caseId && can('cases.desk') && (
              <LinkButton kind="plain" href={`/app/cases/${place.caseId}`}>
                {t('unlicensed-case')}
              </LinkButton>
            )}
            {can('cases.desk') && <Reports of={place.reports} />}
            <Steps of={place.steps} />
            {place.may.length > 0 && (
              <Section title={t('unlicensed-note')}>
                <Note key={place.steps.length} of={place} again={asked.again} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const factsOf = ({ address, works, foundOn, dueOn, endedOn }: Place): [string, string][] => [
  [t('unlicensed-address'), address],
  [t('unlicensed-works'), works],
  [t('unlicensed-found'), day(foundOn)],
  ...(dueOn ? [[t('unlicensed-due'), day(dueOn)] as [string, string]] : []),
  ...(endedOn ? [[t('unlicensed-ended'), day(endedOn)] as [string, string]] : []),
]

/** What citizens reported of it besides. */
function Reports({ of }: { of: Place['reports'] }) {
  if (of.length === 0) return null
  return (
    <Section title={t('unlicensed-reports')}>
      {of.map(({ id, at }) => (
        <LinkButton key={id} kind="plain" href={`/app/cases/${id}`}>
          {t('unlicensed-report-joined', { at: dateTime(locale.value, new Date(at)) })}
        </LinkButton>
      ))}
    </Section>
  )
}

function Steps({ of }: { of: Place['steps'] }) {
  return (
    <Section title={t('unlicensed-steps')}>
      {of.length === 0 ? (
        <p class="soft">{t('unlicensed-steps-none')}</p>
      ) : (
        <dl class="facts">
          {of.map((step) => (
            <div key={step.id}>
              <dt>
                {t(`unlicensed-step-${step.what}`)}
                {step.number && <> {code(locale.value, step.number)}</>}
              </dt>
              <dd>
                <span class="pre">{step.word}</span>
                <span class="stack soft small">{t('unlicensed-by', { by: step.by ?? '', day: day(step.on) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

function Note({ of, again }: { of: Place; again: () => void }) {
  const today = tehranDay(currentTime())
  const form = useForm({ step: of.may[0]! as string, on: today as string, number: '', word: '' })
  const draft = useDraft(form, { kind: `unlicensed-step:${of.id}`, office: null })
  const save = useSending(draft, (key, { step, ...said }: typeof form.values) =>
    ask(api.unlicensed[':id'].steps.$post({ param: { id: of.id }, json: { ...said, step: step as Step } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await save.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('unlicensed-noted'))
    again()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <DraftNote of={draft} />
      <SelectField
        {...form.field('step')}
        label={t('unlicensed-step')}
        options={of.may.map((value) => ({ value, label: t(`unlicensed-step-${value}`) }))}
      />
      <DateField {...form.field('on')} label={t('unlicensed-on')} to={today} />
      {isNumbered(form.values.step as Step) && (
        <TextField {...form.field('number')} label={t('unlicensed-step-number')} max={60} />
      )}
      <AreaField {...form.field('word')} label={t('unlicensed-word')} rows={3} max={2000} />
      {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
      <Button busy={save.busy} whole>
        {t('unlicensed-note')}
      </Button>
      <DraftLine of={draft} />
    </form>
  )
}
