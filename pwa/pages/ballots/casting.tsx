// Casting a vote: a reason where it is against, and a word of confirmation where it decides or recuses.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Choice } from '#rules/ballots'
import type { Acting } from '../../act.ts'
import { discardWord } from '../../drafts/discard-word.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { useRest } from '../../parts/rest.ts'
import type { Problem } from '../../problem.ts'
import { t } from '../../words.ts'

const Against = later(() => import('./against.tsx').then((m) => m.Against))

export type Vote = { choice: Choice; reason: string; confirm: boolean }

/** A seat's own vote as a page shows it: another one is another text. */
export const voteSeen = (mine: { choice: Choice | null; spoken: boolean; at: unknown } | undefined) =>
  mine ? `${mine.choice} ${mine.spoken} ${mine.at}` : ''

/** The deciding vote, or a recusal, is refused with this field until it is confirmed. */
const decides = (problem: Problem | null) => problem?.fields?.confirm

/** Without a network: a vote is no text that waits on the phone, and pressed once more it counts once. */
function unreached(problem: Problem): Problem {
  if (problem.status !== 0) return problem
  return { ...problem, title: t('ballot-unreached'), detail: t('ballot-unreached-detail') }
}

/**
 * Takes a choice from press to record. `sheets` is rendered once; `problem` is shown by the page. `onDone` is told what
 * was recorded. `seen`: the actor's vote as the page shows it; the buttons are `busy` from the press until a recorded one is seen
 * there, and while they have only just come, perhaps under a thumb that meant the ones before.
 */
export function useCasting<T>(
  request: string,
  seen: string,
  act: Acting<Vote, T>,
  onDone: (choice: Choice, answer: T) => void,
) {
  const rests = useRest()
  const recorded = useSignal(false)
  useEffect(() => {
    recorded.value = false
  }, [seen])
  const asking = useSignal<Choice | null>(null)
  const deciding = useSignal<{ vote: Vote; words: string } | null>(null)
  const close = () => {
    asking.value = null
    deciding.value = null
    act.clear()
  }
  const cast = async (vote: Vote) => {
    const { answer, problem } = await act.attempt(vote)
    const words = problem && decides(problem)
    if (words) {
      asking.value = null
      deciding.value = { vote, words }
    } else if (answer) {
      recorded.value = true
      close()
      if (vote.reason) void discardWord(`against:${request}`)
      onDone(vote.choice, answer)
    }
  }
  const choose = (choice: Choice, reason = '') => {
    if (choice === 'against' && !reason) asking.value = choice
    else void cast({ choice, reason, confirm: false })
  }
  const shown = decides(act.problem) ? null : act.problem && unreached(act.problem)
  const sheets: ComponentChildren = (
    <>
      {asking.value && (
        <Against
          id={request}
          busy={act.busy}
          problem={shown}
          onSend={(reason) => choose('against', reason)}
          onClose={close}
        />
      )}
      {deciding.value && (
        <Confirm
          title={t(deciding.value.vote.choice === 'recuse' ? 'ballot-recuses-title' : 'ballot-decides-title')}
          yes={t(`ballot-confirm-${deciding.value.vote.choice}`)}
          danger={deciding.value.vote.choice === 'against'}
          busy={act.busy}
          problem={shown}
          onYes={() => void cast({ ...deciding.value!.vote, confirm: true })}
          onClose={close}
        >
          <p>{deciding.value.words}</p>
        </Confirm>
      )}
    </>
  )
  const busy = act.busy || recorded.value || rests
  return { choose, busy, sheets, problem: asking.value || deciding.value ? null : shown }
}

/** The way to another vote: above where the four stood, and it does nothing while a second tap may be on its way. */
export function ChangeVote({ onPress }: { onPress: () => void }) {
  const rests = useRest()
  return (
    <Button kind="plain" busy={rests} onClick={onPress}>
      {t('ballot-change')}
    </Button>
  )
}
