/** @jsxImportSource hono/jsx */
// What the citizen may do with the link: add a word, say whether the result satisfies, ask for another look.
import { randomUUID } from 'node:crypto'
import { reopenKeys } from '#locales/cases'
import type { Key } from '#locales/text'
import type { CitizenCase } from '#reads/public-cases'
import { wordMax } from '#rules/cases'
import { Field } from './field.tsx'
import type { View } from './page.tsx'
import { PhotoField } from './photo-field.tsx'

type Said = { word?: string; error?: string; files?: string }

export function AddWord({ view, own, said }: { view: View; own: string; said: Said }) {
  return (
    <section>
      <details open={Boolean(said.error || said.files || said.word)}>
        <summary>{view.t('case-word')}</summary>
        <WordForm
          view={view}
          to={within(own, 'word')}
          label="case-word-field"
          help="case-word-help"
          send="case-word-send"
          said={said}
        />
      </details>
    </section>
  )
}

type WordFormProps = {
  view: View
  to: string
  /** Where several stand on a page: before the names of its fields. */
  id?: string
  label: Key
  help: Key
  send: Key
  said: Said
}

/** A word with papers, of which a script keeps the words on the device and draws the pictures smaller. */
export function WordForm({ view, to, id = '', label, help, send, said }: WordFormProps) {
  return (
    <form class="stack" method="post" data-words enctype="multipart/form-data" action={to} novalidate>
      <input type="hidden" name="key" value={randomUUID()} />
      <Field view={view} name="word" id={`${id}word`} label={label} help={help} error={said.error}>
        {(input) => (
          <textarea {...input} class="input" rows={4} maxlength={wordMax} aria-required="true">
            {said.word}
          </textarea>
        )}
      </Field>
      <PhotoField view={view} id={`${id}files`} error={said.files || undefined} />
      <Kept view={view} by={{ send: view.t(send) }} />
      <button class="button" type="submit" data-busy={view.t('case-sending')}>
        {view.t(send)}
      </button>
    </form>
  )
}

/** What a script says: that words were kept on the device, and that there was no network. */
function Kept({ view, by }: { view: View; by: { send: string } }) {
  return (
    <>
      <p class="note" data-draft hidden>
        {view.t('case-draft')}
      </p>
      <p
        class="note danger"
        role="alert"
        data-kept-here={view.t('case-word-waits', by)}
        data-refused={view.t('case-kept-refused-here', by)}
        data-failed={view.t('case-offline', by)}
        data-unkept={view.t('case-offline-unkept', by)}
        tabindex={-1}
        hidden
      />
    </>
  )
}

type JudgeProps = { view: View; found: CitizenCase; own: string; said: Said }

export function Judge({ view, found, own, said }: JudgeProps) {
  const { mayJudge, mayReopen, withdrawn } = found
  if (withdrawn) return mayReopen && <Reopen {...{ view, withdrawn, mayReopen, own, said }} />
  if (!mayJudge && !mayReopen) return <p class="soft">{view.t('case-judge-thanks')}</p>
  return (
    <section>
      <h2>{view.t('case-judge')}</h2>
      {mayJudge && (
        <form class="buttons" method="post" action={within(own, 'judge')}>
          <input type="hidden" name="key" value={randomUUID()} />
          <button class="button" type="submit" name="as" value="satisfied">
            {view.t('case-judge-yes')}
          </button>
          <button class="button quiet" type="submit" name="as" value="dissatisfied">
            {view.t('case-judge-no')}
          </button>
        </form>
      )}
      {mayReopen && <Reopen {...{ view, withdrawn, mayReopen, own, said }} />}
    </section>
  )
}

type ReopenProps = { view: View; withdrawn: boolean; mayReopen: 'reopen' | 'escalate'; own: string; said: Said }

function Reopen({ view, withdrawn, mayReopen, own, said }: ReopenProps) {
  const { ask, why } = reopenKeys({ withdrawn, as: mayReopen })
  return (
    <details open={Boolean(said.error || said.word)}>
      <summary>{view.t(ask)}</summary>
      <form class="stack" method="post" action={within(own, 'judge')} novalidate>
        <input type="hidden" name="key" value={randomUUID()} />
        <p class="help">{view.t(`case-judge-${mayReopen}-help`)}</p>
        <Field view={view} name="word" label={why} error={said.error}>
          {(input) => (
            <textarea {...input} class="input" rows={4} maxlength={wordMax} aria-required="true">
              {said.word}
            </textarea>
          )}
        </Field>
        <button class="button" type="submit" name="as" value="reopen">
          {view.t(ask)}
        </button>
      </form>
    </details>
  )
}

/** The citizen takes it back. */
export function Withdraw({ view, own, said }: { view: View; own: string; said: Said }) {
  return (
    <section>
      <details open={Boolean(said.error)}>
        <summary>{view.t('case-withdraw')}</summary>
        <form class="stack" method="post" action={within(own, 'withdraw')} novalidate>
          <input type="hidden" name="key" value={randomUUID()} />
          <p class="help">{view.t('case-withdraw-help')}</p>
          <Field view={view} name="word" id="withdraw-word" label="case-withdraw-why" error={said.error} optional>
            {(input) => (
              <textarea {...input} class="input" rows={2} maxlength={wordMax}>
                {said.word}
              </textarea>
            )}
          </Field>
          <button class="button quiet" type="submit">
            {view.t('case-withdraw-do')}
          </button>
        </form>
      </details>
    </section>
  )
}

/** An address below the case's own, which may carry the language. */
export function within(
  own: string,
  act: 'word' | 'judge' | 'withdraw' | 'reply' | 'consent' | 'tell' | 'push' | 'push-stop',
): string {
  const [path, query] = own.split('?')
  return `${path}/${act}${query ? `?${query}` : ''}`
}
