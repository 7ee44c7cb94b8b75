// One registration's conditions, one by one, with its papers; what is not met needs a reason that the applicant reads.
import type { Conditions } from '#rules/calls'
import { menOnly } from '#rules/calls-kinds'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { Code, DateText, Mobile } from '../../parts/inline.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Applicant, Call } from './use.ts'

/** `settled`: what was found changes no more. */
type Props = {
  of: Applicant
  conditions: Call['conditions']
  settled: boolean
  onClose: () => void
  onDone: () => void
}

/** The sheet. */
export function Judge({ of, conditions: all, settled, onClose, onDone }: Props) {
  const conditions = all.filter(({ name }) => of.conditions.includes(name))
  const before = of.found ?? {}
  const blank = Object.fromEntries(conditions.map(({ name }) => [name, before[name] ?? '']))
  const form = useForm<Record<string, string>>({ ...blank, reason: of.reason ?? '' })
  const act = useAct((key, { reason = '', ...found }: Record<string, string>) => {
    const answered = Object.fromEntries(Object.entries(found).filter(([, answer]) => answer !== '')) as Conditions
    const judge = api.calls.applications[':id'].judge
    return ask(judge.$post({ param: { id: of.id }, json: { found: answered, reason } }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await act.attempt(form.values)
    if (problem) form.failBy(problem)
    if (!answer) return
    toast(t('founding-calls-judged'))
    onDone()
  }
  return (
    <Sheet title={of.name} onClose={onClose}>
      <Facts
        of={[
          [t('offices-national-id'), of.nationalId && <Code>{of.nationalId}</Code>],
          [t('offices-mobile'), of.mobile && <Mobile of={of.mobile} />],
          [t('founding-calls-born'), <DateText of={of.born} />],
          [t('founding-calls-company'), of.company?.name],
          [t('founding-calls-company-id'), of.company?.nationalId && <Code>{of.company.nationalId}</Code>],
          [t('founding-calls-company-registration'), of.company && <Code>{of.company.registration}</Code>],
        ]}
      />
      {!of.proved && <Unproved id={of.id} onDone={onDone} />}
      <ul>
        {of.files.map(({ id, name, paper }) => (
          <li key={id}>
            <a href={`/api/app/calls/applications/${of.id}/files/${id}`} target="_blank" rel="noreferrer">
              {paper ?? name}
            </a>
          </li>
        ))}
      </ul>
      {settled ? (
        <Found of={of} conditions={conditions} />
      ) : (
        <form class="form" onSubmit={(event) => void submit(event)} noValidate>
          {conditions.map(({ name, label, cite }) => (
            <ChoiceCards
              key={name}
              {...form.field(name)}
              label={label}
              hint={cite}
              options={[
                { value: 'yes', label: t('founding-calls-met') },
                { value: 'no', label: t('founding-calls-unmet') },
                ...(name === menOnly ? [{ value: 'none', label: t('founding-calls-exempt') }] : []),
              ]}
            />
          ))}
          <AreaField {...form.field('reason')} label={t('founding-calls-reason')} optional max={2000} rows={3} />
          {act.problem && <ProblemNote problem={act.problem} />}
          <Button busy={act.busy} whole>
            {t('founding-calls-judge-save')}
          </Button>
        </form>
      )}
    </Sheet>
  )
}

const foundWords = { yes: 'founding-calls-met', no: 'founding-calls-unmet', none: 'founding-calls-exempt' } as const

/** What was found of each condition. */
function Found({ of, conditions }: Pick<Props, 'of' | 'conditions'>) {
  return (
    <ul>
      {conditions.map(({ name, label }) => (
        <li key={name}>
          {label}: {of.found?.[name] && t(foundWords[of.found[name]])}
        </li>
      ))}
      {of.reason && <li>{of.reason}</li>}
    </ul>
  )
}

/** Nothing here could send a code: whoever calls the number finds out whether it is theirs. */
function Unproved({ id, onDone }: { id: string; onDone: () => void }) {
  const confirm = useAct((key, _: null) =>
    ask(api.calls.applications[':id']['confirm-mobile'].$post({ param: { id } }, keyed(key))),
  )
  const yes = async () => {
    const { answer } = await confirm.attempt(null)
    if (!answer) return
    toast(t('founding-calls-proved'))
    onDone()
  }
  return (
    <Note tone="waiting">
      <p>{t('founding-calls-unproved-detail')}</p>
      {confirm.problem && <ProblemNote problem={confirm.problem} />}
      <Button kind="quiet" busy={confirm.busy} onClick={() => void yes()}>
        {t('founding-calls-prove')}
      </Button>
    </Note>
  )
}
