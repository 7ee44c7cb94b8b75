// One inspection: its report item by item, with when and where each was answered; two that differ side by side; what was found.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { code, dateTime, digits } from '#locales/format'
import { useAct } from '../../act.ts'
import type { Answer, Client } from '../../answers.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import { BeginReport } from '../violations/begin.tsx'
import { Signature } from './sign.tsx'
import { useBegin, useKit } from './use.ts'
import './inspections.css'

type One = Answer<ReturnType<Client['inspections'][':id']['$get']>>
type Report = One['reports'][number]

/** The page. */
export function OneInspection() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`inspection ${id}`, () => ask(api.inspections[':id'].$get({ param: { id } })))
  const { data } = asked
  return (
    <Page
      title={data ? data.office.name : t('inspect-one')}
      lead={data && <span>{code(locale.value, data.number)}</span>}
      beside={data && <State>{data.state}</State>}
      back="/app/inspections"
      backLabel={t('inspect-title')}
    >
      <Loaded of={asked} rows={6}>
        {(one) => (
          <>
            <Facts of={one.lines.map(({ label, value }): [string, string] => [label, value])} />
            <LinkButton kind="plain" href={`/app/requests/${one.id}`}>
              {t('inspect-course')}
            </LinkButton>
            {one.may.fill && <Start of={one} />}
            {one.reports.length === 0 && <Note tone="info">{t('inspect-no-report')}</Note>}
            {one.reports.length > 0 && <Found of={one} />}
            {one.reply && <Reply of={one.reply} />}
            {one.may.settle && <Settle of={one} again={asked.again} />}
            {one.reports.map((report) => (
              <Told key={report.id} of={report} several={one.reports.length > 1} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Whoever is sent begins here as on the list. */
function Start({ of }: { of: One }) {
  const asked = useKit()
  const begin = useBegin()
  const plan = asked.data?.planned.find(({ id }) => id === of.id)
  return (
    <Loaded of={asked} rows={1}>
      {({ checklist }) => <Button onClick={() => void begin(checklist, of.office, plan)}>{t('inspect-start')}</Button>}
    </Loaded>
  )
}

function Found({ of }: { of: One }) {
  return (
    <Section title={t('inspect-findings')}>
      {of.found.length === 0 ? (
        <State tone="ok">{t('inspect-findings-none')}</State>
      ) : (
        <dl class="facts">
          {of.found.map((one) => (
            <div key={one.id}>
              <dt>{one.label}</dt>
              <dd>
                <State tone={one.closedOn ? 'ok' : 'danger'}>
                  {one.closedOn ? t('inspect-closed') : `${digits(locale.value, one.said)} · ${one.grave}`}
                </State>
                <span class="stack soft small">{one.source}</span>
                {one.note && <span class="stack pre">{one.note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {of.may.accuse && of.found.some(({ violates }) => violates) && <Accuse of={of} />}
    </Section>
  )
}

/** A report of a violation begins with what was found; a person goes through it and files it. */
function Accuse({ of }: { of: One }) {
  const grave = of.found.filter(({ violates }) => violates)
  const form = {
    what: grave[0]!.violates!,
    seenOn: of.reports.find(({ state }) => state === 'counts')?.endedAt.slice(0, 10) ?? of.today,
    account: grave
      .map(({ label, source, note }) => [`${label} (${source})`, note].filter(Boolean).join(': '))
      .join('\n'),
    source: of.number,
  }
  return <BeginReport office={of.office.id} form={form} label="inspect-accuse" lead="inspect-accuse-lead" />
}

function Reply({ of }: { of: NonNullable<One['reply']> }) {
  const key =
    of.answer === 'yes' ? 'inspect-reply-yes' : of.answer === 'no' ? 'inspect-reply-no' : 'inspect-reply-silent'
  return (
    <Section title={t('inspect-reply')}>
      <State tone={of.answer === 'no' ? 'waiting' : 'plain'}>{t(key)}</State>
      {of.word && <p class="pre">{of.word}</p>}
      {of.at && <p class="soft small">{dateTime(locale.value, new Date(of.at))}</p>}
    </Section>
  )
}

/** Which of two counts is a person's word, with a reason. */
function Settle({ of, again }: { of: One; again: () => void }) {
  const word = useSignal('')
  const act = useAct((key, report: string) =>
    ask(api.inspections[':id'].settle.$post({ param: { id: of.id }, json: { report, word: word.value } }, keyed(key))),
  )
  const choose = async (report: string) => {
    const { problem } = await act.attempt(report)
    if (!problem) again()
  }
  const open = of.reports.filter(({ state }) => state !== 'aside')
  return (
    <Section title={t('inspect-beside')}>
      <Note tone="waiting">{t('inspect-settle-lead')}</Note>
      <AreaField
        name="settle"
        label={t('inspect-settle-word')}
        value={word.value}
        onInput={(typed) => (word.value = typed)}
        max={500}
        rows={2}
        {...(act.problem?.fields?.word ? { error: act.problem.fields.word } : {})}
      />
      {act.problem && !act.problem.fields?.word && <ProblemNote problem={act.problem} />}
      <div class="buttons">
        {open.map((report) => (
          <Button key={report.id} kind="quiet" busy={act.busy} onClick={() => void choose(report.id)}>
            {t('inspect-settle', { by: report.by ?? '', at: dateTime(locale.value, new Date(report.receivedAt)) })}
          </Button>
        ))}
      </div>
    </Section>
  )
}

function Told({ of, several }: { of: Report; several: boolean }) {
  const at = (moment: string) => dateTime(locale.value, new Date(moment))
  const { signatures } = of
  return (
    <Section
      title={t('inspect-report')}
      beside={
        several && <State tone={of.state === 'beside' ? 'waiting' : 'plain'}>{t(`inspect-state-${of.state}`)}</State>
      }
    >
      <Facts
        of={[
          [t('inspect-by'), of.by ?? ''],
          [t('inspect-when'), `${at(of.startedAt)} – ${at(of.endedAt)}`],
          [t('inspect-received'), at(of.receivedAt)],
          ...(of.companions ? [[t('inspect-companions'), of.companions] as [string, string]] : []),
        ]}
      />
      {of.word && <p class="pre">{of.word}</p>}
      <dl class="facts">
        {of.answers.map((one) => (
          <div key={one.name}>
            <dt>{one.label}</dt>
            <dd>
              {digits(locale.value, one.said)}
              {one.note && <span class="stack pre">{one.note}</span>}
              <span class="stack soft small">
                {at(one.at)}
                {one.lat !== undefined && one.lon !== undefined && (
                  <>
                    {' · '}
                    <a href={`geo:${one.lat},${one.lon}`}>{t('inspect-where')}</a>
                  </>
                )}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {of.files.length > 0 && (
        <LetterFiles files={of.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
      )}
      <p class="small">{t('inspect-sign')}</p>
      <Signature of={signatures.inspector} label={t('inspect-sign')} />
      {'refused' in signatures.office ? (
        <Note tone="waiting">{t('inspect-unsigned', { why: signatures.office.refused })}</Note>
      ) : 'typed' in signatures.office ? (
        <>
          <p class="small">{t('inspect-sign-office')}</p>
          <Signature of={signatures.office} label={t('inspect-sign-office')} />
        </>
      ) : (
        <>
          <p class="small">{t('inspect-signed-by', { name: signatures.office.name })}</p>
          <Signature of={signatures.office.drawing} label={signatures.office.name} />
        </>
      )}
      {of.settledWord && <p class="soft">{t('inspect-settled', { by: of.settler ?? '', word: of.settledWord })}</p>}
    </Section>
  )
}
