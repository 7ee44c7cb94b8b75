// Who signs, or answers what proceedings ask, for somebody who is away: named with days and a reason, ended at once.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { date, dateRange } from '#locales/format'
import { seatWords } from '#locales/seats'
import { addDays, tehranDay } from '#rules/calendar'
import { useAct } from '../act.ts'
import { usePage } from '../address.ts'
import { type Answer, api, ask, askPage, keyed } from '../api.ts'
import { useAsk } from '../ask.ts'
import { currentTime } from '../clock.ts'
import { useForm } from '../form.ts'
import { Button } from '../parts/button.tsx'
import { SelectField } from '../parts/choices.tsx'
import { DateField } from '../parts/date.tsx'
import { SignIcon } from '../parts/icons/nav.tsx'
import { Joined } from '../parts/inline.tsx'
import { TextField } from '../parts/inputs.tsx'
import { Empty, List, Loaded, Row } from '../parts/list.tsx'
import { Note, ProblemNote } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Pages } from '../parts/pager.tsx'
import { Confirm, Sheet } from '../parts/sheet.tsx'
import { State } from '../parts/state.tsx'
import { toast } from '../parts/toast.tsx'
import { acting, me } from '../session.ts'
import { useStepUp } from '../step-up.tsx'
import { uuid } from '../uuid.ts'
import { locale, t } from '../words.ts'

type Delegation = Answer<ReturnType<typeof api.delegations.$get>>[number]

/** The page. */
export function Delegations() {
  const { page } = usePage()
  const query = { page: page ? String(page) : undefined }
  const asked = useAsk(`delegations ${page}`, () => askPage(api.delegations.$get({ query })))
  const naming = useSignal(false)
  const ending = useSignal<Delegation | null>(null)
  return (
    <Page
      title={t('delegation-title')}
      lead={t('delegation-lead')}
      back="/app/queue"
      backLabel={t('nav-queue')}
      act={<Button onClick={() => (naming.value = true)}>{t('delegation-new')}</Button>}
    >
      <Loaded of={asked}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={SignIcon} title={t('delegation-none')} detail={t('delegation-none-detail')} />
          ) : (
            <>
              <List label={t('delegation-title')}>
                {found.map((one) => (
                  <One key={one.id} of={one} onEnd={() => (ending.value = one)} />
                ))}
              </List>
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
      {ending.value && (
        <Ending
          of={ending.value}
          onClose={() => (ending.value = null)}
          onDone={() => {
            ending.value = null
            asked.again()
          }}
        />
      )}
      {naming.value && (
        <Naming
          onClose={() => (naming.value = false)}
          onDone={() => {
            naming.value = false
            asked.again()
          }}
        />
      )}
    </Page>
  )
}

function standing({ firstDay, lastDay, endedAt }: Delegation): 'running' | 'coming' | 'over' {
  const today = tehranDay(currentTime())
  if (endedAt || lastDay < today) return 'over'
  return firstDay > today ? 'coming' : 'running'
}

function One({ of, onEnd }: { of: Delegation; onEnd: () => void }) {
  const stands = standing(of)
  const mine = of.person.id === me.value?.person.id && stands !== 'over'
  return (
    <Row
      title={t('delegation-between', { delegate: of.delegate.name, person: of.person.name })}
      note={
        <Joined
          of={[
            of.seat ? seatWords(locale.value, of.seat) : t('delegation-what-tasks'),
            dateRange(locale.value, of.firstDay, of.lastDay),
            of.reason,
          ]}
        />
      }
      end={
        <>
          <State tone={stands === 'running' ? 'ok' : 'plain'}>{t(`delegation-${stands}`)}</State>
          {mine && (
            <Button kind="quiet" onClick={onEnd}>
              {t('delegation-end')}
            </Button>
          )}
        </>
      }
    />
  )
}

