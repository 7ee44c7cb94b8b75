// A part of a page that is fetched with its own code when it is first shown: a sheet, a preview, a seldom used way.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from './parts/button.tsx'
import { Skeleton } from './parts/list.tsx'
import { ProblemNote } from './parts/note.tsx'
import { unreachable } from './problem.ts'
import { t } from './words.ts'

/** The component that `load` brings; bones meanwhile, and a way to try again if it does not come. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | null = null
  return (props: P) => {
    const [Shown, show] = useState(() => known)
    const [failed, fail] = useState(false)
    const fetch = () => {
      fail(false)
      load().then(
        (found) => {
          known = found
          show(() => found)
        },
        () => fail(true),
      )
    }
    useEffect(() => {
      if (!Shown) fetch()
    }, [])
    if (Shown) return <Shown {...props} />
    if (!failed) return <Skeleton rows={2} />
    return (
      <ProblemNote problem={unreachable()}>
        <Button kind="quiet" onClick={fetch}>
          {t('parts-again')}
        </Button>
      </ProblemNote>
    )
  }
}
