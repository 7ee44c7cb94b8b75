// What the library is, and where it stands that every office keeps it.
import { libraryArticle } from '#law/offices'
import { citation } from '#locales/citations'
import { locale, t } from '../../words.ts'

/** One sentence. The words of `law` are needed. */
export function Lead() {
  return <>{t('documents-lead', { cite: citation(locale.value, libraryArticle) })}</>
}
