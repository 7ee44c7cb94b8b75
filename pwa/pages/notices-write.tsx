// Writing a letter: text and recipients on one page, saved while typing, with the preview beside it or in a sheet.
import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { askAbove, originOf } from '#rules/notices'
import { loadMe } from '../account.ts'
import { useAct } from '../act.ts'
import { api, ask, keyed } from '../api.ts'
import { type Form, useForm } from '../form.ts'
import { later } from '../later.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { RemoveIcon } from '../parts/icons/acts.tsx'
import { Skeleton } from '../parts/list.tsx'
import { Note, ProblemNote } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Confirm, Sheet } from '../parts/sheet.tsx'
import { toast } from '../parts/toast.tsx'
import { type Problem, problemOf } from '../problem.ts'
import { Redirect } from '../redirect.tsx'
import { acting } from '../session.ts'
import { loadWords, t } from '../words.ts'
import { type Draft, draftOf, emptyDraft, sameDraft } from './notices-draft.ts'
import { LetterFields, useReferred } from './notices-fields.tsx'
import { beginDraft, type Keeping, type Opened, openDraft, useKeeping } from './notices-keeping.ts'
import type { Notice } from './notices-parts.tsx'
import { selectionOf } from './notices-selection-values.ts'
import './notices.css'

const Choosing = later(async () => {
  await loadWords(['selection', 'lists'])
  return import('./notices-selection.tsx').then((m) => m.Choosing)
})
const Preview = later(() => import('./notices-preview.tsx').then((m) => m.Preview))
const Conflict = later(() => import('./notices-conflict.tsx').then((m) => m.Conflict))

/** /notices/new: gives the letter its id and goes on to write it. */
export function NoticeNew() {
  const { query } = useLocation()
  const id = useRef('')
  id.current ||= beginDraft()
  const begun = new URLSearchParams({
    ...(query.refers ? { refers: query.refers } : {}),
    ...(query.template ? { template: query.template } : {}),
  })
  return <Redirect to={`/app/notices/${id.current}/write${begun.size ? `?${begun}` : ''}`} />
}

