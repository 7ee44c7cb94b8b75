// The last look before a request is filed.
import { useLocation } from 'preact-iso'
import { code, commas } from '#locales/format'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import type { Draft } from '../../drafts/draft.ts'
import type { Form } from '../../form.ts'
import { later } from '../../later.tsx'
import { Facts } from '../../parts/card.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { loadWords, locale, t } from '../../words.ts'
import type { Asking, Checked } from './check.ts'
import { About, type DeclaredKind } from './kinds.tsx'
import { Warnings } from './rules.tsx'
import { formOf, type Values } from './values.ts'

const OnPaper = later(async () => {
  const [{ OnPaper: found }] = await Promise.all([import('./on-paper.tsx'), loadWords(['request-path'])])
  return found
})

type Sending = {
  kind: DeclaredKind
  to: Asking
  form: Form<Values>
  draft: Draft<Values>
  asked: Checked
  onClose: () => void
}

/** The whole request once more, and the button that files it. What the server refuses comes back to the form's fields. */
export function SendRequest({ kind, to, form, draft, asked, onClose }: Sending) {
  const { route } = useLocation()
  const file = useAct((key, filled: ReturnType<typeof formOf>) =>
    ask(
      api.requests.$post(
        { json: { office: to.office, letter: to.letter, kind: kind.kind, form: filled, draft: draft.seen() } },
        keyed(key),
      ),
    ),
  )
  const yes = async () => {
    await draft.stop()
    const { answer, problem } = await file.attempt(formOf(kind.fields, form.values))
    if (problem?.fields && form.failBy(problem)) return onClose()
    if (!answer) return
    await draft.forget(false)
    toast(t('request-form-sent', { number: code(locale.value, answer.number) }))
    route(`/app/requests/${answer.id}`, true)
  }
  return (
    <Confirm
      title={t('request-form-confirm', { title: kind.title })}
      yes={t('request-form-send')}
      busy={file.busy}
      problem={file.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      <About of={kind} />
      {to.letter && <OnPaper letter={to.letter} />}
      <Facts
        of={[...(asked.license ? [asked.license] : []), ...asked.lines].map(({ label, value }) => [
          label,
          <span key={label} class="pre">
            {value}
          </span>,
        ])}
      />
      {asked.lines.length === 0 && (
        // where nothing was asked, what will be asked of others is all there is to look at
        <ol class="path">
          {kind.path.map((tasks) => (
            <li key={tasks.join()}>{commas(locale.value, tasks)}</li>
          ))}
        </ol>
      )}
      {asked.warnings.length > 0 && <p>{t('request-warnings')}</p>}
      <Warnings of={asked.warnings} />
      {asked.consent && <p>{t('request-form-confirm-consent', { person: asked.consent })}</p>}
    </Confirm>
  )
}
