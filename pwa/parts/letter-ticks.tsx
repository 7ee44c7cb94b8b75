// What can be done to several rows that are of offices: a letter to all of them.
import { can } from '../session.ts'
import { t } from '../words.ts'
import { LinkButton } from './button.tsx'
import type { Ticks } from './columns.ts'
import { EditIcon } from './icons/acts.tsx'

/** The ticks, for whoever writes letters; an office that is ticked twice gets one. */
export function letterTicks<R>(label: (row: R) => string, office: (row: R) => string): Ticks<R> | undefined {
  if (!can('notices.draft')) return undefined
  return {
    label,
    acts: (rows) => {
      const offices = [...new Set(rows.map(office))]
      return (
        <LinkButton icon={EditIcon} href={`/app/notices/new?offices=${offices}`}>
          {t('frame-write-to', { count: offices.length })}
        </LinkButton>
      )
    },
  }
}
