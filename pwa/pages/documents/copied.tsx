// How the copy on this device stands: whole or not, how far it has got, since when.
import { dateTime, number } from '#locales/format'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Progress } from '../../parts/progress.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import { completeVersions, copy, keepCopy } from './copy.ts'

/** The card of the copy, for offices. */
export function Copied() {
  const { at, versions, going, failed, trouble, news } = copy.value
  const done = completeVersions(copy.value).length
  const all = versions.length
  const figures = { done: number(locale.value, done), all: number(locale.value, all) }
  const whole = at !== null && done === all
  if (trouble === 'unkept') return <Note>{t('documents-copy-unkept')}</Note>
  return (
    <Section
      title={t('documents-copy')}
      beside={whole && !going && <State tone="ok">{t('documents-set-current')}</State>}
    >
      <Card>
        {going && !whole ? (
          <Progress label={t('documents-copy-going')} done={done} of={all || 1} />
        ) : (
          <p role="status">
            {at === null
              ? t('documents-copy-none')
              : whole
                ? t('documents-copy-whole', { ...figures, at: dateTime(locale.value, new Date(at)) })
                : t('documents-copy-part', figures)}
          </p>
        )}
        {news.size > 0 && <p>{t('documents-copy-news', { count: news.size })}</p>}
        {trouble === 'full' && <Note tone="danger">{t('documents-copy-full')}</Note>}
        {failed > 0 && !going && <Note tone="offline">{t('documents-copy-failed', { count: failed })}</Note>}
        {!going && at !== null && !whole && (
          <Button kind="quiet" onClick={() => void keepCopy()}>
            {t('documents-copy-again')}
          </Button>
        )}
        <p class="soft small">{t('documents-copy-wipe')}</p>
      </Card>
    </Section>
  )
}
