// While a sheet is read and compared; and what is said where it is no longer kept.
import type { ComponentChildren } from 'preact'
import type { AskState } from '../../ask.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { FileIcon } from '../../parts/icons/acts.tsx'
import { Empty, Skeleton } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { t } from '../../words.ts'

/** The faces of a trial run. */
export function Rehearsing<T>({ of, children }: { of: AskState<T>; children: (report: T) => ComponentChildren }) {
  const { data, problem, again } = of
  if (data !== undefined) return <>{children(data)}</>
  if (problem?.status === 404)
    return (
      <Empty icon={FileIcon} title={t('import-gone')} detail={t('import-gone-detail')}>
        <LinkButton href="/app/import">{t('import-again')}</LinkButton>
      </Empty>
    )
  if (problem)
    return (
      <ProblemNote problem={problem}>
        <Button kind="quiet" onClick={again}>
          {t('parts-again')}
        </Button>
      </ProblemNote>
    )
  return (
    <>
      <p role="status">{t('import-reading')}</p>
      <Skeleton rows={4} />
    </>
  )
}
