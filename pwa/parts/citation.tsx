// Where a rule stands, and how that text itself stands: a reader must see that a draft is a draft.
import type { Citation as Cite } from '#law/parameter'
import { citation } from '#locales/citations'
import { locale } from '../words.ts'
import { RulesIcon } from './icons/nav.tsx'

/** An article with its standing. A page that shows it needs the words of `law` (see routes.ts). */
export function Citation({ of }: { of: Cite }) {
  return (
    <span class="cite">
      <RulesIcon size={18} />
      {citation(locale.value, of)}
    </span>
  )
}
