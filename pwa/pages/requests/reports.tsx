// What the secretariat's check and the visit of the place found, for everybody who decides or looks on; and the way to report them.
import './requests.css'
import { commas } from '#locales/format'
import { loadMe } from '../../account.ts'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { OutsideIcon, PrintIcon } from '../../parts/icons/acts.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

type Report = SeenRequest['reports'][number]

// most come to read what was found, not to report it
const CheckForm = later(async () => (await import('./check-form.tsx')).CheckForm)
const PutForm = later(async () => (await import('./put.tsx')).PutForm)
const ProposalForm = later(async () => (await import('./proposal.tsx')).ProposalForm)
const VisitForm = later(async () => (await import('./visit.tsx')).VisitForm)

/** Each report, or the way to give it; of one that waits for somebody else the course of the request tells. */
export function Reports({ of, again }: { of: SeenRequest; again: () => void }) {
  const to = of.accused === null ? 'office' : 'body'
  const onDone = () => {
    again()
    void loadMe()
  }
  return (
    <>
      {of.reports.map((report) => {
        if (report.state !== 'open') return <Found key={report.id} of={report} request={of.id} to={to} />
        if (!report.may) return null
        if (report.seen === 'inspection') return <ToChecklist key={report.id} />
        if (report.puts) return <PutForm key={report.id} task={report.id} to={to} again={onDone} />
        if (report.task === 'proposal') return <ProposalForm key={report.id} task={report.id} of={to} again={onDone} />
        return report.task === 'check' ? (
          <CheckForm key={report.id} task={report.id} of={of} again={onDone} />
        ) : (
          <VisitForm key={report.id} of={report} again={onDone} />
        )
      })}
    </>
  )
}

/** An inspection is filled in by its checklist, on a page of its own that works without a network. */
function ToChecklist() {
  return <LinkButton href="/app/inspections">{t('visit-checklist')}</LinkButton>
}

/** What was found: the result, the word, and of a visit its items, its photographs, and where it was. */
function Found({ of, request, to }: { of: Report; request: string; to: 'office' | 'body' }) {
  const { id, answer, word, found, present, position, files, proposal } = of
  return (
    <Section title={titleOfReport(of, to)}>
      <p>
        <State tone={answer === 'yes' ? 'ok' : 'danger'}>{resultOf(of)}</State>
      </p>
      {word && (
        <Note tone={answer === 'yes' ? 'info' : 'waiting'}>
          <p class="pre">{word}</p>
        </Note>
      )}
      {proposal && <Proposal of={proposal} />}
      {found.length > 0 && (
        <dl class="facts asked">
          {found.map(({ name, label, found: said, against, note }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                {against ? <State tone="danger">{said}</State> : said}
                {note && <span class="stack soft small pre">{note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {present.length > 0 && (
        <>
          <p>{t('visit-present-were', { list: commas(locale.value, present) })}</p>
          <LinkButton kind="plain" icon={PrintIcon} href={`/app/requests/${request}/visits/${id}`}>
            {t('visit-minutes')}
          </LinkButton>
        </>
      )}
      {position && (
        <LinkButton kind="plain" icon={OutsideIcon} href={`geo:${position.lat},${position.lon}`} outside>
          {t('visit-position')}
        </LinkButton>
      )}
      <LetterFiles files={files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
    </Section>
  )
}

function titleOfReport({ task, puts, seen }: Report, to: 'office' | 'body'): string {
  if (task === 'proposal') return t('sanction-report-title')
  if (puts) return t('sanction-put-title', { to })
  return t(task === 'check' ? 'visit-check' : 'visit-title', { seen })
}

function resultOf({ task, puts, seen, answer }: Report): string {
  const said = answer!
  if (task === 'proposal') return t(`sanction-report-state-${said}`)
  if (puts) return t(`sanction-put-state-${said}`)
  return t(task === 'check' ? `visit-check-${said}` : `visit-result-${said}`, { seen })
}

/** What an examiner found and proposes, with the arithmetic of the ladder. */
function Proposal({ of }: { of: NonNullable<Report['proposal']> }) {
  return (
    <>
      <p>{[of.conduct, of.damage, of.row].filter(Boolean).join(' · ')}</p>
      <ul>
        {of.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="soft">{of.counted}</p>
      <p class="soft">{of.next}</p>
      {of.differs && <Note tone="waiting">{of.differs}</Note>}
    </>
  )
}