function Ending({ of, onClose, onDone }: { of: Delegation; onClose: () => void; onDone: () => void }) {
  const end = useAct((key, id: string) => ask(api.delegations[':id'].end.$post({ param: { id } }, keyed(key))))
  const yes = async () => {
    if (!(await end.run(of.id))) return
    toast(t('delegation-ended'))
    onDone()
  }
  return (
    <Confirm
      title={t('delegation-end-title', { name: of.delegate.name })}
      yes={t('delegation-end')}
      danger
      busy={end.busy}
      problem={end.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      <p>{t(of.seat ? 'delegation-end-detail' : 'delegation-tasks-end-detail', { name: of.delegate.name })}</p>
    </Confirm>
  )
}

function Naming({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const signs = acting.value?.signs && !acting.value.signsFor
  const what = useSignal<'tasks' | 'signature'>(signs ? 'signature' : 'tasks')
  const tasks = what.value === 'tasks'
  const people = useAsk(`delegates ${what.value}`, () =>
    ask(tasks ? api.delegations.answerers.$get() : api.delegations.people.$get()),
  )
  const today = tehranDay(currentTime())
  const form = useForm({ delegate: '', firstDay: today as string, lastDay: '', reason: '' })
  const id = useSignal(uuid())
  const act = useAct((key, json: typeof form.values) => {
    const at = { param: { id: id.value }, json }
    return ask(
      tasks ? api.delegations[':id'].answers.$put(at, keyed(key)) : api.delegations[':id'].$put(at, keyed(key)),
    )
  })
  const { delegate, firstDay, lastDay } = form.values
  const name = people.data?.find((one) => one.id === delegate)?.name ?? ''
  const detail =
    firstDay && lastDay
      ? t(tasks ? 'delegation-tasks-detail' : 'delegation-detail', {
          name,
          first: date(locale.value, firstDay),
          last: date(locale.value, lastDay),
        })
      : ''
  const stepped = useStepUp(act, {
    title: t('delegation-do'),
    always: true,
    children: <p>{detail}</p>,
    onDone: () => {
      toast(t('delegation-done'))
      onDone()
    },
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const needed = { delegate, firstDay, lastDay }
    const missing = Object.entries(needed).filter(([, value]) => !value)
    if (missing.length)
      return form.fail(Object.fromEntries(missing.map(([field]) => [field, t('parts-choose-needed')])))
    await stepped.run(form.values)
  }
  const problem = stepped.problem
  useEffect(() => {
    if (problem?.fields) form.failBy(problem)
  }, [problem])
  return (
    <Sheet title={t('delegation-new')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        {signs && (
          <SelectField
            name="what"
            label={t('delegation-what')}
            value={what.value}
            onInput={(chosen) => {
              what.value = chosen === 'signature' ? 'signature' : 'tasks'
              form.set({ delegate: '' })
            }}
            options={[
              { value: 'tasks', label: t('delegation-what-tasks') },
              { value: 'signature', label: t('delegation-what-signature') },
            ]}
          />
        )}
        <Loaded of={people}>
          {(found) =>
            found.length === 0 ? (
              <Note>{t(tasks ? 'delegation-answerers-nobody' : 'delegation-nobody')}</Note>
            ) : (
              <SelectField
                {...form.field('delegate')}
                label={t('delegation-delegate')}
                hint={t(tasks ? 'delegation-answerer-hint' : 'delegation-delegate-hint')}
                options={found.map((one) => ({ value: one.id, label: one.name }))}
              />
            )
          }
        </Loaded>
        <div class="pair">
          <DateField
            {...form.field('firstDay')}
            label={t('delegation-first-day')}
            from={today}
            to={addDays(today, 366)}
          />
          <DateField
            {...form.field('lastDay')}
            label={t('delegation-last-day')}
            from={firstDay || today}
            to={addDays(today, 731)}
          />
        </div>
        <TextField {...form.field('reason')} label={t('delegation-reason')} max={300} />
        {problem && !problem.fields && <ProblemNote problem={problem} />}
        <Button busy={stepped.busy} whole>
          {t('delegation-do')}
        </Button>
      </form>
      {stepped.sheet}
    </Sheet>
  )
}