/** /notices/:id/write */
export function NoticeWrite() {
  const { id = '' } = useRoute().params
  const { query } = useLocation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const open = () => {
    setProblem(null)
    openDraft(id).then(setOpened, (error) => setProblem(problemOf(error)))
  }
  useEffect(() => {
    setOpened(null)
    open()
  }, [id])
  const { letters } = ways()
  if (opened?.notice && opened.notice.state !== 'draft') return <Redirect to={`${letters}/${id}`} />
  const { refers = '', template = '' } = query
  if (opened) return <Writer key={id} id={id} opened={opened} refers={refers} template={template} />
  return (
    <Page title={t('draft-write-title')} back={letters} backLabel={t('nav-notices')}>
      {problem ? (
        <ProblemNote problem={problem}>
          <Button kind="quiet" onClick={open}>
            {t('parts-again')}
          </Button>
        </ProblemNote>
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  )
}

/** Where a letter's writer comes from and goes to: a body has its own list, the secretariat all letters by their state. */
function ways() {
  const own = originOf(acting.value?.role) !== 'secretariat'
  const letters = own ? '/app/notices/own' : '/app/notices'
  const at = (state: 'draft' | 'awaiting') => (own ? letters : `${letters}?tab=${state}`)
  return { own, letters, at }
}

type Props = { id: string; opened: Opened; refers: string; template: string }

function Writer({ id, opened, refers, template }: Props) {
  const { own, at } = ways()
  const { notice, local } = opened
  const stands = notice ? draftOf(notice) : { ...emptyDraft, refersTo: refers }
  const form = useForm<Draft>(local?.draft ?? stands)
  const keeping = useKeeping(id, opened)
  const last = useRef(keeping.theirs ? form.values : stands)
  const referred = useReferred(form.values.refersTo)
  const previewing = useSignal(false)
  const going = useSignal(0)
  useEffect(() => {
    if (sameDraft(last.current, form.values)) return
    last.current = form.values
    keeping.changed(form.values)
  }, [form.values])
  const submit = useSubmit(id, keeping, form)
  return (
    <Page
      title={t(notice ? 'draft-edit-title' : 'draft-write-title')}
      back={at('draft')}
      backLabel={t('nav-notices')}
      beside={<Discard id={id} forget={keeping.forget} />}
      lead={<Kept of={keeping} />}
      wide
      act={
        <>
          <Button busy={submit.busy || going.value > 0} onClick={() => void submit.ask()}>
            {t(own ? 'draft-hand-over' : 'draft-submit')}
          </Button>
          <span class="only-narrow">
            <Button kind="quiet" whole onClick={() => (previewing.value = true)}>
              {t('draft-preview')}
            </Button>
          </span>
        </>
      }
    >
      {notice?.sentBackWord && <SentBack of={notice} />}
      {keeping.theirs && (
        <Conflict
          theirs={keeping.theirs}
          onMine={() => keeping.settle(form.values)}
          onTheirs={(draft) => {
            last.current = draft
            form.set(draft)
            keeping.settle(draft)
          }}
        />
      )}
      {submit.problem && !submit.problem.fields && <ProblemNote problem={submit.problem} />}
      <div class="writing">
        <div class="form">
          <LetterFields form={form} onGoing={(count) => (going.value = count)} template={template} />
          <Choosing form={form} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <aside aria-label={t('draft-preview')} tabIndex={0}>
          <Preview of={form.values} refers={referred} />
        </aside>
      </div>
      {submit.many > 0 && (
        <Confirm
          title={t('draft-many-title', { count: submit.many })}
          yes={t('draft-many-yes', { count: submit.many })}
          busy={submit.busy}
          problem={submit.problem}
          onYes={() => void submit.run()}
          onClose={submit.leave}
        >
          <p>{t('draft-many-detail')}</p>
        </Confirm>
      )}
      {previewing.value && (
        <Sheet title={t('draft-preview')} onClose={() => (previewing.value = false)}>
          <Preview of={form.values} refers={referred} />
        </Sheet>
      )}
    </Page>
  )
}

/**
 * `ask` counts the recipients and asks once more where they are many; `run` saves, submits, and goes on to what waits.
 * What is missing is told at the fields.
 */
function useSubmit(id: string, keeping: Keeping, form: Form<Draft>) {
  const { route } = useLocation()
  const submit = useAct(async (key, draft: Draft) => {
    const version = await keeping.flush(draft)
    return ask(api.notices[':id'].submit.$post({ param: { id }, json: { version } }, keyed(key)))
  })
  const many = useSignal(0)
  const count = useAct((_, draft: Draft) =>
    ask(api.notices.selection.$post({ json: { selection: selectionOf(draft), list: false } })),
  )
  const askFirst = async () => {
    const draft = form.values
    if (draft.wantsAnswer && !draft.answerBy) return form.fail({ answerBy: t('draft-answer-by-choose') })
    if (originOf(acting.value?.role) === 'agency' && !draft.directive)
      return form.fail({ directive: t('draft-directive-choose') })
    if (draft.timed && !draft.sendDay) return form.fail({ sendDay: t('draft-send-day-choose') })
    const { answer: reach } = await count.attempt(draft)
    if (!reach) return
    many.value = reach.count + reach.parties > askAbove ? reach.count + reach.parties : 0
    if (many.value === 0) await run()
  }
  const run = async () => {
    const draft = form.values
    const { answer, problem } = await submit.attempt(draft)
    const { selection, sendAt, ...fields } = problem?.fields ?? {}
    const moved = { ...(selection ? { how: selection } : {}), ...(sendAt ? { sendDay: sendAt } : {}) }
    if (problem) form.failBy({ ...problem, fields: { ...fields, ...moved } })
    if (problem?.fields || answer) many.value = 0
    if (!answer) return
    const { own, at } = ways()
    toast(t(own ? 'draft-handed-over' : 'draft-submitted'))
    void loadMe()
    route(at('awaiting'))
  }
  return {
    run,
    ask: askFirst,
    many: many.value,
    leave: () => (many.value = 0),
    busy: submit.busy || count.busy,
    problem: submit.problem ?? count.problem,
  }
}

/** How the draft is kept, in a line that is read out. */
function Kept({ of }: { of: Keeping }) {
  const words = {
    nothing: '',
    saving: t('draft-saving'),
    saved: t('draft-saved'),
    kept: t('draft-kept-here'),
    unkept: t('parts-draft-unkept'),
    failed: t('draft-save-failed', { why: of.problem?.detail ?? of.problem?.title ?? '' }),
  }
  return (
    <span class="small" role="status">
      {words[of.state]}
    </span>
  )
}

function SentBack({ of }: { of: Notice }) {
  return (
    <Note tone="waiting">
      <p>
        <strong>{t('notice-returned')}</strong>
      </p>
      {of.sentBackBy && <p>{t('notice-word-of', { name: of.sentBackBy })}</p>}
      <p class="pre" dir="auto">
        {of.sentBackWord}
      </p>
    </Note>
  )
}

function Discard({ id, forget }: { id: string; forget: () => Promise<void> }) {
  const { route } = useLocation()
  const asking = useSignal(false)
  const discard = useAct((key, notice: string) =>
    ask(api.notices[':id'].$delete({ param: { id: notice } }, keyed(key))),
  )
  const yes = async () => {
    const { problem } = await discard.attempt(id)
    // what was never saved is only on this device
    if (problem && problem.status !== 404) return
    await forget()
    toast(t('draft-discarded'))
    void loadMe()
    route(ways().at('draft'), true)
  }
  return (
    <>
      <IconButton icon={RemoveIcon} label={t('draft-discard')} onClick={() => (asking.value = true)} />
      {asking.value && (
        <Confirm
          title={t('draft-discard-title')}
          yes={t('draft-discard')}
          danger
          busy={discard.busy}
          problem={discard.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = false)}
        >
          <p>{t('draft-discard-detail')}</p>
        </Confirm>
      )}
    </>
  )
}
