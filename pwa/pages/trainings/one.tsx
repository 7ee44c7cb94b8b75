// One training: what it is, who takes part, and what became of each.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { changeTrainingArticle, trainingArticle } from '#law/trainings'
import { dateRange } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { isFree } from '#rules/trainings'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { currentTime } from '../../clock.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { Cited } from '../../parts/cited.tsx'
import { PeopleIcon } from '../../parts/icons/nav.tsx'
import { Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { resultWords, type Trainee, type Training, trainingState } from './state.ts'

const Admit = later(() => import('./admit.tsx').then((m) => m.Admit))
const Cancel = later(() => import('./cancel.tsx').then((m) => m.Cancel))
const Enrol = later(() => import('./enrol.tsx').then((m) => m.Enrol))
const Grade = later(() => import('./grade.tsx').then((m) => m.Grade))

/** The page. */
export function OneTraining() {
  const { id } = useRoute().params as { id: string }
  const asked = useAsk(`training ${id}`, () => ask(api.trainings[':id'].$get({ param: { id } })))
  return <Loaded of={asked}>{(found) => <Shown of={found} onChange={() => asked.again()} />}</Loaded>
}

function Shown({ of, onChange }: { of: Training; onChange: () => void }) {
  const cancelling = useSignal(false)
  const stands = trainingState(of)
  const done = () => {
    cancelling.value = false
    onChange()
  }
  return (
    <Page
      title={of.title}
      beside={<State tone={stands === 'running' ? 'ok' : 'plain'}>{t(`trainings-state-${stands}`)}</State>}
      back="/app/trainings"
      backLabel={t('trainings-title')}
    >
      {of.cancelReason !== null && (
        <Note tone="waiting">{t('trainings-cancelled-because', { reason: of.cancelReason })}</Note>
      )}
      <Facts
        of={[
          [t('trainings-kind'), t(`trainings-kind-${of.kind}`)],
          [t('trainings-for'), of.service ?? t('trainings-for-all')],
          [t('trainings-days'), dateRange(locale.value, of.firstDay, of.lastDay)],
          [t('trainings-place'), of.place],
          [t('trainings-held-by'), of.heldBy],
          ...(of.approval ? ([[t('trainings-approval'), of.approval]] as [string, string][]) : []),
        ]}
      />
      <p class="cite">
        {!isFree(of.kind) && t('trainings-paid')}{' '}
        <Cited of={of.kind === 'change' ? changeTrainingArticle : trainingArticle} />
      </p>
      {can('trainings.enrol') && <Enrol of={of} open={stands === 'coming'} onChange={onChange} />}
      {!can('trainings.enrol') && <Trainees of={of} onChange={onChange} />}
      {can('trainings.cancel') && stands === 'coming' && (
        <Button kind="quiet" onClick={() => (cancelling.value = true)}>
          {t('trainings-cancel')}
        </Button>
      )}
      {cancelling.value && <Cancel of={of} onClose={() => (cancelling.value = false)} onDone={done} />}
    </Page>
  )
}

function Trainees({ of, onChange }: { of: Training; onChange: () => void }) {
  const grading = useSignal<Trainee | null>(null)
  const admitting = useSignal(false)
  const today = tehranDay(currentTime())
  const graded = can('trainings.grade') && of.lastDay <= today && of.cancelReason === null
  const done = () => {
    grading.value = null
    admitting.value = false
    onChange()
  }
  return (
    <Section title={t('trainings-trainees')} beside={t('trainings-count', { count: of.trainees.length })}>
      {of.trainees.length === 0 ? (
        <Empty icon={PeopleIcon} title={t('trainings-trainees-none')} detail={t('trainings-trainees-none-detail')} />
      ) : (
        <List label={t('trainings-trainees')}>
          {of.trainees.map((one) => (
            <Row
              key={one.trainee}
              title={one.name}
              note={<Joined of={[one.office.name, resultWords(one)]} />}
              end={
                graded && (
                  <Button kind="plain" onClick={() => (grading.value = one)}>
                    {t('trainings-grade')}
                    <span class="unseen"> {one.name}</span>
                  </Button>
                )
              }
            />
          ))}
        </List>
      )}
      {can('trainings.admit') && of.cancelReason === null && (
        <Button kind="quiet" onClick={() => (admitting.value = true)}>
          {t('trainings-admit')}
        </Button>
      )}
      {grading.value && <Grade of={grading.value} onClose={() => (grading.value = null)} onDone={done} />}
      {admitting.value && <Admit training={of.id} onClose={() => (admitting.value = false)} onDone={done} />}
    </Section>
  )
}
