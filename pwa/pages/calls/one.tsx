// One call: who registered, the verdicts, the marks, the ranking, and whom the working group chose.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { number } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { ChecksField } from '../../parts/choices.tsx'
import { OutsideIcon } from '../../parts/icons/acts.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { loadWords, locale, t } from '../../words.ts'
import { Judge } from './judge.tsx'
import { Marks } from './marks.tsx'
import { type Applicant, type Call, callPlace, callTones, useCall } from './use.ts'

const MarksReport = later(async () => {
  const [{ MarksReport: found }] = await Promise.all([import('./marks-report.tsx'), loadWords(['import', 'registry'])])
  return found
})

/** The page; with a sheet of marks in its address the trial run of that. */
export function OneCall() {
  const { params, query } = useRoute()
  return query.marks ? <MarksReport call={params.at!} sheet={query.marks} /> : <TheCall id={params.at!} />
}

function TheCall({ id }: { id: string }) {
  const asked = useCall(id)
  const { data } = asked
  return (
    <Page
      title={data ? callPlace(data) : t('founding-calls')}
      lead={data && <Code>{data.number}</Code>}
      beside={data && <State tone={callTones[data.state]}>{t(`founding-calls-state-${data.state}`)}</State>}
      back="/app/offices/new/calls"
      backLabel={t('founding-calls')}
      wide
    >
      <Loaded of={asked} rows={5}>
        {(call) => <Whole call={call} again={asked.again} />}
      </Loaded>
    </Page>
  )
}

function Whole({ call, again }: { call: Call; again: () => void }) {
  const judging = useSignal<Applicant | null>(null)
  const read = can('calls.judge') && call.state === 'closed'
  const open = (one: Applicant) => read && one.mark === null && !one.office
  return (
    <>
      {!call.admitted && (
        <Note tone="waiting">
          <p>{t('founding-calls-not-needed')}</p>
        </Note>
      )}
      <Facts
        of={[
          [t('offices-kind'), t(`offices-kind-${call.kind}`)],
          [t('founding-calls-capacity'), number(locale.value, call.capacity)],
          [t('founding-calls-opens'), <DateText of={call.opensOn} />],
          [t('founding-calls-closes'), <DateText of={call.closesOn} />],
          [t('founding-calls-resolution'), call.resolution && <Code>{call.resolution}</Code>],
          [t('founding-calls-permit-by'), t(`founding-calls-permit-by-${call.permitBy}`)],
          [t('founding-calls-permit-number'), <Code>{call.permitNumber}</Code>],
          [t('founding-calls-permit-on'), <DateText of={call.permitOn} />],
          [t('founding-calls-weights'), <Joined of={call.weights} />],
        ]}
      />
      {call.state !== 'ahead' && (
        <LinkButton kind="quiet" icon={OutsideIcon} href={`/calls/${call.id}`} outside>
          {t('founding-calls-public')}
        </LinkButton>
      )}
      {can('calls.applicants') && (
        <Section title={t('founding-calls-applicants')}>
          {call.applicants.length === 0 && <p class="soft">{t('founding-calls-applicants-none')}</p>}
          <List label={t('founding-calls-applicants')}>
            {call.applicants.map((one) => (
              <Row
                key={one.id}
                title={one.company?.name ?? one.name}
                note={<Line of={one} />}
                waits={open(one) && (one.verdict === null || (one.objection !== null && one.verdict === 'unfit'))}
                end={<Stands of={one} />}
                {...(read ? { onClick: () => (judging.value = one) } : {})}
              />
            ))}
          </List>
        </Section>
      )}
      {can('calls.mark') && call.applicants.some(({ verdict, office }) => verdict === 'fit' && !office) && (
        <Marks call={call.id} again={again} />
      )}
      {call.ranking.length > 0 && <Ranking call={call} again={again} />}
      {judging.value && (
        <Judge
          of={judging.value}
          conditions={call.conditions}
          settled={!open(judging.value)}
          onClose={() => (judging.value = null)}
          onDone={() => {
            judging.value = null
            again()
          }}
        />
      )}
    </>
  )
}

