// One request for everybody concerned, with what its reader may do about it.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { mobile } from '#locales/format'
import type { PersonValue } from '#rules/fields/person'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Code } from '../../parts/inline.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { loadWords, locale, t } from '../../words.ts'
import { Course, Earlier, Opinion, RequestState, type SeenRequest, useRequest, WhatIsAsked } from './parts.tsx'
import { Allowances, Checks, Warnings } from './rules.tsx'

// Whoever asked never sees it: the phone of a holder does without.
const VoteCount = later(() => import('../ballots/count.tsx').then((m) => m.VoteCount))
const Inquired = later(async () => {
  const [{ Inquired: found }] = await Promise.all([import('./inquired.tsx'), loadWords(['inquiry'])])
  return found
})

const Question = later(async () => {
  const [{ Question: found }] = await Promise.all([import('./question.tsx'), loadWords(['question', 'course'])])
  return found
})

const Decision = later(async () => {
  const [{ Decision: found }] = await Promise.all([import('./decision.tsx'), loadWords(['decision'])])
  return found
})

const ReopenOffice = later(async () => {
  const [{ ReopenOffice: found }] = await Promise.all([import('./reopen-office.tsx'), loadWords(['request-path'])])
  return found
})

const Word = later(async () => {
  const [{ Word: found }] = await Promise.all([import('./opinion.tsx'), loadWords(['queue'])])
  return found
})

const Again = later(async () => {
  const [{ Again: found }] = await Promise.all([import('./again.tsx'), loadWords(['request-path'])])
  return found
})

const AnswerPaper = later(async () => {
  const [{ AnswerPaper: found }] = await Promise.all([import('./answer-paper.tsx'), loadWords(['request-path'])])
  return found
})

const Reports = later(async () => {
  const [{ Reports: found }] = await Promise.all([import('./reports.tsx'), loadWords(['visit', 'sanction'])])
  return found
})

const Reported = later(async () => {
  const [{ Reported: found }] = await Promise.all([import('./reported.tsx'), loadWords(['sanction'])])
  return found
})

const Around = later(() => import('./around.tsx').then((m) => m.Around))

const SentPapers = later(async () => {
  const [{ SentPapers: found }] = await Promise.all([import('./sent-papers.tsx'), loadWords(['visit'])])
  return found
})

const Handovers = later(async () => {
  const [{ Handovers: found }] = await Promise.all([import('./handover.tsx'), loadWords(['inquiry'])])
  return found
})

/** The list by which its reader comes here: the requests, or what is asked of the reader. */
function listOf(): string {
  if (can('requests.own') || can('requests.list') || can('desk')) return '/app/requests'
  return can('requests.asked') || !can('requests.report') ? '/app/queue' : '/app/requests'
}

/** The request of the address. */
export function OneRequest() {
  const { id = '' } = useRoute().params
  const asked = useRequest(id, 15_000)
  const { data } = asked
  return (
    <Page
      title={data?.title ?? t('request-title')}
      lead={data && <Code>{data.number}</Code>}
      beside={data && <RequestState of={data} />}
      back={listOf()}
      act={data?.may.review && <Word id={id} />}
    >
      <Loaded of={asked}>{(request) => <Whole of={request} again={asked.again} />}</Loaded>
    </Page>
  )
}

