// What a later meeting made of a resolution: closed with its result, or a new deadline.
import { commas } from '#locales/format'
import { ownerWords } from '#locales/resolutions'
import { resolutionMax } from '#rules/resolutions'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { AreaField, NumberField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { DeadlineFields } from './deadline.tsx'
import type { Part, Resolution } from './parts.tsx'
import { deadlineFrom, noDeadline } from './values.ts'

type Props = { of: Resolution; extends: boolean; onClose: () => void; onDone: () => void }
const empty = { ...noDeadline, deadline: 'meeting', meeting: null as number | null, word: '', unreported: false }

/** The sheet; `extends`: it gets a new deadline instead of being closed. */
export function Decided({ of: { id, parts }, extends: longer, onClose, onDone }: Props) {
  const form = useForm(empty)
  const waits = longer ? [] : parts.filter(({ state }) => state !== 'done')
  const decide = useAct((key, { meeting, word, unreported, ...due }: typeof empty) => {
    const one = api.resolutions[':id']
    const decided = { meeting: meeting ?? 0, word }
    const deadline = deadlineFrom(due)
    if (!longer) return ask(one.close.$post({ param: { id }, json: { ...decided, unreported } }, keyed(key)))
    if (!deadline || deadline.is === 'none') throw new Error('a new deadline was not checked')
    return ask(one.extend.$post({ param: { id }, json: { ...decided, deadline } }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    if (form.values.meeting === null) return form.fail({ meeting: t('resolutions-meeting-needed') })
    if (longer && !deadlineFrom(form.values)) return form.fail({ day: t('parts-choose-day') })
    const { problem } = await decide.attempt(form.values)
    if (problem) return void form.failBy(problem)
    toast(t(longer ? 'resolutions-extended' : 'resolutions-closed'))
    onDone()
  }
  const title = t(longer ? 'resolutions-extend' : 'resolutions-close')
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <NumberField {...form.field('meeting')} label={t('resolutions-close-in')} />
        {longer && (
          <DeadlineFields
            deadline={form.field('deadline')}
            day={form.field('day')}
            length={form.field('length')}
            unit={form.field('unit')}
            always
          />
        )}
        {waits.length > 0 && (
          <>
            <Note tone="waiting">
              {t('resolutions-close-waits', { list: commas(locale.value, waits.map(waitWords)) })}
            </Note>
            <CheckField {...form.field('unreported')} label={t('resolutions-close-anyway')} />
          </>
        )}
        <AreaField
          {...form.field('word')}
          label={t(form.values.unreported ? 'resolutions-close-reason' : 'resolutions-close-word')}
          max={resolutionMax.word}
        />
        {decide.problem && !decide.problem.fields && <ProblemNote problem={decide.problem} />}
        <Button busy={decide.busy} whole>
          {title}
        </Button>
      </form>
    </Sheet>
  )
}

/** Who has not reported, or whose report is not accepted; what is late says so. */
function waitWords(part: Part): string {
  const who = ownerWords(locale.value, part)
  return part.late ? `${who} (${t('resolutions-state-late')})` : who
}
