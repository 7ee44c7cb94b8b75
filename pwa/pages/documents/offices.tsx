// Which offices have the current set of the library, which lag and since when; and the list as a sheet.
import { useSignal } from '@preact/signals'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { DownloadIcon } from '../../parts/icons/acts.tsx'
import { OfficesIcon } from '../../parts/icons/nav.tsx'
import { Code, DateText, Figure } from '../../parts/inline.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips } from '../../parts/search.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { Table } from '../../parts/table.tsx'
import { t } from '../../words.ts'

type Found = Answer<ReturnType<typeof api.documents.offices.$get>>
type Line = Found['offices'][number]
type SetState = Line['set']['state']

const states: readonly SetState[] = ['never', 'partial', 'lagging', 'current']
const tones: Record<SetState, Tone> = { never: 'danger', partial: 'danger', lagging: 'waiting', current: 'ok' }

/** The page. */
export function DocumentOffices() {
  const state = useSignal<SetState | null>(null)
  const query = state.value ? { state: state.value } : {}
  const asked = useAsk(`document offices ${state.value}`, () => ask(api.documents.offices.$get({ query })))
  const { needed = 0, counts } = asked.data ?? {}
  return (
    <Page
      title={t('documents-offices')}
      lead={asked.data && t('documents-offices-lead', { needed })}
      back="/app/documents"
      backLabel={t('documents-title')}
      wide
    >
      <Chips
        label={t('documents-sheet-state')}
        value={state.value ? [state.value] : []}
        onChange={([chosen]) => (state.value = (chosen as SetState | undefined) ?? null)}
        options={states.map((value) => ({
          value,
          label: t(`documents-set-${value}`),
          ...(counts ? { count: counts[value] } : {}),
        }))}
      />
      <Loaded of={asked} rows={6}>
        {({ offices, more }) =>
          offices.length === 0 ? (
            <Empty icon={OfficesIcon} title={t('documents-offices-none')} detail={t('documents-offices-none-detail')} />
          ) : (
            <>
              <Lines of={offices} />
              {more > 0 && <p class="soft">{t('documents-offices-more', { count: more })}</p>}
            </>
          )
        }
      </Loaded>
      <LinkButton kind="quiet" icon={DownloadIcon} href="/api/app/documents/offices/file" download outside>
        {t('documents-offices-export')}
      </LinkButton>
    </Page>
  )
}

function Lines({ of }: { of: readonly Line[] }) {
  return (
    <Table
      caption={t('documents-offices')}
      captionUnseen
      rows={of}
      keyOf={({ office }) => office}
      columns={[
        {
          head: t('documents-sheet-office'),
          cell: ({ office, name }) => <a href={`/app/offices/${office}`}>{name}</a>,
        },
        { head: t('documents-sheet-license'), cell: ({ license }) => <Code>{license}</Code> },
        { head: t('documents-sheet-county'), cell: ({ county }) => county },
        { head: t('documents-sheet-holder'), cell: ({ holder }) => holder },
        {
          head: t('documents-sheet-state'),
          cell: ({ set }) => <State tone={tones[set.state]}>{t(`documents-set-${set.state}`)}</State>,
        },
        {
          head: t('documents-sheet-since'),
          cell: ({ set }) => ('since' in set ? <DateText of={set.since} /> : '—'),
        },
        {
          head: t('documents-sheet-count'),
          figure: true,
          cell: ({ count }) => (count === null ? '—' : <Figure of={count} />),
        },
        { head: t('documents-sheet-heard'), cell: ({ at }) => (at ? <DateText of={at} /> : '—') },
      ]}
    />
  )
}
