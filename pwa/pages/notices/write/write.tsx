// Writing a letter: text and recipients on one page, saved while typing, with the preview beside it or in a sheet.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { useForm } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { Skeleton } from '../../../parts/list.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { Confirm, Sheet } from '../../../parts/sheet.tsx'
import { Redirect } from '../../../redirect.tsx'
import { loadWords, t } from '../../../words.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { beginDraft, type LetterDraft, useLetterDraft } from './keeping.ts'
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
  const begun = new URLSearchParams(query)
  return <Redirect to={`/app/notices/${id.current}/write${begun.size ? `?${begun}` : ''}`} />
}

/** /notices/:id/write */
export function NoticeWrite() {
  const { id = '' } = useRoute().params
  const { refers = '', template = '', offices = '' } = useLocation().query
  return <Writer key={id} id={id} refers={refers} template={template} offices={offices} />
}

/** The page while the letter is looked for, and where it cannot be. */
function Opening({ of }: { of: LetterDraft }) {
  return (
    <Page title={t('draft-write-title')} back={ways().letters} backLabel={t('nav-notices')}>
      {of.state === 'closed' && of.problem ? (
        <ProblemNote problem={of.problem}>
          <Button kind="quiet" onClick={() => void of.open()}>
            {t('parts-again')}
          </Button>
        </ProblemNote>
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  )
}

/** Those whom a list of offices began the letter to. */
const to = (offices: string): Partial<Draft> => (offices ? { how: 'picked', offices: offices.split(',') } : {})

type Props = { id: string; refers: string; template: string; offices: string }

function Writer({ id, refers, template, offices }: Props) {
  const { handsOver, at, letters } = ways()
  const form = useForm<Draft>({ ...emptyDraft, refersTo: refers, ...to(offices) })
  const draft = useLetterDraft(id, form)
  const referred = useReferred(form.values.refersTo)
  const previewing = useSignal(false)
  const going = useSignal(0)
  const submit = useSubmit(id, draft, form)
  if (draft.state === 'loading' || draft.state === 'closed') return <Opening of={draft} />
  const notice = draft.there?.more
  if (draft.state === 'ready' && draft.there?.over) return <Redirect to={`${letters}/${id}`} />
  return (
    <Page
      title={t(notice ? 'draft-edit-title' : 'draft-write-title')}
      back={at('draft')}
      backLabel={t('nav-notices')}
      beside={<Discard id={id} forget={() => draft.forget(false)} />}
      lead={<Kept of={draft} />}
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
      {draft.state === 'two' && notice && <Conflict theirs={notice} onChoose={draft.choose} />}
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
