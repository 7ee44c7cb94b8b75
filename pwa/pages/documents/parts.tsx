// Pieces of the library: how a document stands, its file, and what it is in a line.
import { bytes, code, date } from '#locales/format'
import { Button } from '../../parts/button.tsx'
import { AttachIcon } from '../../parts/icons/acts.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import { copy, keptFile } from './copy.ts'
import type { DocumentLine } from './find.ts'

type File = NonNullable<DocumentLine['file']>

/** Whether it binds. */
export function DocumentStateTag({ of }: { of: Pick<DocumentLine, 'state' | 'firstDay'> }) {
  const tone = { inForce: 'ok', coming: 'plain', repealed: 'danger' } as const
  const day = date(locale.value, of.firstDay)
  return <State tone={tone[of.state]}>{t(`documents-state-${of.state}`, { day })}</State>
}

/** Kind, agency and number. */
export function what({ kind, agency, number }: Pick<DocumentLine, 'kind' | 'agency' | 'number'>): string {
  return [t(`documents-kind-${kind}`), agency, number && code(locale.value, number)].filter(Boolean).join(' · ')
}

async function give(file: File): Promise<void> {
  const content = await keptFile(file.id)
  if (!content) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The file: from this device if it lies here, so that it needs no network, else from the server. */
export function FileLink({ file, words = t('documents-open') }: { file: File; words?: string }) {
  const inside = (
    <>
      {words} <span class="small">{bytes(locale.value, file.size)}</span>
    </>
  )
  if (copy.value.kept.has(file.id))
    return (
      <Button kind="quiet" icon={AttachIcon} onClick={() => void give(file)}>
        {inside}
      </Button>
    )
  return (
    <a class="button quiet" href={`/api/app/files/${file.id}`} target="_blank" rel="noopener">
      <AttachIcon />
      {inside}
    </a>
  )
}
