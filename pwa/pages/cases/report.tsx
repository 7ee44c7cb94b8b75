// From a citizen's case the secretariat reports a violation of its office: with what the case is about, and without who filed it.
import { allegedOf } from '#rules/violations/from-case'
import { t } from '../../words.ts'
import { BeginReport } from '../violations/begin.tsx'
import type { SeenCase } from './parts.tsx'

/** The button; none for a case that is not about what an office did. */
export function ReportFromCase({ of, office }: { of: SeenCase; office: string }) {
  const what = allegedOf(of.topic)
  if (!what) return null
  const form = { what, seenOn: of.filedOn, account: of.title, ...(of.code ? { source: of.code } : {}) }
  return <BeginReport office={office} form={form} label={t('violations-report')} lead={t('violations-report-lead')} />
}
