// The item before the meeting: what it is, its votes as they come in, what was resolved, and how the meeting is done with it.
import { useSignal } from '@preact/signals'
import { commas, digits } from '#locales/format'
import type { ItemEnd } from '#rules/meetings'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { Turn } from './attendance.tsx'
import { Opinions, outcomeTones, Resolved } from './items.tsx'
import { Papers } from './papers.tsx'
import type { Item, Meeting } from './parts.tsx'

const CastVote = later(() => import('./vote.tsx').then((m) => m.CastVote))
const Unanimous = later(() => import('./unanimous.tsx').then((m) => m.Unanimous))
const VoteCount = later(() => import('../ballots/count.tsx').then((m) => m.VoteCount))
const Resolving = later(() => import('./resolving.tsx').then((m) => m.Resolving))

type Props = { of: Meeting; item: Item; again: () => void }

/** A text that members have voted on stands; on what was left for another meeting, or closed without a vote, none is written. */
function isSettled({ request, outcome }: Item, ballot: Meeting['ballot']): boolean {
  if (outcome === 'postponed' || outcome === 'noted') return true
  return !request && ballot !== null && (ballot.state === 'open' ? ballot.begun : ballot.state !== 'lapsed')
}

/** The part of the page. */
export function Current({ of, item, again }: Props) {
  const writing = useSignal(false)
  const { may, ballot, agenda } = of
  const place = digits(locale.value, agenda.indexOf(item) + 1)
  const href = item.request ? `/app/requests/${item.request.id}` : item.due && `/app/resolutions/${item.due}`
  const present = of.members.flatMap((one) => (one.present ? [one.person.id] : []))
  const count = { id: item.id, ballot, present, may: { spoken: may.speak && ballot?.state === 'open', reopen: false } }
  // without a text there is nothing to vote on: writing it comes first
  const first = !item.request && !item.resolution && !item.closedAt && ballot?.state !== 'open'
  const write = () => (writing.value = true)
  return (
    <Section title={t(item.closedAt ? 'meetings-current-closed' : 'meetings-current')}>
      <Card
        beside={
          item.outcome && <State tone={outcomeTones[item.outcome]}>{t(`meetings-outcome-${item.outcome}`)}</State>
        }
      >
        <h3>
          {t('meetings-item-line', { number: place, title: '' })} {href ? <a href={href}>{item.title}</a> : item.title}
        </h3>
        {item.line && <p>{item.line}</p>}
        {item.body && <p class="pre">{item.body}</p>}
        <Opinions of={item} />
        <Guests of={item} may={may.run} again={again} />
        <Papers of={of} item={item} again={again} />
        <Resolved of={item} />
        {may.run && !isSettled(item, ballot) && !first && (
          <Button kind="plain" onClick={write}>
            {t(item.resolution ? 'meetings-resolution-change' : 'meetings-resolution-write')}
          </Button>
        )}
      </Card>
      {may.vote && ballot && <CastVote of={item} ballot={ballot} again={again} />}
      {ballot?.state === 'open' && ballot.seated && !may.vote && (
        <Note tone="waiting">{t('meetings-vote-absent')}</Note>
      )}
      <VoteCount of={count} until={t('meetings-closes-with-item')} again={again} />
      {may.speak && ballot?.state === 'open' && !ballot.secret && (
        <Unanimous ballot={ballot} members={of.members} again={again} />
      )}
      {may.run && !item.closedAt && (
        <Ends of={of} item={item} place={place} again={again} onWrite={first ? write : null} />
      )}
      {writing.value && (
        <Resolving
          meetingOn={of.heldOn}
          of={item}
          onClose={() => (writing.value = false)}
          onDone={() => {
            writing.value = false
            again()
          }}
        />
      )}
    </Section>
  )
}

function Guests({ of, may, again }: { of: Item; may: boolean; again: () => void }) {
  const attend = useAct((key, { id, present }: Item['guests'][number]) =>
    ask(api.meetings.guests[':id'].attend.$post({ param: { id }, json: { present: !present } }, keyed(key))),
  )
  const turn = async (guest: Item['guests'][number]) => {
    await attend.attempt(guest)
    again()
  }
  if (!may) return null
  return (
    <>
      {of.guests.map((guest) => (
        <p key={guest.id} class="guest">
          {guest.capacity ? `${guest.name} (${guest.capacity})` : guest.name}
          <Turn name={guest.name} on={guest.present === true} busy={attend.busy} onTurn={() => void turn(guest)} />
        </p>
      ))}
      {attend.problem && <ProblemNote problem={attend.problem} />}
    </>
  )
}

type EndsProps = Props & { place: string; onWrite: (() => void) | null }

/** Put to the vote, closed by its votes, without any, or left. */
function Ends({ of: { ballot, cutsOff, members }, item, place, again, onWrite }: EndsProps) {
  const vote = useAct((key, id: string) =>
    ask(api.meetings.items[':id']['put-to-vote'].$post({ param: { id } }, keyed(key))),
  )
  const end = useAct((key, how: ItemEnd) =>
    ask(api.meetings.items[':id'].close.$post({ param: { id: item.id }, json: { how } }, keyed(key))),
  )
  const close = async (how: ItemEnd) => {
    const { answer } = await end.attempt(how)
    if (answer) toast(t('meetings-item-done', { number: place, outcome: t(`meetings-outcome-${answer.outcome}`) }))
    again()
  }
  const put = async () => {
    await vote.attempt(item.id)
    again()
  }
  const open = ballot?.state === 'open'
  const voted = ballot !== null && (open || item.request !== null)
  const busy = end.busy || vote.busy
  const problem = end.problem ?? vote.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      {!members.some(({ present, seat }) => seat.votes && present) && (
        <Note tone="waiting">{t('meetings-nobody-there')}</Note>
      )}
      {cutsOff.length > 0 && (
        <Note tone="waiting">
          {t('meetings-cuts-off', {
            names: commas(locale.value, cutsOff),
            secret: ballot?.secret ? 1 : 0,
            phone: item.request ? 1 : 0,
          })}
        </Note>
      )}
      <div class="buttons">
        {voted && (
          <Button busy={busy} onClick={() => void close('voted')}>
            {t('meetings-end-voted')}
          </Button>
        )}
        {onWrite && <Button onClick={onWrite}>{t('meetings-resolution-write')}</Button>}
        {!open && !item.request && !onWrite && (
          <Button busy={busy} onClick={() => void put()}>
            {t('meetings-put-to-vote')}
          </Button>
        )}
        {!open && !item.resolution && (
          <Button kind="quiet" busy={busy} onClick={() => void close('noted')}>
            {t('meetings-end-noted')}
          </Button>
        )}
        <Button kind="quiet" busy={busy} onClick={() => void close('postponed')}>
          {t('meetings-end-postponed')}
        </Button>
      </div>
    </>
  )
}
