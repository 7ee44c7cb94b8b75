// Votes said aloud by everybody present at once: each is written down for its seat, as if it were said alone.
import { useSignal } from '@preact/signals'
import { commas } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { Meeting } from './parts.tsx'

type Ballot = NonNullable<Meeting['ballot']>
type Seat = Ballot['seats'][number]
type Props = { ballot: Ballot; members: Meeting['members']; again: () => void }

/** The button; what a member voted by themselves stays as it is, and who is not there is left out. */
export function Unanimous({ ballot, members, again }: Props) {
  const asks = useSignal(false)
  const record = useAct((key, { seat, member }: Seat) => {
    const json = { choice: 'for' as const, reason: '', confirm: false, seat, member: member!.id }
    return ask(api.requests.ballots[':id'].spoken.$post({ param: { id: ballot.id }, json }, keyed(key)))
  })
  const there = new Set(members.filter(({ present }) => present).map(({ seat }) => seat.id))
  const silent = ballot.seats.filter(({ seat, member, cast }) => member && !cast && there.has(seat))
  if (silent.length === 0) return null
  const close = () => {
    asks.value = false
    record.clear()
  }
  const press = async () => {
    for (const seat of silent) {
      const { problem } = await record.attempt(seat)
      // a conflict: the member has voted meanwhile, and that vote stands
      if (problem && problem.status !== 409) return again()
    }
    close()
    toast(t('meetings-unanimous-done'))
    again()
  }
  const names = silent.map(({ member }) => member!.name)
  return (
    <>
      <Button kind="quiet" onClick={() => (asks.value = true)}>
        {t('meetings-unanimous')}
      </Button>
      {asks.value && (
        <Confirm
          title={t('meetings-unanimous')}
          yes={t('meetings-unanimous-yes')}
          busy={record.busy}
          problem={record.problem}
          onYes={() => void press()}
          onClose={close}
        >
          <p>{t('meetings-unanimous-of', { names: commas(locale.value, names) })}</p>
        </Confirm>
      )}
    </>
  )
}
