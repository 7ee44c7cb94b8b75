// Importing a sheet: what it holds, the file, and a trial run before anything is stored.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { DownloadIcon } from '../../parts/icons/acts.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Progress } from '../../parts/progress.tsx'
import { type Problem, problemOf } from '../../problem.ts'
import { can } from '../../session.ts'
import { sendFile } from '../../upload.ts'
import { loadWords, t } from '../../words.ts'
import { SheetField } from './sheet-field.tsx'

const ImportOffices = later(async () => {
  const [{ ImportOffices }] = await Promise.all([import('./import-offices.tsx'), loadWords(['registry'])])
  return ImportOffices
})
const ImportHolidays = later(async () => {
  const [{ ImportHolidays }] = await Promise.all([import('./import-holidays.tsx'), loadWords(['registry', 'holiday'])])
  return ImportHolidays
})

const ImportServices = later(async () => {
  const [{ ImportServices }] = await Promise.all([import('./import-services.tsx'), loadWords(['registry', 'services'])])
  return ImportServices
})

/** What a sheet may hold. */
const tables = ['offices', 'holidays', 'services'] as const

/** Choosing a sheet, or one that was sent. */
export function Import() {
  const { what, id } = useRoute().params
  if (!id) return <Choosing />
  if (what === 'services') return <ImportServices />
  return what === 'holidays' ? <ImportHolidays /> : <ImportOffices />
}

/** The file stays chosen until it has arrived, whatever happens on the way. */
function Choosing() {
  const { route, query } = useLocation()
  const what = useSignal<string>(tables.find((one) => one === query.what) ?? 'offices')
  const file = useSignal<File | null>(null)
  const error = useSignal('')
  const share = useSignal<number | null>(null)
  const problem = useSignal<Problem | null>(null)
  const choose = (chosen: File | undefined) => {
    file.value = chosen ?? file.value
    problem.value = null
    error.value = ''
  }
  const send = async () => {
    if (share.value !== null) return
    if (!file.value) {
      error.value = t('import-file-needed')
      return
    }
    share.value = 0
    problem.value = null
    try {
      const { id } = await sendFile<{ id: string }>('/api/app/registry/sheets', file.value, (gone) => {
        share.value = gone
      })
      route(`/app/import/${what.value}/${id}`)
    } catch (wrong) {
      problem.value = problemOf(wrong)
      error.value = problem.value.fields?.file ?? ''
    }
    share.value = null
  }
  return (
    <Page
      title={t('import-title')}
      back={can('offices.list') ? '/app/offices' : '/app/province'}
      act={
        <Button busy={share.value !== null} onClick={() => void send()}>
          {t('import-check')}
        </Button>
      }
    >
      <ChoiceCards
        name="what"
        label={t('import-what')}
        value={what.value}
        onInput={(chosen) => {
          what.value = chosen
        }}
        options={[
          { value: 'offices', label: t('import-offices'), note: t('import-offices-note') },
          { value: 'holidays', label: t('import-holidays'), note: t('import-holidays-note') },
          { value: 'services', label: t('import-services'), note: t('import-services-note') },
        ]}
      />
      {what.value === 'holidays' && (
        <Note>
          <p>{t('import-closure-note')}</p>
          <LinkButton kind="plain" href="/app/province">
            {t('import-closure')}
          </LinkButton>
        </Note>
      )}
      <LinkButton kind="plain" icon={DownloadIcon} href={`/api/app/registry/sample/${what.value}`} download outside>
        {t('import-sample')}
      </LinkButton>
      <SheetField file={file.value} error={error.value} choose={choose} />
      {share.value !== null && (
        <Progress
          label={share.value < 1 ? t('import-uploading') : t('import-reading')}
          done={Math.round(share.value * 100)}
          of={100}
        />
      )}
      {problem.value && !problem.value.fields && <ProblemNote problem={problem.value} />}
      <p class="soft">{t('import-check-note')}</p>
    </Page>
  )
}
