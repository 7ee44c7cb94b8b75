// Letters, time lines, tables and what narrows them, for the page of parts.
import { useSignal } from '@preact/signals'
import { longDate } from '#locales/format'
import { Button } from '../../parts/button.tsx'
import { Code, Figure } from '../../parts/inline.tsx'
import { Letter } from '../../parts/letter.tsx'
import { Section } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { Table } from '../../parts/table.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'

const rows = [
  { license: '72-14-3001', name: 'kit-office-1', score: 4.6, ok: true },
  { license: '72-14-3002', name: 'kit-office-2', score: 3.9, ok: false },
] as const

/** A letter, a time line and a table under tabs. */
export function KitRecords() {
  const tab = useSignal('letter')
  return (
    <Section title={t('kit-records')}>
      <Tabs
        label={t('kit-records')}
        value={tab.value}
        onChange={(value) => {
          tab.value = value
        }}
        tabs={[
          { value: 'letter', label: t('kit-subject'), waiting: 2 },
          { value: 'table', label: t('kit-name') },
        ]}
      >
        {tab.value === 'letter' ? <SampleLetter /> : <SampleTable />}
      </Tabs>
      <Timeline
        label={t('kit-records')}
        steps={[
          { key: '1', title: t('kit-step-1'), stage: 'done', at: '2025-09-21', who: t('kit-signer') },
          { key: '2', title: t('kit-step-2'), stage: 'done', at: '2025-09-23T09:30:00Z' },
          { key: '3', title: t('kit-step-3'), stage: 'now', note: t('kit-rule-2') },
          { key: '4', title: t('kit-step-4'), stage: 'ahead' },
        ]}
      />
    </Section>
  )
}

function SampleLetter() {
  return (
    <Letter
      of={{
        sender: t('kit-sender'),
        number: '1404/214',
        day: '2025-09-21',
        subject: t('kit-subject'),
        recipient: t('kit-recipient'),
        body: t('kit-body'),
        signature: { name: t('kit-signer'), title: t('kit-signer-title') },
        answerBy: longDate(locale.value, '2025-10-05'),
        files: [{ id: '1', name: t('kit-file'), size: 184_000, href: '#' }],
        copies: [t('kit-sender')],
      }}
    >
      <Button whole onClick={() => toast(t('kit-toast'))}>
        {t('kit-act')}
      </Button>
    </Letter>
  )
}

function SampleTable() {
  const chosen = useSignal<string[]>([])
  return (
    <>
      <SearchBox label={t('kit-search')} onSearch={() => undefined} found={2} />
      <Chips
        label={t('kit-kind')}
        value={chosen.value}
        onChange={(value) => {
          chosen.value = value
        }}
        options={[
          { value: 'urban', label: t('kit-urban'), count: 312 },
          { value: 'rural', label: t('kit-rural'), count: 88 },
        ]}
      />
      <Table
        caption={t('kit-records')}
        rows={rows}
        keyOf={(row) => row.license}
        columns={[
          { head: t('kit-name'), cell: (row) => t(row.name) },
          { head: t('kit-license'), cell: (row) => <Code>{row.license}</Code> },
          { head: t('kit-score'), cell: (row) => <Figure of={row.score} />, figure: true },
          {
            head: t('kit-state'),
            cell: (row) => <State tone={row.ok ? 'ok' : 'danger'}>{row.ok ? t('kit-done') : t('kit-refused')}</State>,
          },
        ]}
      />
    </>
  )
}
