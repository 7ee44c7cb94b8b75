// The agenda in its order: moved by buttons, keys and dragging while it is built; opinions are written below each item.
import { useSignal } from '@preact/signals'
import { digits } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { AddIcon, DownIcon, EditIcon, RemoveIcon } from '../../parts/icons/acts.tsx'
import { QueueIcon } from '../../parts/icons/nav.tsx'
import { Empty } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { me } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { Opinions, outcomeTones, Resolved } from './items.tsx'
import { Papers } from './papers.tsx'
import type { Guest, Item, Meeting } from './parts.tsx'

const Editing = later(() => import('./editing.tsx').then((m) => m.Editing))
const Asking = later(() => import('./editing.tsx').then((m) => m.Asking))
const Removing = later(() => import('./editing.tsx').then((m) => m.Removing))
const Opinion = later(() => import('./opinion.tsx').then((m) => m.Opinion))

type Opened =
  | { what: 'edit'; item: Item | null }
  | { what: 'opinion' | 'guests'; item: Item }
  | { what: 'guest'; guest: Guest }
  | null

/** The part of the page. */
export function Agenda({ of, again }: { of: Meeting; again: () => void }) {
  const opened = useSignal<Opened>(null)
  const drag = useDragging(of, again)
  const close = () => (opened.value = null)
  const done = () => {
    close()
    again()
  }
  const { agenda, may } = of
  return (
    <Section
      title={t('meetings-agenda')}
      beside={
        may.change && (
          <Button kind="plain" icon={AddIcon} onClick={() => (opened.value = { what: 'edit', item: null })}>
            {t('meetings-item-add')}
          </Button>
        )
      }
    >
      {agenda.length === 0 && (
        <Empty
          icon={QueueIcon}
          title={t('meetings-agenda-none')}
          detail={may.change ? t('meetings-agenda-none-detail') : ''}
        />
      )}
      {drag.problem && <ProblemNote problem={drag.problem} />}
      <ol class="agenda">
        {agenda.map((item, place) => (
          <li key={item.id} class="card" {...(may.change ? drag.at(item, place) : {})}>
            <Words
              of={item}
              place={place}
              onRemove={may.removeGuests ? (guest) => (opened.value = { what: 'guest', guest }) : null}
            />
            {item.outcome && (
              <p>
                <State tone={outcomeTones[item.outcome]}>{t(`meetings-outcome-${item.outcome}`)}</State>
              </p>
            )}
            <Papers of={of} item={item} again={again} />
            <Resolved of={item} />
            {may.change && (
              <Arranging
                item={item}
                place={place}
                last={agenda.length - 1}
                again={again}
                onEdit={() => (opened.value = { what: 'edit', item })}
              />
            )}
            {may.inviteGuests && (
              <Button kind="plain" onClick={() => (opened.value = { what: 'guests', item })}>
                {t('meetings-guests-ask')}
                <span class="unseen"> {item.title}</span>
              </Button>
            )}
            <Opinions of={item} />
            {may.giveOpinion && <Write of={item} onWrite={() => (opened.value = { what: 'opinion', item })} />}
          </li>
        ))}
      </ol>
      {opened.value?.what === 'edit' && (
        <Editing meeting={of.id} of={opened.value.item} onClose={close} onDone={done} />
      )}
      {opened.value?.what === 'guests' && (
        <Asking of={opened.value.item} late={of.inviteOver} onClose={close} onDone={done} />
      )}
      {opened.value?.what === 'guest' && <Removing of={opened.value.guest} onClose={close} onDone={done} />}
      {opened.value?.what === 'opinion' && <Opinion of={opened.value.item} onClose={close} onDone={done} />}
    </Section>
  )
}

const moving = (key: string, { id, to }: { id: string; to: number }) =>
  ask(api.meetings.items[':id'].move.$post({ param: { id }, json: { to } }, keyed(key)))

/** An item that is dropped on another takes its place. */
function useDragging({ agenda }: Meeting, again: () => void) {
  const dragged = useSignal<Item | null>(null)
  const move = useAct(moving)
  const drop = async (to: number) => {
    const item = dragged.peek()
    dragged.value = null
    if (!item || agenda.indexOf(item) === to) return
    const { problem } = await move.attempt({ id: item.id, to })
    if (!problem) toast(t('meetings-item-moved', { title: item.title, number: to + 1 }))
    again()
  }
  const at = (item: Item, place: number) => ({
    draggable: true,
    onDragStart: () => (dragged.value = item),
    onDragEnd: () => (dragged.value = null),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: () => void drop(place),
  })
  return { at, problem: move.problem }
}

type WordsProps = { of: Item; place: number; onRemove: ((guest: Guest) => void) | null }

function Words({ of: { title, line, body, guests, request }, place, onRemove }: WordsProps) {
  return (
    <>
      <h3>
        <span class="agenda-place">{digits(locale.value, place + 1)}</span>
        {request ? <a href={`/app/requests/${request.id}`}>{title}</a> : title}
      </h3>
      {line && <p class="soft">{line}</p>}
      {body && <p class="pre">{body}</p>}
      {guests.length > 0 && (
        <div class="soft">
          <p>{t('meetings-guests', { list: '' })}</p>
          {guests.map((guest) => (
            <p key={guest.id} class="guest">
              {guest.said}
              {onRemove && (
                <IconButton
                  icon={RemoveIcon}
                  label={t('meetings-guest-remove', { name: guest.name })}
                  onClick={() => onRemove(guest)}
                />
              )}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

type ArrangingProps = { item: Item; place: number; last: number; again: () => void; onEdit: () => void }

/** Up and down, by press or by the arrow keys with Alt; words and guests; off the agenda. */
function Arranging({ item, place, last, again, onEdit }: ArrangingProps) {
  const { id, title } = item
  const move = useAct(moving)
  const remove = useAct((key, item: string) =>
    ask(api.meetings.items[':id'].remove.$post({ param: { id: item } }, keyed(key))),
  )
  const to = async (next: number) => {
    if (next < 0 || next > last || (await move.run({ id, to: next })) === undefined) return
    toast(t('meetings-item-moved', { title, number: next + 1 }))
    again()
  }
  const off = async () => {
    if ((await remove.run(id)) === undefined) return
    toast(t('meetings-item-removed', { title }))
    again()
  }
  const keys = (event: KeyboardEvent) => {
    const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    void to(place + by)
  }
  const problem = move.problem ?? remove.problem
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way by keys to what its buttons do
    <div class="agenda-acts" onKeyDown={keys}>
      {place > 0 && (
        <span class="turned">
          <IconButton icon={DownIcon} label={t('meetings-item-up', { title })} onClick={() => void to(place - 1)} />
        </span>
      )}
      {place < last && (
        <IconButton icon={DownIcon} label={t('meetings-item-down', { title })} onClick={() => void to(place + 1)} />
      )}
      <IconButton icon={EditIcon} label={`${t('meetings-item-change')}: ${title}`} onClick={onEdit} />
      <IconButton icon={RemoveIcon} label={t('meetings-item-remove', { title })} onClick={() => void off()} />
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

function Write({ of, onWrite }: { of: Item; onWrite: () => void }) {
  const mine = of.opinions.some(({ person }) => person.id === me.value?.person.id)
  return (
    <Button kind="plain" onClick={onWrite}>
      {t(mine ? 'meetings-opinion-change' : 'meetings-opinion-write')}
      <span class="unseen"> {of.title}</span>
    </Button>
  )
}
