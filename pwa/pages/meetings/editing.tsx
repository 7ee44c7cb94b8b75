// Words and guests of an item; of a request only what is added to it.
import { meetingMax } from '#rules/meetings'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Confirm, Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Guest, Item } from './parts.tsx'

type Props = { meeting: string; of: Item | null; onClose: () => void; onDone: () => void }

/** Guests as they are typed, one a line: «نام، سمت، همراه». */
const lines = (guests: Item['guests']) =>
  guests
    .map(({ name, capacity, mobile }) => `${name}${capacity ? `، ${capacity}` : ''}${mobile ? `، ${mobile}` : ''}`)
    .join('\n')
const guestsIn = (typed: string) =>
  typed.split('\n').flatMap((line) => {
    const [name = '', ...rest] = line.split(/[،,]/).map((part) => part.trim())
    const mobile = rest.find((part) => /^\+?[\d۰-۹٠-٩][\d۰-۹٠-٩ -]+$/.test(part)) ?? ''
    const capacity = rest.filter((part) => part !== mobile).join(' ')
    return name ? [{ name, capacity, mobile }] : []
  })

/** A new free item, or one that stands. */
export function Editing({ meeting, of, onClose, onDone }: Props) {
  const free = of?.free ?? true
  const form = useForm({
    title: free ? (of?.title ?? '') : '',
    body: of?.body ?? '',
    guests: of ? lines(of.guests) : '',
  })
  const save = useAct(async (key, { guests, ...words }: typeof form.values) => {
    const json = { ...words, guests: guestsIn(guests) }
    if (of) await ask(api.meetings.items[':id'].$patch({ param: { id: of.id }, json }, keyed(key)))
    else
      await ask(
        api.meetings[':id'].items.$post({ param: { id: meeting }, json: { ...json, request: null } }, keyed(key)),
      )
    return true
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await save.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('meetings-item-saved'))
    onDone()
  }
  return (
    <Sheet title={of ? t('meetings-item-change') : t('meetings-item-add')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        {free ? (
          <TextField {...form.field('title')} label={t('meetings-field-title')} max={meetingMax.title} />
        ) : (
          <p>{of?.title}</p>
        )}
        <AreaField {...form.field('body')} label={t('meetings-field-body')} max={meetingMax.body} rows={4} optional />
        <AreaField
          {...form.field('guests')}
          label={t('meetings-field-guests')}
          hint={t('meetings-field-guests-hint')}
          rows={3}
          optional
        />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <Button busy={save.busy} whole>
          {t('meetings-item-save')}
        </Button>
      </form>
    </Sheet>
  )
}

type AskingProps = { of: Item; late: boolean; onClose: () => void; onDone: () => void }

/** Further guests of an item after the invitation; `late`: with the head's reason. */
export function Asking({ of, late, onClose, onDone }: AskingProps) {
  const form = useForm({ guests: '', reason: '' })
  const send = useAct(async (key, { guests, reason }: typeof form.values) => {
    const named = guestsIn(guests)
    const param = { id: of.id }
    const { guests: onTime, 'guests-late': after } = api.meetings.items[':id']
    await (late
      ? ask(after.$post({ param, json: { guests: named, reason } }, keyed(key)))
      : ask(onTime.$post({ param, json: { guests: named } }, keyed(key))))
    return true
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await send.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('meetings-item-saved'))
    onDone()
  }
  return (
    <Sheet title={of.title} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField
          {...form.field('guests')}
          label={t('meetings-field-guests')}
          hint={t('meetings-field-guests-hint')}
          rows={3}
        />
        {late && (
          <AreaField {...form.field('reason')} label={t('meetings-late-reason')} max={meetingMax.reason} rows={3} />
        )}
        {send.problem && !send.problem.fields && <ProblemNote problem={send.problem} />}
        <Button busy={send.busy} whole>
          {t('meetings-late-send')}
        </Button>
      </form>
    </Sheet>
  )
}

/** Asks before the invitation of a guest is taken back. */
export function Removing({ of, onClose, onDone }: { of: Guest; onClose: () => void; onDone: () => void }) {
  const remove = useAct((key, id: string) =>
    ask(api.meetings.guests[':id'].remove.$post({ param: { id } }, keyed(key))),
  )
  const yes = async () => {
    if ((await remove.run(of.id)) === undefined) return
    toast(t('meetings-guest-removed', { name: of.name }))
    onDone()
  }
  return (
    <Confirm
      title={t('meetings-guest-remove', { name: of.name })}
      yes={t('meetings-guest-remove-yes')}
      busy={remove.busy}
      problem={remove.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      <p>{t(of.invitedAt ? 'meetings-guest-remove-message' : 'meetings-guest-remove-paper')}</p>
    </Confirm>
  )
}
