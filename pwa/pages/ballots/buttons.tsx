// The votes in the thumb's reach, what was voted, and the way on: after a vote the next request comes by itself.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Choice } from '#rules/ballots'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import '../requests/requests.css'
import { type SeenRequest, titleOf } from '../requests/parts.tsx'
import { ChangeVote, useCasting, type Vote, voteSeen } from './casting.tsx'
import { leaving, left, useBallots } from './open.ts'

const SecretVote = later(() => import('./secret.tsx').then((m) => m.SecretVote))

const offered: readonly { choice: Choice; kind: 'main' | 'danger' | 'quiet' }[] = [
  { choice: 'for', kind: 'main' },
  { choice: 'against', kind: 'danger' },
  { choice: 'abstain', kind: 'quiet' },
  { choice: 'recuse', kind: 'quiet' },
]

/** Long enough to read what was recorded and to change it, short enough for ten requests in two minutes. */
const beforeNext = 2500

type Props = { of: SeenRequest; again: () => void }

/** The four votes; once one is recorded, what it was, the way to change it, and the way on. */
export function Buttons({ of, again }: Props) {
  const ballots = useBallots(0)
  const changing = useSignal(false)
  const { route } = useLocation()
  const mine = of.ballot!.seats.find((seat) => seat.mine)
  const { secret } = of.ballot!
  const voted = secret ? mine?.cast : !mine?.spoken && mine?.choice
  const next = ballots.data?.find((one) => one.waits && one.id !== of.id)?.id
  const leaves = leaving.value?.id === of.id
  useEffect(() => {
    if (!leaves || !next) return
    const go = setTimeout(() => {
      left.value = leaving.peek()
      leaving.value = null
      route(`/app/votes/${next}`)
    }, beforeNext)
    return () => clearTimeout(go)
  }, [leaves, next])
  useEffect(
    () => () => {
      leaving.value = null
    },
    [],
  )
  // the vote that was changed is shown once it is seen, and not the one before
  useEffect(() => {
    changing.value = false
  }, [voteSeen(mine)])
  const recorded = (choice: Choice | null) => {
    // whoever came back to change a vote is not sent on
    leaving.value = voted ? null : { id: of.id, title: titleOf(of), choice }
    again()
    ballots.again()
    void loadMe()
  }
  const change = () => {
    leaving.value = null
    changing.value = true
  }
  return (
    <div class="stack">
      <Left of={of} />
      {voted && !changing.value ? (
        <>
          {!secret && of.may.vote && <ChangeVote onPress={change} />}
          <p role="status">
            {secret ? t('ballot-secret-voted') : t('ballot-mine', { choice: t(`ballot-choice-${mine!.choice!}`) })}{' '}
            {leaves && <span class="soft">{t(next ? 'ballot-next-soon' : 'ballot-done')}</span>}
          </p>
          <LinkButton href={next ? `/app/votes/${next}` : '/app/votes'}>
            {next ? t('ballot-next') : t('ballot-back')}
          </LinkButton>
        </>
      ) : secret ? (
        <SecretVote ballot={of.ballot!} onDone={() => recorded(null)} />
      ) : (
        <OpenVote of={of} onDone={recorded} />
      )}
    </div>
  )
}

/** What was voted on before this came, and the way back to it. */
function Left({ of }: { of: SeenRequest }) {
  const before = left.value
  if (!before || before.id === of.id) return null
  const { id, title, choice } = before
  return (
    <p class="small" role="status">
      {choice ? t('ballot-left', { title, choice: t(`ballot-choice-${choice}`) }) : t('ballot-left-secret', { title })}{' '}
      {choice && <a href={`/app/votes/${id}`}>{t('ballot-left-change')}</a>}
    </p>
  )
}

function OpenVote({ of, onDone }: { of: SeenRequest; onDone: (choice: Choice) => void }) {
  const act = useAct((key, vote: Vote) =>
    ask(api.requests.ballots[':id'].vote.$post({ param: { id: of.ballot!.id }, json: vote }, keyed(key))),
  )
  const casting = useCasting(of.id, voteSeen(of.ballot!.seats.find((seat) => seat.mine)), act, (choice, { state }) => {
    // While the ballot is open the line above the buttons says it; a toast would lie over them.
    if (state !== 'open') toast(t('ballot-recorded', { choice: t(`ballot-choice-${choice}`) }))
    onDone(choice)
  })
  return (
    <>
      {casting.problem && <ProblemNote problem={casting.problem} />}
      <div class="four">
        {offered.map(({ choice, kind }) => (
          <Button key={choice} kind={kind} busy={casting.busy} onClick={() => casting.choose(choice)}>
            {t(`ballot-vote-${choice}`)}
          </Button>
        ))}
      </div>
      {casting.sheets}
    </>
  )
}
