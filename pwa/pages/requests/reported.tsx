// What is particular to a report about an office: what was put to it, who has read it, and what the verdict asks, as the secretariat
// writes it down.
import { useSignal } from '@preact/signals'
import { appealLines } from '#locales/appeals'
import { date } from '#locales/format'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'
import { Reason } from './reason.tsx'
import { Sums } from './sums.tsx'

type Duty = SeenRequest['duties'][number]
const tones = { yes: 'ok', no: 'danger', void: 'plain', open: 'waiting' } as const

/** What was put to the office, what it owes, and who has looked. */
export function Reported({ of, again }: { of: SeenRequest; again: () => void }) {
  // the days of what is asked stand in the list below it
  const [appealSaid] = appealLines(locale.value, of)
  return (
    <>
      {of.allegation && of.view === 'accused' && (
        <Section title={of.allegation.title}>
          <p class="pre">{of.allegation.text}</p>
        </Section>
      )}
      {of.kind === 'inspection' && of.stage !== 'visit' && (
        <LinkButton kind="quiet" href={`/app/inspections/${of.id}`}>
          {t('sanction-inspection')}
        </LinkButton>
      )}
      {appealSaid && <Note>{appealSaid}</Note>}
      <Sums of={of.sums} again={again} />
      {of.duties.length > 0 && <Duties of={of.duties} again={again} />}
      {of.looks.length > 0 && (
        <details>
          <summary>{t('sanction-looks')}</summary>
          <p class="pre">{of.looks.join('\n')}</p>
        </details>
      )}
    </>
  )
}

function Duties({ of, again }: { of: readonly Duty[]; again: () => void }) {
  return (
    <Section title={t('sanction-duty')}>
      <List label={t('sanction-duty')}>
        {of.map((duty) => (
          <Row
            key={duty.id}
            title={t(`sanction-duty-${duty.of}`)}
            note={
              duty.word ||
              (duty.state === 'open' && duty.dueOn && t('request-by-when', { day: date(locale.value, duty.dueOn) }))
            }
            end={<State tone={tones[duty.said]}>{t(`sanction-duty-state-${duty.said}`)}</State>}
          />
        ))}
      </List>
      {of.map((duty) => duty.may && <Record key={duty.id} of={duty} again={again} />)}
    </Section>
  )
}

function Record({ of, again }: { of: Duty; again: () => void }) {
  const refused = useSignal(false)
  const act = useAct((key, json: { done: boolean; word: string }) =>
    ask(api.requests.tasks[':id'].comply.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const send = async (done: boolean, word = '') => {
    const { problem } = await act.attempt({ done, word })
    if (problem) return false
    toast(t('sanction-duty-saved'))
    again()
    void loadMe()
    return true
  }
  return (
    <>
      {act.problem && !refused.value && <ProblemNote problem={act.problem} />}
      <div class="four">
        <Button busy={act.busy} onClick={() => void send(true)}>
          {t(`sanction-duty-done-${of.of}`)}
        </Button>
        <Button kind="danger" onClick={() => (refused.value = true)}>
          {t('sanction-duty-refused')}
        </Button>
      </div>
      {refused.value && (
        <Reason
          kind={`undone:${of.id}`}
          title={t('sanction-duty-refused-title')}
          label={t('sanction-duty-refused-word')}
          hint={t('sanction-duty-refused-hint')}
          send={t('sanction-duty-refused-send')}
          busy={act.busy}
          problem={act.problem}
          onSend={(word) => send(false, word)}
          onClose={() => (refused.value = false)}
        />
      )}
    </>
  )
}
