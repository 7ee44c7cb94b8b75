// What the secretariat begins from a citizen's case: the file of a place without a license, or the report of a violation of its office.
import { allegedOf } from '#rules/violations/from-case'
import { later } from '../../later.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { can } from '../../session.ts'
import { loadWords, t } from '../../words.ts'
import type { SeenCase } from './parts.tsx'

const BeginReport = later(async () => {
  const [{ BeginReport: found }] = await Promise.all([import('../violations/begin.tsx'), loadWords(['violations'])])
  return found
})

/** The way to it; nothing for whoever may not, and for a case that tells of neither. */
export function FollowOn({ of }: { of: SeenCase }) {
  if (of.topic === 'unlicensed') return can('unlicensed.open') ? <FollowPlace of={of} /> : null
  const what = allegedOf(of.topic)
  const office = of.office?.id
  if (!what || !office || !can('cases.desk') || !can('requests.report')) return null
  // without the citizen's words, and without who they are
  const form = { what, seenOn: of.filedOn, account: of.title, ...(of.code ? { source: of.code } : {}) }
  return <BeginReport office={office} form={form} label="violations-report" lead="violations-report-lead" />
}

/** What works without a license is followed in a file of its own. */
function FollowPlace({ of }: { of: SeenCase }) {
  return (
    <LinkButton kind="plain" href={`/app/unlicensed/new?case=${of.id}&place=${encodeURIComponent(of.place ?? '')}`}>
      {t('cases-follow-place')}
    </LinkButton>
  )
}
