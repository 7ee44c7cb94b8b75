// What stands on an item of the agenda: what members wrote on it, what came of it, and what was resolved.
import { commas } from '#locales/format'
import { deadlineWords, ownerNames } from '#locales/resolutions'
import type { ItemOutcome } from '#rules/meetings'
import type { Tone } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import './meetings.css'
import type { Item } from './parts.tsx'

export const outcomeTones: Record<ItemOutcome, Tone> = {
  adopted: 'ok',
  rejected: 'danger',
  noted: 'plain',
  postponed: 'waiting',
}

/** What members wrote on an item before the meeting. */
export function Opinions({ of }: { of: Item }) {
  return (
    <>
      {of.opinions.map(({ person, body }) => (
        <blockquote key={person.id} class="opinion">
          <b>{person.name}</b>
          <p class="pre">{body}</p>
        </blockquote>
      ))}
    </>
  )
}

/** What is proposed on an item or was resolved, who is to do it, and by when. */
export function Resolved({ of: { resolution, owed, deadline, outcome } }: { of: Item }) {
  if (!resolution) return null
  const names = commas(locale.value, ownerNames(locale.value, owed))
  return (
    <blockquote class="opinion">
      <b>{t(outcome === 'adopted' || outcome === 'noted' ? 'meetings-resolution' : 'meetings-proposed')}</b>
      <p class="pre">{resolution}</p>
      <p class="soft">{t('meetings-owners', { list: names })}</p>
      {deadline.is !== 'none' && (
        <p class="soft">{t('meetings-deadline', { deadline: deadlineWords(locale.value, deadline) })}</p>
      )}
    </blockquote>
  )
}