function Line({ of }: { of: Applicant }) {
  return (
    <span class="pre">
      {!of.proved && (
        <>
          <State tone="waiting">{t('founding-calls-unproved')}</State>{' '}
        </>
      )}
      {of.twice && (
        <>
          <State tone="danger">{t('founding-calls-twice')}</State>{' '}
        </>
      )}
      <Joined of={[...of.said, of.trackingCode && <Code>{of.trackingCode}</Code>]} />
      {of.reason && <span>{of.reason}</span>}
      {of.chosenWhy && <span>{t('founding-calls-chosen-why', { word: of.chosenWhy })}</span>}
      {of.objection && <span>{t('founding-calls-objection', { word: of.objection })}</span>}
    </span>
  )
}

function Stands({ of: { verdict, office } }: { of: Applicant }) {
  if (office) return <State tone="ok">{t('founding-calls-chosen')}</State>
  const tone = verdict === 'fit' ? 'ok' : verdict === 'unfit' ? 'danger' : 'plain'
  return <State tone={tone}>{t(`founding-calls-verdict-${verdict ?? 'none'}`)}</State>
}

function Ranking({ call, again }: { call: Call; again: () => void }) {
  const chosen = call.applicants.filter(({ office }) => office).map(({ id }) => id)
  const free = call.ranking.filter(({ id, shortlisted }) => shortlisted && !chosen.includes(id))
  const proposed = free.filter((one) => one.proposed).map(({ id }) => id)
  const form = useForm({ applications: proposed, resolution: '', why: '' })
  const asking = useSignal(false)
  const act = useAct((key, json: typeof form.values) =>
    ask(api.calls[':id'].choose.$post({ param: { id: call.id }, json }, keyed(key))),
  )
  const submit = async () => {
    const { answer, problem } = await act.attempt(form.values)
    asking.value = false
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('founding-calls-chosen-saved'))
    again()
  }
  const leaves = form.values.applications.some((id) => !proposed.includes(id))
  const over = chosen.length >= call.capacity
  const nameOf = (id: string) => call.applicants.find((one) => one.id === id)?.name ?? ''
  const may = can('calls.choose') && free.length > 0 && chosen.length < call.capacity
  return (
    <Section title={t('founding-calls-ranking')}>
      <List label={t('founding-calls-ranking')}>
        {call.ranking.map((one) => (
          <Row
            key={one.id}
            title={nameOf(one.id)}
            note={t('founding-calls-rank', { mark: one.mark, score: one.score })}
            end={
              chosen.includes(one.id) ? (
                <State tone="ok">{t('founding-calls-chosen')}</State>
              ) : over ? (
                <State tone="plain">{t('founding-calls-not-chosen')}</State>
              ) : (
                one.shortlisted && (
                  <State tone={one.proposed ? 'ok' : 'plain'}>
                    {t(one.proposed ? `founding-calls-by-${one.proposed}` : 'founding-calls-listed')}
                  </State>
                )
              )
            }
          />
        ))}
      </List>
      {may && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault()
            asking.value = true
          }}
          noValidate
        >
          <ChecksField
            {...form.field('applications')}
            label={t('founding-calls-choose')}
            options={free.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          />
          <TextField
            {...form.field('resolution')}
            label={t('founding-calls-resolution')}
            hint={t('founding-calls-resolution-hint')}
            max={60}
          />
          {leaves && <AreaField {...form.field('why')} label={t('founding-calls-why')} max={1000} rows={3} />}
          {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
          <Button busy={act.busy}>{t('founding-calls-choose')}</Button>
        </form>
      )}
      {asking.value && (
        <Confirm
          title={t('founding-calls-choose-sure')}
          yes={t('founding-calls-choose')}
          busy={act.busy}
          onYes={() => void submit()}
          onClose={() => (asking.value = false)}
        >
          <ul>
            {form.values.applications.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
          <p>{t('founding-calls-choose-detail')}</p>
        </Confirm>
      )}
    </Section>
  )
}
