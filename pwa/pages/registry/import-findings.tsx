// What a trial run found in a sheet, gathered by reason, so that five thousand rows read like a page.

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { columnName, reasonText, type SheetNoun } from '#locales/findings'
import { digits } from '#locales/format'
import type { Key } from '#locales/text'
import { text } from '#locales/text'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { DownloadIcon } from '../../parts/icons/acts.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Chips } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

type Noun = SheetNoun
export type Finding = {
  row: number
  column: string
  value: string
  reason: Key
  facts: Record<string, string | number>
}

type Columns = { unknownColumns: readonly string[]; missingColumns: readonly { column: string; needed: boolean }[] }

/** Whether no row at all can be taken. */
export function isUnreadable({ missingColumns }: Columns): boolean {
  return missingColumns.some(({ needed }) => needed)
}

/** Which columns are missing or were passed over; nothing if all are as they should be. */
export function ColumnNotes({ noun, of }: { noun: Noun; of: Columns }) {
  const { missingColumns, unknownColumns } = of
  if (missingColumns.length + unknownColumns.length === 0) return null
  const refused = isUnreadable(of)
  return (
    <Note tone={refused ? 'danger' : 'info'} live={refused}>
      <p>
        <strong>{t(refused ? 'import-unreadable' : 'import-columns')}</strong>
      </p>
      <ul>
        {missingColumns.map(({ column, needed }) => (
          <li key={column}>
            {text(locale.value, needed ? 'registry-column-needed' : 'registry-column-absent', {
              column: columnName(locale.value, noun, column),
            })}
          </li>
        ))}
        {unknownColumns.map((heading) => (
          <li key={heading}>{t('registry-column-passed-over', { heading })}</li>
        ))}
      </ul>
      {refused && <p>{t('registry-columns-missing')}</p>}
    </Note>
  )
}

export type Group = { value: string; label: string; count: number; panel: () => ComponentChildren }

/** Groups of rows as chips with their counts; the first that is not empty is open. Groups stand in order of concern. */
export function Groups({ groups, label }: { groups: readonly Group[]; label: string }) {
  const chosen = useSignal((groups.find(({ count }) => count > 0) ?? groups[0])!.value)
  const open = groups.find(({ value }) => value === chosen.value)
  return (
    <>
      <Chips
        label={label}
        options={groups.map(({ value, label: name, count }) => ({ value, label: name, count }))}
        value={[chosen.value]}
        onChange={([value]) => {
          chosen.value = value ?? chosen.value
        }}
      />
      {open && (
        <Section title={open.label}>{open.count === 0 ? <p class="soft">{t('import-none')}</p> : open.panel()}</Section>
      )}
    </>
  )
}

/** What is wrong with which cell, as a sheet: before the rows are stored, and afterwards, to mend those that were refused. `of`: the sheet's address. */
export function SaveFindings({ of }: { of: string }) {
  return (
    <LinkButton kind="quiet" icon={DownloadIcon} href={`/api/app/${of}/findings`} download outside>
      {t('import-findings-save')}
    </LinkButton>
  )
}

/** Findings by column and reason, the most frequent first; each with its rows and values. */
export function FindingGroups({ noun, of, refused }: { noun: Noun; of: readonly Finding[]; refused?: boolean }) {
  const byReason = new Map<string, Finding[]>()
  for (const finding of of) {
    const key = `${finding.column} ${finding.reason}`
    byReason.set(key, [...(byReason.get(key) ?? []), finding])
  }
  const groups = [...byReason].sort(([, one], [, other]) => other.length - one.length)
  return (
    <>
      {groups.map(([key, findings]) => (
        <FindingGroup key={key} noun={noun} of={findings} refused={refused} />
      ))}
    </>
  )
}

function FindingGroup({ noun, of, refused }: { noun: Noun; of: readonly Finding[]; refused?: boolean }) {
  const reasons = new Set(of.map((finding) => reasonText(locale.value, finding)))
  // Where each row has figures of its own, the sentence stands at the row.
  const [shared = ''] = reasons.size === 1 ? reasons : ['']
  return (
    <Card
      title={columnName(locale.value, noun, of[0]!.column)}
      beside={<State tone={refused ? 'danger' : 'plain'}>{t('import-rows', { count: of.length })}</State>}
    >
      {shared && <p>{shared}</p>}
      <More of={of} few={shared ? 4 : 3}>
        {(finding) => (
          <li key={`${finding.row} ${finding.column}`}>
            <span class="soft">{t('import-row', { row: digits(locale.value, finding.row) })}</span>{' '}
            {finding.value === '' ? (
              <span class="soft">{t('import-value-empty')}</span>
            ) : (
              <bdi>{t('import-value', { value: finding.value })}</bdi>
            )}
            {!shared && <div class="small">{reasonText(locale.value, finding)}</div>}
          </li>
        )}
      </More>
    </Card>
  )
}

/** The first few of many, then a hundred more at a time. */
export function More<T>(props: { of: readonly T[]; few?: number; children: (one: T) => ComponentChildren }) {
  const shown = useSignal(props.few ?? 30)
  return (
    <>
      <ul class="import-rows">{props.of.slice(0, shown.value).map(props.children)}</ul>
      {shown.value < props.of.length && (
        <Button
          kind="plain"
          onClick={() => {
            shown.value += 100
          }}
        >
          {t('import-more')}
        </Button>
      )}
    </>
  )
}
