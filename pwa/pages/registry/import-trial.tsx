// The page of a trial run: what a sheet would do, the way to store it, and then what came of that.
import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useAct } from '../../act.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import { useOnce } from './import-once.ts'
import { Rehearsing } from './import-rehearsing.tsx'
import './import.css'

type Named = { name: string }
type Props<R extends Named, S> = {
  /** Reads and compares the sheet; costly, so that it is asked once. */
  rehearse: () => Promise<R>
  store: (key: string) => Promise<S>
  /** How many rows storing would change. */
  counts: (report: R) => number
  back: { href: string; label: string }
  /** While it is stored, in place of nothing. */
  storing?: () => ComponentChildren
  done: (of: S) => ComponentChildren
  wide?: boolean
  children: (report: R, count: number) => ComponentChildren
}

/** The page; a refusal or a lost network keeps the sheet, and it is stored again by the same press. */
export function Trial<R extends Named, S>(props: Props<R, S>) {
  const { rehearse, store, counts, back, storing, done, wide, children } = props
  const asked = useOnce(rehearse)
  const stored: Signal<S | null> = useSignal<S | null>(null)
  const act = useAct((key, _: null) => store(key))
  const press = async () => {
    stored.value = (await act.run(null)) ?? null
  }
  const { data } = asked
  const count = data ? counts(data) : 0
  return (
    <Page
      title={stored.value ? t('import-done') : t('import-report')}
      lead={data && <bdi>{data.name}</bdi>}
      back={back.href}
      backLabel={back.label}
      wide={wide}
      act={
        count > 0 &&
        !stored.value && (
          <Button busy={act.busy} onClick={() => void press()}>
            {t('import-apply', { count })}
          </Button>
        )
      }
    >
      {act.busy && storing?.()}
      {act.problem && (
        <ProblemNote problem={act.problem}>
          <p>{t('import-kept')}</p>
        </ProblemNote>
      )}
      {stored.value ? (
        done(stored.value)
      ) : (
        <Rehearsing of={asked} back={back.href}>
          {(report) => children(report, count)}
        </Rehearsing>
      )}
    </Page>
  )
}
