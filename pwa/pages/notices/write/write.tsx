// Writing a letter: text and recipients on one page, saved while typing, with the preview beside it or in a sheet.
import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { useForm } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { Skeleton } from '../../../parts/list.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { Confirm, Sheet } from '../../../parts/sheet.tsx'
import { type Problem, problemOf } from '../../../problem.ts'
import { Redirect } from '../../../redirect.tsx'
import { loadWords, t } from '../../../words.ts'
import { type Draft, draftOf, emptyDraft, sameDraft } from './draft.ts'
import { beginDraft, type Opened, openDraft, useKeeping } from './keeping.ts'
import { useReferred } from './referred.ts'
import { useSubmit, ways } from './submit.ts'
import { Discard, Kept, SentBack } from './write-parts.tsx'
import '../notices.css'

const Choosing = later(async () => {
  await loadWords(['selection', 'lists'])
  return import('../selection/selection.tsx').then((m) => m.Choosing)
})
const LetterFields = later(() => import('./fields.tsx').then((m) => m.LetterFields))
const Preview = later(() => import('./preview.tsx').then((m) => m.Preview))
const Conflict = later(() => import('./conflict.tsx').then((m) => m.Conflict))

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

type Props = { id: string; opened: Opened; refers: string; template: string }

function Writer({ id, opened, refers, template }: Props) {
  const { handsOver, at } = ways()
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
            {t(handsOver ? 'draft-hand-over' : 'draft-submit')}
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