function Whole({ of, again }: { of: SeenRequest; again: () => void }) {
  const decides = of.ballot !== null && of.ballot.seats.length > 0
  return (
    <>
      <WhatIsAsked of={of} />
      <TellSubstitute of={of} />
      {(of.question || of.may.ask) && <Question of={of} again={again} />}
      {of.stage === 'letter' && !decides && (
        <Note>
          <p>{t('request-letter-soon')}</p>
        </Note>
      )}
      {of.letter && (
        <LinkButton kind="quiet" href={`/app/notices/${of.letter}`}>
          {t('request-letter')}
        </LinkButton>
      )}
      {of.papers.length > 0 && !checksNow(of) && <SentPapers of={of} />}
      {of.handovers.length > 0 && <Handovers of={of} again={again} />}
      {asksTwice(of) && (
        <LinkButton kind="plain" href="#issue">
          {t('request-issue-too')}
        </LinkButton>
      )}
      {of.reports.length > 0 && <Reports of={of} again={again} />}
      {of.around && of.stage !== 'closed' && <Around of={of.around} />}
      {of.reported && <Reported of={of} again={again} />}
      {of.decision?.may && <Decision of={of.decision} about={of.accused === null ? 'office' : 'body'} again={again} />}
      {of.tasks.length > 0 && (
        <div id="issue">
          <Inquired of={of} again={again} />
        </div>
      )}
      <Course of={of} />
      {decides && <VoteCount of={of} again={again} />}
      {of.checks.length > 0 && (decides || of.stage !== 'closed') && (
        <Section title={t('request-checks')}>
          <Allowances of={of.allowance} />
          <Checks of={of.checks} />
          <Warnings of={of.warnings} />
        </Section>
      )}
      {decides && <Opinion of={of} />}
      {decides && <Earlier of={of.earlier} />}
      {of.reopens && <ReopenOffice id={of.id} days={of.reopens} again={again} />}
      {of.onPaper.length > 0 && <AnswerPaper of={of} again={again} />}
      {of.may.again && <Again of={of} />}
      {of.may.withdraw && <Withdraw id={of.id} onDone={again} />}
    </>
  )
}

/** Whoever is to look the papers through has them before them in that place. */
const checksNow = ({ reports }: SeenRequest) =>
  reports.some(({ task, state, may }) => task === 'check' && state === 'open' && may)

/** A visit is to be reported and a license to be written down: the one is long, and the other stands below it. */
const asksTwice = ({ reports, tasks }: SeenRequest) =>
  reports.some(({ state, may }) => state === 'open' && may) &&
  tasks.some(({ task, state, may }) => task === 'paper' && state === 'open' && may)

/** Whoever asked may have to call the one who was named, whose number not everybody knows. */
function TellSubstitute({ of }: { of: SeenRequest }) {
  if (!of.may.withdraw || of.asks !== 'consent') return null
  const named = Object.values(of.form).find((value) => typeof value === 'object' && 'mobile' in value)
  if (!named) return null
  const { name, mobile: number } = named as PersonValue
  const links = of.consentLinks ?? []
  return (
    <Note>
      <p>{t('request-tell-substitute', { person: name, mobile: number ? mobile(locale.value, number) : 'none' })}</p>
      {links.map((link) => (
        <p key={link}>
          <bdi class="code">{link}</bdi>
        </p>
      ))}
      {links.length > 0 && <SendOn text={[t('request-send-on', { office: of.office.name }), ...links].join('\n')} />}
    </Note>
  )
}

/** By what the phone sends things with; copied where it has nothing of the kind. */
function SendOn({ text }: { text: string }) {
  const send = async () => {
    // whoever changes their mind in the phone's own sheet has nothing to be told
    if (navigator.share) return navigator.share({ text }).catch(() => undefined)
    await navigator.clipboard.writeText(text)
    toast(t('request-link-copied'))
  }
  return (
    <Button kind="quiet" onClick={() => void send()}>
      {t('request-send-link')}
    </Button>
  )
}

function Withdraw({ id, onDone }: { id: string; onDone: () => void }) {
  const open = useSignal(false)
  const withdraw = useAct((key, request: string) =>
    ask(api.requests[':id'].withdraw.$post({ param: { id: request } }, keyed(key))),
  )
  const yes = async () => {
    const { problem } = await withdraw.attempt(id)
    if (problem) return
    open.value = false
    toast(t('request-withdrawn'))
    onDone()
  }
  return (
    <>
      <Button
        kind="danger"
        onClick={() => {
          open.value = true
        }}
      >
        {t('request-withdraw')}
      </Button>
      {open.value && (
        <Confirm
          title={t('request-withdraw-title')}
          yes={t('request-withdraw')}
          danger
          busy={withdraw.busy}
          problem={withdraw.problem}
          onYes={() => void yes()}
          onClose={() => {
            open.value = false
          }}
        >
          <p>{t('request-withdraw-detail')}</p>
        </Confirm>
      )}
    </>
  )
}
