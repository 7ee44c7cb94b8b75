// What a letter says of its ground besides its text: the resolution that let it through, and that a warning does not count.
import { gateArticle } from '#law/gate'
import { violationMaxWarnings } from '#law/violations'
import { citation } from '#locales/citations'
import { codeOrWords } from '#locales/format'
import { uncountedWords } from '#locales/uncounted'
import { locale, t } from '../../words.ts'

/** `writer` is said where it passed the gate. */
export type Grounded = { kind: string; verdict?: boolean; gateResolution?: string | null; writer?: string | null }

/** The lines, each with the article that it stands on. The words of `law` are needed. */
export function Grounds({ of }: { of: Grounded }) {
  const uncounted = uncountedWords(locale.value, of, violationMaxWarnings.cite)
  return (
    <>
      {of.gateResolution && <p>{gateWords(of, of.gateResolution)}</p>}
      {uncounted && <p>{uncounted}</p>}
    </>
  )
}

function gateWords({ writer }: Grounded, resolved: string): string {
  const resolution = codeOrWords(locale.value, resolved)
  const cite = citation(locale.value, gateArticle)
  return writer ? t('notice-by-gate-of', { writer, resolution, cite }) : t('notice-by-gate', { resolution, cite })
}
