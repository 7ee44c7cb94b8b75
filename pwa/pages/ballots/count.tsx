// The live count of a ballot: every seat with its vote, the arithmetic, and the secretary's pen for what is said aloud.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { seatWords } from '#locales/seats'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Progress } from '../../parts/progress.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from '../requests/parts.tsx'
import { type Seat, SpokenVote } from './spoken.tsx'

const SecretNote = later(() => import('./secret.tsx').then((m) => m.SecretNote))
const MakeSecret = later(() => import('./secret.tsx').then((m) => m.MakeSecret))

/** What is voted on, by its id; what the reader may do about its ballot. */
type Counted = Pick<SeenRequest, 'id' | 'ballot'> & {
  question?: SeenRequest['question']
  may: Pick<SeenRequest['may'], 'spoken' | 'reopen'>
  /** Of a meeting, who is there: only they speak. */
  present?: readonly string[]
}

/** The count as it stands. Who votes does so elsewhere; the secretary may record and reopen here. `until`: when it closes, where that is no day. */
export function VoteCount({ of, until, again }: { of: Counted; until?: string; again: () => void }) {
  const { ballot } = of
  const spoken = useSignal<Seat | null>(null)
  if (!ballot || (!ballot.tally && ballot.seats.length === 0)) return null
  const { tally, state, closesOn, secret, seats } = ballot
  return (
    <Section
      title={t('ballot-count')}
      beside={
        state === 'open' ? (
          <span class="soft small">
            {of.question
              ? t('ballot-stands-still')
              : (until ?? t('ballot-closes', { day: date(locale.value, closesOn) }))}
          </span>
        ) : (
          <State tone={state === 'adopted' ? 'ok' : state === 'rejected' ? 'danger' : 'plain'}>
            {t(`ballot-state-${state}`)}
          </State>
        )
      }
    >
      {secret &&
        (state === 'open' ? (
          <SecretNote ballot={ballot} />
        ) : (
          <p class="soft small">{t('ballot-secret-was', { cite: ballot.cites.openness })}</p>
        ))}
      {tally &&
        (state === 'open' && tally.for <= tally.needed ? (
          <Progress label={t('ballot-choice-for')} done={tally.for} of={tally.needed} />
        ) : (
          <p>{t('ballot-for-needed', { for: tally.for, needed: tally.needed, state })}</p>
        ))}
      <p class="soft small" role="status">
        {tally
          ? t('ballot-tally', { ...tally })
          : t('ballot-secret-count', { cast: seats.filter(({ cast }) => cast).length, seats: seats.length, state })}
      </p>
      {ballot.vacant > 0 && (
        <p class="soft small">{t('ballot-vacant', { count: ballot.vacant, cite: ballot.cites.base })}</p>
      )}
      {ballot.deadlocked && (
        <Note tone="waiting">
          <p>{t('ballot-deadlocked', { cite: ballot.cites.majority })}</p>
        </Note>
      )}
      <List label={t('ballot-count')}>
        {seats.map((seat) => (
          <SeatRow
            key={seat.seat}
            of={seat}
            over={state !== 'open'}
            onSpeak={of.may.spoken && !secret && speaks(of, seat) ? () => (spoken.value = seat) : null}
          />
        ))}
      </List>
      {ballot.mayBeSecret && <MakeSecret ballot={ballot.id} again={again} />}
      {ballot.secretLate && <p class="soft small">{t('ballot-secret-late', { why: ballot.secretLate })}</p>}
      {of.may.reopen && <Reopen id={of.id} again={again} />}
      {spoken.value && (
        <SpokenVote ballot={ballot.id} seat={spoken.value} again={again} onClose={() => (spoken.value = null)} />
      )}
    </Section>
  )
}

/** A seat on which a spoken vote may be written: the member has not voted, or only aloud. */
const seatFree = ({ choice, spoken }: Seat) => choice === null || spoken

/** Whoever sits there may say a vote that can be written down. */
const speaks = ({ present }: Counted, seat: Seat) =>
  seat.member !== null && seatFree(seat) && (!present || present.includes(seat.member.id))

const tones: Record<NonNullable<Seat['choice']>, Tone> = {
  for: 'ok',
  against: 'danger',
  abstain: 'plain',
  recuse: 'plain',
}

function SeatRow({ of, over, onSpeak }: { of: Seat; over: boolean; onSpeak: (() => void) | null }) {
  const silent = of.member ? (over ? 'ballot-seat-silent' : 'ballot-seat-empty') : 'ballot-seat-vacant'
  const vote = of.choice ? (
    <State tone={tones[of.choice]}>{t(`ballot-choice-${of.choice}`)}</State>
  ) : (
    <span class="soft small">{t(of.cast ? 'ballot-cast' : silent)}</span>
  )
  return (
    <Row
      title={seatWords(locale.value, of.title)}
      note={
        <>
          {of.member?.name}
          {of.spoken && <span class="stack">{t('ballot-spoken')}</span>}
          {of.interest && <span class="stack">{t('ballot-interest', { interest: of.interest })}</span>}
          {of.reason && <span class="stack pre">{of.reason}</span>}
        </>
      }
      end={
        <>
          {vote}
          {onSpeak && (
            <Button kind="plain" onClick={onSpeak}>
              {t('ballot-spoken-record')}
            </Button>
          )}
        </>
      }
    />
  )
}

function Reopen({ id, again }: { id: string; again: () => void }) {
  const reopen = useAct((key, request: string) =>
    ask(api.requests[':id']['reopen-ballot'].$post({ param: { id: request } }, keyed(key))),
  )
  const press = async () => {
    const { problem } = await reopen.attempt(id)
    if (problem) return
    toast(t('ballot-reopened'))
    again()
  }
  return (
    <Note tone="waiting">
      <p>{t('ballot-lapsed')}</p>
      {reopen.problem && <ProblemNote problem={reopen.problem} />}
      <Button kind="quiet" busy={reopen.busy} onClick={() => void press()}>
        {t('ballot-reopen')}
      </Button>
    </Note>
  )
}
