// Who wrote which version when, and what it changed.
import { dateTime } from '#locales/format'
import { Section } from '../../parts/page.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { locale, t } from '../../words.ts'
import type { Minutes } from './answer.ts'
import './minutes.css'

type Version = Minutes['versions'][number]

/** The part of the page, the last version first. */
export function Versions({ of: { versions } }: { of: Minutes }) {
  if (versions.length === 0) return null
  return (
    <Section title={t('minutes-versions')}>
      <Timeline
        label={t('minutes-versions')}
        steps={versions.map(({ version, at, by, changes }) => ({
          key: String(version),
          title: t('minutes-version', { version }),
          stage: 'done' as const,
          at,
          who: by,
          note: <Changes of={changes} at={dateTime(locale.value, new Date(at))} />,
        }))}
      />
    </Section>
  )
}

function Changes({ of, at }: { of: Version['changes']; at: string }) {
  if (!of) return <p class="soft">{t('minutes-version-first')}</p>
  if (of.length === 0) return <p class="soft">{t('minutes-version-same')}</p>
  return (
    <ul class="minutes-changes" aria-label={at}>
      {of.map(({ is, line }, nth) => (
        <li key={`${nth}${line}`} class={is}>
          <span class="unseen">{t(`minutes-difference-${is}`)}: </span>
          {line}
        </li>
      ))}
    </ul>
  )
}
