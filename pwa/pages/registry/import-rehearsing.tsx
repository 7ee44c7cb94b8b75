// While a sheet is read and compared; and what is said where it is no longer kept.
import type { ComponentChildren } from 'preact'
import type { AskState } from '../../ask.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { FileIcon } from '../../parts/icons/acts.tsx'
import { Empty, Skeleton } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { t } from '../../words.ts'

type Props<T> = { of: AskState<T>; back: string; children: (report: T) => ComponentChildren }

/** The faces of a trial run; `back`: where the sheet is given again. */
export function Rehearsing<T>({ of, back, children }: Props<T>) {
  const { data, problem, again } = of
  if (data !== undefined) return <>{children(data)}</>
  if (problem?.status === 404)
    return (
      <Empty icon={FileIcon} title={t('import-gone')} detail={t('import-gone-detail')}>
        <LinkButton href={back}>{t('import-again')}</LinkButton>
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
