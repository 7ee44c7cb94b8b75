// One resolution: its text, who is responsible and how far each is, what it refers to, its course, and what the reader may do.
import { useRoute } from 'preact-iso'
import { commas, date } from '#locales/format'
import { deadlineWords, ownerWords, resolutionNumber, resolutionStepWords } from '#locales/resolutions'
import { resolvedDeadline, withoutMeeting } from '#rules/resolutions'
import { loadMe } from '../../account.ts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Cited } from '../../parts/cited.tsx'
import { LockIcon } from '../../parts/icons/acts.tsx'
import { ClockIcon, DoneIcon, WarningIcon } from '../../parts/icons/states.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { locale, t } from '../../words.ts'
import { type Part, type Resolution, ResolutionState } from './parts.tsx'

const Acts = later(() => import('./acts.tsx').then((m) => m.ResolutionActs))
const PartActs = later(() => import('./part-acts.tsx').then((m) => m.PartActs))

/** The page. */
export function OneResolution() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`resolution ${id}`, () => ask(api.resolutions[':id'].$get({ param: { id } })), 30_000)
  const again = () => {
    asked.again()
    void loadMe()
  }
  const of = asked.data
  return (
    <Page
      title={of ? resolutionNumber(locale.value, of) : t('resolutions-one')}
      back="/app/resolutions"
      backLabel={t('resolutions-title')}
      beside={of && <ResolutionState of={of.state} />}
      act={of && (of.may.change || of.may.close) && <Acts of={of} onDone={again} />}
    >
      <Loaded of={asked}>{(found) => <Whole of={found} again={again} />}</Loaded>
    </Page>
  )
}

function Whole({ of, again }: { of: Resolution; again: () => void }) {
  const deadline = resolvedDeadline(of)
  const dues = [...new Set(of.parts.flatMap(({ dueOn }) => dueOn ?? []))]
  return (
    <>
      <p class="pre letter-body" dir="auto">
        {of.text}
      </p>
      <Card>
        {of.internal && <State icon={LockIcon}>{t('resolutions-internal')}</State>}
        <Facts
          of={[
            [
              t(of.meeting === withoutMeeting ? 'resolutions-given-on' : 'resolutions-field-meeting-on'),
              <DateText of={of.meetingOn} long />,
            ],
            [t('resolutions-deadline'), deadlineWords(locale.value, deadline)],
            ...(dues.length === 1
              ? [[t('resolutions-last-day'), <DateText of={dues[0]!} long />] as [string, preact.ComponentChildren]]
              : []),
          ]}
        />
        {deadline.is === 'period' && deadline.from === 'notification' && dues.length === 0 && (
          <p class="soft small">{t('resolutions-due-waits')}</p>
        )}
        {of.counting && dues.length > 0 && (
          <>
            {of.counting.by && (
              <p class="soft small">
                {t(`resolutions-counted-${of.counting.by.from}`)} <Cited of={of.counting.by.cite} />
              </p>
            )}
            <p class="soft small">
              {t('resolutions-due-moves')} <Cited of={of.counting.moves} />
            </p>
          </>
        )}
      </Card>
      <Section title={t('resolutions-owners')}>
        <List label={t('resolutions-owners')}>
          {of.parts.map((part) => (
            <OwnerRow key={part.id} of={part} closed={of.state === 'closed'} again={again} />
          ))}
        </List>
      </Section>
      <Linked title={t('resolutions-refers')} of={of.refersTo} />
      <Linked title={t('resolutions-referred')} of={of.referredBy} />
      {of.steps.length > 0 && <Course of={of} />}
    </>
  )
}

function OwnerRow({ of, closed, again }: { of: Part; closed: boolean; again: () => void }) {
  const acts = Object.values(of.may).some(Boolean)
  return (
    <Row
      waits={of.may.acknowledge || of.may.judge}
      title={ownerWords(locale.value, of)}
      note={
        <Joined
          of={[
            of.body && t(of.acknowledgedAt ? 'resolutions-part-read' : 'resolutions-part-unread'),
            of.dueOn && !of.late && t('resolutions-part-until', { day: date(locale.value, of.dueOn) }),
            of.recused.length > 0 && `${t('resolutions-recuse')}: ${commas(locale.value, of.recused)}`,
            of.standsIn && `${t('resolutions-stands-in')}: ${of.standsIn}`,
          ]}
        />
      }
      end={
        <>
          <PartState of={of} closed={closed} />
          {acts && <PartActs of={of} onDone={again} />}
        </>
      }
    />
  )
}

function PartState({ of: { state, late, dueOn }, closed }: { of: Part; closed: boolean }) {
  if (late && dueOn)
    return (
      <State tone="danger" icon={WarningIcon}>
        {t('resolutions-part-late', { day: date(locale.value, dueOn) })}
      </State>
    )
  if (closed && (state === 'open' || state === 'drafted'))
    return <State icon={WarningIcon}>{t('resolutions-part-unreported')}</State>
  return (
    <State tone={state === 'done' ? 'ok' : 'plain'} icon={state === 'done' ? DoneIcon : ClockIcon}>
      {t(`resolutions-part-${state}`)}
    </State>
  )
}

type Named = { meeting: number; item: number; id: string | null; text: string | null }

/** Resolutions of other meetings; one that is not recorded here, or not in sight, by its number alone. */
function Linked({ title, of }: { title: string; of: readonly Named[] }) {
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <List label={title}>
        {of.map((one) => {
          const named = resolutionNumber(locale.value, one)
          return one.id ? (
            <Row key={named} href={`/app/resolutions/${one.id}`} title={named} note={one.text} />
          ) : (
            <Row key={named} title={t('resolutions-refers-unrecorded', { number: named })} />
          )
        })}
      </List>
    </Section>
  )
}

function Course({ of }: { of: Resolution }) {
  const owner = (id: string | null) => {
    const part = of.parts.find((one) => one.id === id)
    return part ? ownerWords(locale.value, part) : ''
  }
  return (
    <Section title={t('resolutions-course')}>
      <Timeline
        label={t('resolutions-course')}
        steps={of.steps.map((step) => ({
          key: step.id,
          title: resolutionStepWords(locale.value, step, owner(step.owner)),
          stage: step.what === 'sent-back' ? 'stopped' : 'done',
          at: step.at,
          who: step.by ?? undefined,
          note: (step.word || step.files.length > 0) && (
            <>
              {step.word && <p class="pre">{step.word}</p>}
              <LetterFiles files={step.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
            </>
          ),
        }))}
      />
    </Section>
  )
}
