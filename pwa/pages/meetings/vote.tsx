// A member's vote on the item before the meeting.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Choice, choices } from '#rules/ballots'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import { ChangeVote, useCasting, type Vote, voteSeen } from '../ballots/casting.tsx'
import { SecretVote } from '../ballots/secret.tsx'
import type { Item, Meeting } from './parts.tsx'

type Ballot = NonNullable<Meeting['ballot']>
type Props = { of: Item; ballot: Ballot; again: () => void }

const kinds: Record<Choice, 'main' | 'danger' | 'quiet'> = {
  for: 'main',
  against: 'danger',
  abstain: 'quiet',
  recuse: 'quiet',
}

/** The part of the page; an open vote may be changed until the item is closed. */
export function CastVote({ of, ballot, again }: Props) {
  const mine = ballot.seats.find((seat) => seat.mine)
  if (ballot.secret)
    return (
      <Section title={t('meetings-vote-now')}>
        {mine?.cast ? <p role="status">{t('ballot-secret-voted')}</p> : <SecretVote ballot={ballot} onDone={again} />}
      </Section>
    )
  return <OpenVote key={ballot.id} of={of} ballot={ballot} again={again} />
}

function OpenVote({ of, ballot, again }: Props) {
  const changing = useSignal(false)
  const mine = ballot.seats.find((seat) => seat.mine)
  const act = useAct((key, vote: Vote) =>
    ask(api.requests.ballots[':id'].vote.$post({ param: { id: ballot.id }, json: vote }, keyed(key))),
  )
  const seen = voteSeen(mine)
  useEffect(() => {
    changing.value = false
  }, [seen])
  const casting = useCasting(of.id, seen, act, again)
  const voted = mine?.spoken ? null : mine?.choice
  return (
    <Section title={t('meetings-vote-now')}>
      {voted && <p role="status">{t('ballot-mine', { choice: t(`ballot-choice-${voted}`) })}</p>}
      {casting.problem && <ProblemNote problem={casting.problem} />}
      {voted && !changing.value ? (
        <ChangeVote onPress={() => (changing.value = true)} />
      ) : (
        <div class="buttons">
          {choices.map((choice) => (
            <Button key={choice} kind={kinds[choice]} busy={casting.busy} onClick={() => casting.choose(choice)}>
              {t(`ballot-vote-${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {casting.sheets}
    </Section>
  )
}
