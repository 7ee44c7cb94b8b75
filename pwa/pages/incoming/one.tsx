// One letter that came in: read by the secretariat and by its writer; answered, or closed with a word.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { inOrder } from '#locales/notices'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { useStepUp } from '../../step-up.tsx'
import { loadWords, say, t } from '../../words.ts'
import { Thread } from '../register/parts.tsx'
import { ClassState, type Incoming, IncomingState } from './parts.tsx'
import { beginReply, replyTo } from './reply.ts'

const BeginReport = later(async () => {
  const [{ BeginReport: found }] = await Promise.all([import('../violations/begin.tsx'), loadWords(['violations'])])
  return found
})
const AddScans = later(() => import('./scans.tsx').then((m) => m.AddScans))
const Finish = later(() => import('./finish.tsx').then((m) => m.Finish))

/** The page, for the secretariat and for the writer. */
export function OneIncoming() {
  const { id = '' } = useRoute().params
  const { path } = useLocation()
  const asked = useAsk(`incoming ${id}`, () => ask(api.incoming[':id'].$get({ param: { id } })), 30_000)
  const finishing = useSignal(false)
  const letter = asked.data
  const back = path.startsWith('/app/secretariat') ? '/app/secretariat' : '/app/incoming'
  return (
    <Page
      title={letter?.subject ?? t('incoming-letter')}
      back={back}
      backLabel={back === '/app/secretariat' ? t('incoming-to') : t('incoming-title')}
      act={letter?.mayReply && <Acts of={letter} onFinish={() => (finishing.value = true)} />}
    >
      {asked.problem?.code === 'step-up' ? (
        <Secret again={asked.again} />
      ) : (
        <Loaded of={asked}>{(found) => <Whole of={found} again={asked.again} />}</Loaded>
      )}
      {finishing.value && letter && (
        <Finish
          id={id}
          onClose={() => (finishing.value = false)}
          onDone={() => {
            finishing.value = false
            asked.again()
            void loadMe()
          }}
        />
      )}
    </Page>
  )
}

function Whole({ of, again }: { of: Incoming; again: () => void }) {
  return (
    <>
      <Section title={of.sender} beside={<IncomingState of={of.state} waits={of.mayFinish} />}>
        <Card waits={of.mayFinish}>
          <ClassState of={of.confidentiality} />
          <Facts
            of={[
              [t('incoming-number'), <Code>{inOrder(of.number)}</Code>],
              [t('incoming-received'), <DateText of={of.registeredAt} />],
              [t('incoming-field-arrived'), of.from === 'paper' && <DateText of={of.arrivedOn} />],
              [t('incoming-sender'), t(`incoming-from-${of.from}`)],
              [t('incoming-field-office'), of.office && <OfficeName of={of.office} />],
              [t('incoming-writer'), of.writer === of.sender ? null : of.writer],
              [t('incoming-field-sender-number'), of.senderNumber && <bdi>{of.senderNumber}</bdi>],
              [t('incoming-field-sender-date'), of.senderDate && <DateText of={of.senderDate} />],
              [t('incoming-refers'), of.refers && <Code>{inOrder(of.refers.number)}</Code>],
              [t('incoming-registrar'), of.registrar],
            ]}
          />
        </Card>
      </Section>
      {of.body && (
        <p class="pre letter-body" dir="auto">
          {of.body}
        </p>
      )}
      {of.written.length > 0 && (
        <Section title={t('incoming-written')}>
          <List label={t('incoming-written')}>
            {of.written.map(({ id, title, number, what }) => (
              <Row
                key={`${id} ${what}`}
                href={`/app/requests/${id}`}
                title={title}
                note={
                  <>
                    <Code>{number}</Code> {say(`incoming-written-${what}`)}
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
      {of.answerable.length > 0 && of.files.length > 0 && (
        <Section title={t('incoming-answerable')}>
          <p>{t('incoming-answerable-lead')}</p>
          <List label={t('incoming-answerable')}>
            {of.answerable.map(({ id, title, number }) => (
              <Row key={id} href={`/app/requests/${id}?letter=${of.id}`} title={title} note={<Code>{number}</Code>} />
            ))}
          </List>
        </Section>
      )}
      <LetterFiles files={of.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
      {of.mayReply && of.office && can('requests.report') && (
        <BeginReport
          office={of.office.id}
          form={{ source: of.number }}
          label="violations-report"
          lead="violations-report-letter"
        />
      )}
      {of.mayAddScans && <AddScans id={of.id} has={of.files.length} again={again} />}
      {of.state === 'done' && <Result of={of} />}
      <Thread of={of.id} />
    </>
  )
}

function OfficeName({ of }: { of: NonNullable<Incoming['office']> }) {
  return (
    <>
      {of.name} {of.license && <Code>{of.license}</Code>}
    </>
  )
}

/** What came of it: an answer, or a word. */
function Result({ of }: { of: Incoming }) {
  return (
    <Section title={t('incoming-state-done')}>
      <Facts
        of={[
          [t('incoming-done-at'), of.doneAt && <DateText of={of.doneAt} />],
          [t('incoming-done-by'), of.finisher],
          ...of.replies.map(({ number }): [string, preact.ComponentChildren] => [
            t('incoming-replied'),
            number && <Code>{inOrder(number)}</Code>,
          ]),
          [t('incoming-done-word'), of.doneWord],
        ]}
      />
    </Section>
  )
}

/** Answer or close. The answer is a letter like any other: it refers to this one, and knows its recipient. */
function Acts({ of, onFinish }: { of: Incoming; onFinish: () => void }) {
  const { route } = useLocation()
  const reply = useAct(async (key, id: string) => {
    const begun = await replyTo(id)
    if (!begun.stands) await beginReply(key, begun.id, of)
    return begun.id
  })
  const begin = async () => {
    const id = await reply.run(of.id)
    if (id) route(`/app/notices/${id}/write`)
  }
  return (
    <>
      {reply.problem && <ProblemNote problem={reply.problem} />}
      <Button busy={reply.busy} onClick={() => void begin()}>
        {t('incoming-reply')}
      </Button>
      {of.mayWriteDown && of.office && (
        <LinkButton kind="quiet" href={`/app/requests/new?office=${of.office.id}&letter=${of.id}`}>
          {t('incoming-write-down')}
        </LinkButton>
      )}
      {of.mayFinish && (
        <Button kind="quiet" onClick={onFinish}>
          {t('incoming-finish')}
        </Button>
      )}
    </>
  )
}

/** What stands in the place of a secret letter until the PIN was entered. */
function Secret({ again }: { again: () => void }) {
  const { id = '' } = useRoute().params
  const open = useStepUp(
    useAct(() => ask(api.incoming[':id'].$get({ param: { id } }))),
    { title: t('incoming-secret-open'), onDone: again },
  )
  return (
    <Card>
      <p>{t('incoming-secret-lead')}</p>
      {open.problem && <ProblemNote problem={open.problem} />}
      <Button busy={open.busy} onClick={() => void open.run(null)}>
        {t('incoming-secret-open')}
      </Button>
      {open.sheet}
    </Card>
  )
}
