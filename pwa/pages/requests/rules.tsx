// The rules of a request with ticks and articles, and what is left of its allowance.
import './requests.css'
import { Note } from '../../parts/note.tsx'
import { RuleCheck } from '../../parts/refusals.tsx'
import { t } from '../../words.ts'
import type { Allowance } from './kinds.tsx'

type Check = { key: string; met: boolean | null; words: string; source: string }

/** For whoever decides on a phone: what is not met stands there, what is met behind one line. */
export function FoldedChecks({ of }: { of: readonly Check[] }) {
  const kept = of.filter(({ met }) => met === true)
  const broken = of.filter(({ met }) => met === false)
  return (
    <>
      {broken.length > 0 && <Checks of={broken} />}
      {kept.length > 0 && (
        <details>
          <summary>{t('request-rules-met', { count: kept.length })}</summary>
          <Checks of={kept} />
        </details>
      )}
    </>
  )
}

/** The rules with ticks and articles; those that cannot be asked yet are left out. An article all share stands once. */
export function Checks({ of }: { of: readonly Check[] }) {
  const judged = of.flatMap(({ met, ...check }) => (met === null ? [] : [{ ...check, met }]))
  const sources = new Set(judged.map(({ source }) => source))
  if (sources.size !== 1) return <RuleCheck of={judged} />
  return (
    <div class="stack">
      <RuleCheck of={judged.map(({ key, met, words }) => ({ key, met, words }))} />
      <p class="cite">{[...sources][0]}</p>
    </div>
  )
}

type Warning = { key: string; words: string; source: string | null }

/** What should be known though it stands in nobody's way, with figures. */
export function Warnings({ of, live }: { of: readonly Warning[]; live?: boolean }) {
  if (of.length === 0) return null
  return (
    <Note tone="waiting" live={live ?? false}>
      {of.map(({ key, words, source }) => (
        <div key={key}>
          <p>{words}</p>
          {source && <p class="cite">{source}</p>}
        </div>
      ))}
    </Note>
  )
}

/** What is left of an allowance, with its article; red when more is asked for. */
export function Allowances({ of, live }: { of: readonly Allowance[]; live?: boolean }) {
  if (of.length === 0) return null
  const over = of.some(({ asked, left }) => asked > left)
  return (
    <Note tone={over ? 'danger' : 'info'}>
      <div role={live ? 'status' : undefined}>
        {of.map(({ year, words }) => (
          <p key={year}>{words}</p>
        ))}
      </div>
      <p class="cite">{of[0]!.source}</p>
    </Note>
  )
}
