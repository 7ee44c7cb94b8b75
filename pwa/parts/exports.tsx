// A list taken along as a sheet.
import { t } from '../words.ts'
import { LinkButton } from './button.tsx'
import { DownloadIcon } from './icons/acts.tsx'

/** Two links, for a row of buttons; `href` is the address of the file. */
export function Exports({ href }: { href: (format: 'xlsx' | 'csv') => string }) {
  return (
    <>
      <LinkButton kind="quiet" icon={DownloadIcon} href={href('xlsx')} download outside>
        {t('parts-export-xlsx')}
      </LinkButton>
      <LinkButton kind="plain" icon={DownloadIcon} href={href('csv')} download outside>
        {t('parts-export-csv')}
      </LinkButton>
    </>
  )
}
