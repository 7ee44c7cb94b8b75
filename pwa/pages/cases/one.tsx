// One case whole, as its reader may see it, with what is the reader's turn.
import { useRoute } from 'preact-iso'
import type { CaseEvent } from '#rules/cases'
import { directionOf } from '#rules/letters'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Code, CodeEnd, DateText } from '../../parts/inline.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { type Step, Timeline } from '../../parts/timeline.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import './cases.css'
import type { CaseAsk } from './answer.tsx'
import { CaseState, Clock, officeOf, type SeenCase } from './parts.tsx'

// who only reads need not fetch what others do
const LetterFiles = later(() => import('../../parts/letter-files.tsx').then((m) => m.LetterFiles))
const CaseActs = later(() => import('./acts.tsx').then((m) => m.CaseActs))
const Citizen = later(() => import('./identity.tsx').then((m) => m.Citizen))
const WaitsForCitizen = later(() => import('./waits-for-citizen.tsx').then((m) => m.WaitsForCitizen))
const Parties = later(() => import('./parties.tsx').then((m) => m.Parties))
const FollowOn = later(() => import('./follow-on.tsx').then((m) => m.FollowOn))
const AnswerForm = later(() => import('./answer.tsx').then((m) => m.AnswerForm))

/** What is answered below the case, and not by a button. */
const isAsked = (event: CaseEvent): event is CaseAsk => event === 'answer' || event === 'find' || event === 'respond'

const citizensDirection = (words: string) => directionOf(words, locale.value === 'fa' ? 'rtl' : 'ltr')

// Where the reader's list of cases is.
const list = () => (can('cases.examined') ? '/app/queue' : '/app/cases')

/** The case of the address. */
export function OneCase() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`case ${id} ${locale.value}`, () => ask(api.cases[':id'].$get({ param: { id } })), 30_000)
  const { data } = asked
  return (
    <Page
      title={data?.title ?? t('nav-cases')}
      beside={data && <CaseState of={data} />}
      back={list()}
      act={
        data &&
        (data.records.length > 0 || data.mayAsk || data.may.some((event) => !isAsked(event))) && (
          <CaseActs of={data} onDone={asked.again} />
        )
      }
    >
      <Loaded of={asked}>{(found) => <Whole of={found} again={asked.again} />}</Loaded>
    </Page>
  )
}

function Whole({ of, again }: { of: SeenCase; again: () => void }) {
  const answers = of.may.find(isAsked)
  const withheld = can('cases.handed') ? 'cases-text-withheld-agency' : 'cases-text-withheld'
  return (
    <>
      <About of={of} />
      <FollowOn of={of} />
      <Section title={t('cases-text')}>
        <Card>
          {of.text === null ? <p class="soft">{t(withheld)}</p> : <Words of={of.text} />}
          <Papers of={of.files} />
        </Card>
        {can('cases.original') && <Passed of={of} />}
        <Citizen of={of} />
      </Section>
      {(of.question || of.consents.length > 0) && <WaitsForCitizen of={of} again={again} />}
      {of.mergedInto && (
        <Note>
          <p>
            {t('cases-merged')} <a href={`/app/cases/${of.mergedInto}`}>{t('cases-merged-see')}</a>
          </p>
        </Note>
      )}
      {answers && <AnswerForm of={of} as={answers} onDone={again} />}
      {of.parties.length > 0 && <Parties of={of.parties} />}
      <Section title={t('cases-course')}>
        <Course of={of} />
        {of.answerFiles.length > 0 && (
          <Card title={t('cases-answer-papers')}>
            <Papers of={of.answerFiles} />
          </Card>
        )}
      </Section>
    </>
  )
}

function Words({ of }: { of: string }) {
  return (
    <p class="case-text" dir={citizensDirection(of)}>
      {of}
    </p>
  )
}

/** What office and association read of the citizen's words, beside these. */
function Passed({ of: { text, passedText } }: { of: SeenCase }) {
  if (passedText === null) return <p class="soft">{t('cases-pass-none')}</p>
  if (passedText === text) return <p class="soft">{t('cases-pass-whole')}</p>
  return (
    <Card title={t('cases-pass-read')}>
      <Words of={passedText} />
    </Card>
  )
}

function About({ of }: { of: SeenCase }) {
  const { office, examiner, satisfied } = of
  return (
    <Card waits={of.may.length > 0 && of.dueOn !== null}>
      <Facts
        of={[
          [t('cases-code'), of.code && <CodeEnd of={of.code} />],
          [t('cases-clock'), of.dueOn && <Clock dueOn={of.dueOn} mine={of.may.length > 0} />],
          [t('cases-office'), officeOf(office)],
          [t('cases-filed-by'), of.filedBy],
          [t('cases-service'), of.service],
          [t('cases-agency'), of.agency],
          [t('cases-place'), of.place],
          [t('cases-license'), office?.license && <Code>{office.license}</Code>],
          [t('cases-filed'), <DateText of={of.filedAt ?? of.filedOn} />],
          [t('cases-examiner'), examiner && t(`nav-role-${examiner}`)],
          [t('cases-judgement'), satisfied === null ? null : t(satisfied ? 'cases-satisfied' : 'cases-dissatisfied')],
        ]}
      />
    </Card>
  )
}

function Papers({ of }: { of: SeenCase['files'] }) {
  if (of.length === 0) return null
  return <LetterFiles files={of.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
}

/** Its way so far; the last step is where it stands while it is under way. */
function Course({ of }: { of: SeenCase }) {
  const { state } = of
  const last = of.steps.length - 1
  const steps = of.steps.map(
    ({ title, who, word, at }, nth): Step => ({
      key: `${nth}`,
      title,
      stage: nth === last && state !== 'resolved' ? 'now' : 'done',
      ...(at ? { at } : {}),
      ...(who ? { who } : {}),
      note: word && <Words of={word} />,
    }),
  )
  return <Timeline label={t('cases-course')} steps={steps} />
}
