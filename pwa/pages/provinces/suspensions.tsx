// Days on which deadlines stand still by a resolution of the working group: set, and ended early.
import { useSignal } from '@preact/signals'
import { suspensionArticle } from '#law/suspensions'
import { codeOrWords, date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Citation } from '../../parts/citation.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Part, Province } from './part.ts'

type Suspension = Province['suspensions'][number]
type Asked = Parameters<typeof api.province.suspensions.$post>[0]['json']

/** Suspensions of the last year and to come, the latest first. */
export function Suspensions({ province, again }: Part) {
  const setting = useSignal(false)
  const ending = useSignal<string | null>(null)
  const done = (moved: number) => {
    setting.value = false
    ending.value = null
    toast(moved ? t('provinces-saved-moved', { count: moved }) : t('provinces-saved'))
    again()
  }
  return (
    <Section title={t('provinces-suspensions')}>
      <p class="soft">{t('provinces-suspensions-lead')}</p>
      {province.suspensions.length === 0 ? (
        <p class="soft">{t('provinces-suspensions-none')}</p>
      ) : (
        <List label={t('provinces-suspensions')}>
          {province.suspensions.map((one) => (
            <Row
              key={one.id}
              title={daysOf(one)}
              note={byOf(one)}
              end={<End of={one} onEnd={() => (ending.value = one.id)} />}
            />
          ))}
        </List>
      )}
      <Citation of={suspensionArticle} />
      {can('suspensions.set') && (
        <Button kind="quiet" onClick={() => (setting.value = true)}>
          {t('provinces-suspend')}
        </Button>
      )}
      {setting.value && <Setting onClose={() => (setting.value = false)} onDone={done} />}
      {ending.value && <Ending id={ending.value} onClose={() => (ending.value = null)} onDone={done} />}
    </Section>
  )
}

/** The days it lasted; where it never began, those it was to last. */
function daysOf({ firstDay, lastDay, endedOn }: Suspension): string {
  const to = endedOn && endedOn >= firstDay ? endedOn : lastDay
  return t('provinces-suspension-days', { from: date(locale.value, firstDay), to: date(locale.value, to) })
}

function byOf({ firstDay, request, resolution, reason, endedOn, endResolution }: Suspension): string {
  const shown = (number: string) => codeOrWords(locale.value, number)
  const what = request ? t('provinces-suspension-one', { number: shown(request) }) : t('provinces-suspension-all')
  const by = t('provinces-suspension-by', { what, resolution: shown(resolution), reason })
  if (!endedOn) return by
  const end = endedOn < firstDay ? 'provinces-suspension-never' : 'provinces-suspension-ended'
  return [by, t(end, { resolution: shown(endResolution ?? '') })].join(' · ')
}

function End({ of, onEnd }: { of: Suspension; onEnd: () => void }) {
  if (of.over) return null
  const stands = of.firstDay <= tehranDay(currentTime())
  return (
    <>
      <State tone={stands ? 'waiting' : 'plain'}>
        {t(stands ? 'provinces-suspension-standing' : 'provinces-suspension-coming')}
      </State>
      {can('suspensions.end') && (
        <Button kind="plain" onClick={onEnd}>
          {t('provinces-resume')}
        </Button>
      )}
    </>
  )
}

type SheetProps = { onClose: () => void; onDone: (moved: number) => void }

function Setting({ onClose, onDone }: SheetProps) {
  const today = tehranDay(currentTime())
  const form = useForm({ firstDay: today, lastDay: '' as string, resolution: '', reason: '', request: '' })
  const act = useAct((key, json: Asked) => ask(api.province.suspensions.$post({ json }, keyed(key))))
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (answer) onDone(answer.clocks)
  }
  return (
    <Sheet title={t('provinces-suspend')} onClose={onClose}>
      <Note>{t('provinces-suspend-detail')}</Note>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <DateField {...form.field('firstDay')} label={t('provinces-suspend-first')} />
        <DateField {...form.field('lastDay')} label={t('provinces-suspend-last')} />
        <TextField
          {...form.field('resolution')}
          label={t('provinces-suspend-resolution')}
          hint={t('provinces-suspend-resolution-help')}
          max={60}
        />
        <TextField {...form.field('reason')} label={t('provinces-suspend-reason')} max={300} />
        <TextField
          {...form.field('request')}
          label={t('provinces-suspend-request')}
          hint={t('provinces-suspend-request-help')}
          max={30}
          optional
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('provinces-suspend-send')}
        </Button>
      </form>
    </Sheet>
  )
}

function Ending({ id, onClose, onDone }: SheetProps & { id: string }) {
  const form = useForm({ resolution: '' })
  const act = useAct((key, json: { resolution: string }) =>
    ask(api.province.suspensions[':id'].end.$post({ param: { id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (answer) onDone(answer.clocks)
  }
  return (
    <Sheet title={t('provinces-resume-title')} onClose={onClose}>
      <Note>{t('provinces-resume-detail')}</Note>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          {...form.field('resolution')}
          label={t('provinces-suspend-resolution')}
          hint={t('provinces-suspend-resolution-help')}
          max={60}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('provinces-resume-send')}
        </Button>
      </form>
    </Sheet>
  )
}
