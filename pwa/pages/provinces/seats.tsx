// The seats of the working group: who sits, votes and signs; changed by resolution, with dates.
import { useSignal } from '@preact/signals'
import { seatWords } from '#locales/seats'
import { addDays, tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, say, t } from '../../words.ts'
import type { Part, Province } from './part.ts'

type Asked = Parameters<typeof api.province.seats.$post>[0]['json']
type Seat = Province['seats'][number]

/** The list, and for the administrator the sheets to add and to end. */
export function Seats({ province, again }: Part) {
  const open = useSignal<'add' | Seat | null>(null)
  const admin = can('seats.change')
  const close = () => {
    open.value = null
  }
  const done = () => {
    close()
    toast(t('provinces-saved'))
    again()
  }
  return (
    <Section title={t('provinces-seats')}>
      <List label={t('provinces-seats')}>
        {province.seats.map((seat) => (
          <Row
            key={seat.id}
            title={seatWords(locale.value, seat.title)}
            note={
              <Joined
                of={[
                  seat.by?.name ?? t('provinces-seat-empty'),
                  seat.votes && t('provinces-seat-votes'),
                  seat.signs && t('provinces-seat-signs'),
                  seat.until && (
                    <>
                      {t('provinces-until')} <DateText of={seat.until} />
                    </>
                  ),
                ]}
              />
            }
            end={
              admin &&
              !seat.until && (
                <Button kind="plain" onClick={() => (open.value = seat)}>
                  {t('provinces-seat-end')}
                </Button>
              )
            }
          />
        ))}
      </List>
      {admin && (
        <Button kind="quiet" icon={AddIcon} onClick={() => (open.value = 'add')}>
          {t('provinces-seat-add')}
        </Button>
      )}
      {open.value === 'add' && <AddSeat onClose={close} onDone={done} />}
      {open.value && open.value !== 'add' && <EndSeat seat={open.value} onClose={close} onDone={done} />}
    </Section>
  )
}

type SheetProps = { onClose: () => void; onDone: () => void }

function useChange(onDone: () => void) {
  const act = useAct((key, json: Asked) => ask(api.province.seats.$post({ json }, keyed(key))))
  const send = async (json: Asked) => {
    const { answer, problem } = await act.attempt(json)
    if (answer) onDone()
    return problem
  }
  return { act, send }
}

function AddSeat({ onClose, onDone }: SheetProps) {
  const form = useForm({
    title: '',
    role: '',
    votes: true,
    signs: false,
    since: tehranDay(currentTime()),
    resolution: '',
  })
  const { act, send } = useChange(onDone)
  const submit = async (event: Event) => {
    event.preventDefault()
    const { resolution, role, ...seat } = form.values
    if (!role) return form.fail({ role: t('field-needed') })
    const problem = await send({ add: { ...seat, role: role as 'head' | 'secretary' | 'member' }, resolution })
    if (problem) form.failBy(inner(problem))
  }
  return (
    <Sheet title={t('provinces-seat-add')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField {...form.field('title')} label={t('provinces-seat-title')} max={100} />
        <SelectField
          {...form.field('role')}
          label={t('provinces-seat-role')}
          options={['head', 'member', 'secretary'].map((value) => ({ value, label: say(`nav-role-${value}`) }))}
        />
        <CheckField {...form.field('votes')} label={t('provinces-seat-votes')} />
        <CheckField {...form.field('signs')} label={t('provinces-seat-signs')} />
        <DateField {...form.field('since')} label={t('provinces-since')} />
        <TextField {...form.field('resolution')} label={t('provinces-resolution')} max={300} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('provinces-seat-add')}
        </Button>
      </form>
    </Sheet>
  )
}

function EndSeat({ seat, onClose, onDone }: SheetProps & { seat: Seat }) {
  const today = tehranDay(currentTime())
  const form = useForm({ lastDay: today, resolution: '' })
  const { act, send } = useChange(onDone)
  const submit = async (event: Event) => {
    event.preventDefault()
    const { lastDay, resolution } = form.values
    const problem = await send({ end: { seat: seat.id, lastDay }, resolution })
    if (problem) form.failBy(inner(problem))
  }
  return (
    <Sheet title={t('provinces-seat-end-title', { seat: seatWords(locale.value, seat.title) })} onClose={onClose}>
      <p>{t('provinces-seat-end-detail')}</p>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('lastDay')} label={t('provinces-last-day')} from={addDays(today, -1)} />
        <TextField {...form.field('resolution')} label={t('provinces-resolution')} max={300} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button kind="danger" busy={act.busy} whole>
          {t('provinces-seat-end')}
        </Button>
      </form>
    </Sheet>
  )
}

/** The server names "add.title"; the form's field is "title". */
function inner<P extends { fields?: Record<string, string> }>(problem: P): P {
  const fields = Object.entries(problem.fields ?? {}).map(([name, words]) => [name.replace(/^(add|end)\./, ''), words])
  return { ...problem, fields: Object.fromEntries(fields) }
}
