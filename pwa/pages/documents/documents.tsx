// The library: what every office must keep in full, found by words, kind, agency and whether it binds.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { documentKinds, documentStates } from '#rules/documents'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { online } from '../../network.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { AddIcon, FileIcon } from '../../parts/icons/acts.tsx'
import { DocumentsIcon, OfficesIcon } from '../../parts/icons/nav.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { loadWords, say, t } from '../../words.ts'
import { Copied } from './copied.tsx'
import { copy, keepCopy, seeCopy } from './copy.ts'
import { type DocumentFilter, type DocumentLine, findAgencies, findDocuments } from './find.ts'
import { DocumentStateTag, what } from './parts.tsx'

// The words of the law weigh as much as the page.
const Lead = later(async () => {
  const [{ Lead }] = await Promise.all([import('./lead.tsx'), loadWords(['law'])])
  return Lead
})

const keeps = () => can('documents.set')
const enters = () => can('documents.add')

/** The page. */
export function Documents() {
  const filter = useSignal<DocumentFilter>({})
  const pages = useSignal(1)
  const change = (changes: DocumentFilter) => {
    pages.value = 1
    filter.value = Object.fromEntries(Object.entries({ ...filter.value, ...changes }).filter(([, value]) => value))
  }
  const name = `documents ${new URLSearchParams(filter.value)}`
  const asked = useAsk(name, () => findDocuments(filter.value, pages.value))
  const further = () => {
    pages.value++
    asked.again()
  }
  const narrowed = Object.keys(filter.value).length > 0
  useCopy()
  return (
    <Page
      title={t('documents-title')}
      lead={<Lead />}
      act={
        enters() && (
          <LinkButton icon={AddIcon} href="/app/documents/new">
            {t('documents-add')}
          </LinkButton>
        )
      }
    >
      {enters() && (
        <LinkButton kind="quiet" icon={OfficesIcon} href="/app/documents/offices">
          {t('documents-offices')}
        </LinkButton>
      )}
      {keeps() && <Copied />}
      {keeps() && !online.value && copy.value.at && <Note tone="offline">{t('documents-copy-offline')}</Note>}
      <Narrowing filter={filter.value} change={change} found={narrowed ? asked.data?.documents.length : undefined} />
      <Loaded of={asked}>
        {({ documents, more }) =>
          documents.length === 0 ? (
            <Empty
              icon={DocumentsIcon}
              title={t(narrowed ? 'documents-none' : 'documents-empty')}
              detail={t(narrowed ? 'documents-none-detail' : 'documents-empty-detail')}
            />
          ) : (
            <>
              <Lines of={documents} />
              {more && (
                <Button kind="quiet" busy={asked.asking} onClick={further}>
                  {t('documents-more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

/** Brings the copy up when the library is opened; what is new now is none any more at the next look. */
function useCopy(): void {
  useEffect(() => {
    if (keeps()) void keepCopy().then(seeCopy)
  }, [])
}

type Narrow = { filter: DocumentFilter; change: (changes: DocumentFilter) => void; found?: number }

function Narrowing({ filter, change, found }: Narrow) {
  const agencies = useAsk('document agencies', findAgencies).data ?? []
  const chips = (name: 'state' | 'kind', label: string, of: readonly string[], words: string) => (
    <Chips
      label={label}
      value={filter[name] ? [filter[name]] : []}
      onChange={([chosen]) => change({ [name]: chosen })}
      options={of.map((value) => ({ value, label: say(`${words}-${value}`) }))}
    />
  )
  return (
    <>
      <SearchBox label={t('documents-search')} onSearch={(q) => change({ q })} found={found} />
      {chips('state', t('documents-validity'), documentStates, 'documents-filter')}
      {chips('kind', t('documents-kind'), documentKinds, 'documents-kind')}
      {agencies.length > 1 && (
        <SelectField
          name="agency"
          label={t('documents-agency')}
          value={filter.agency ?? 'all'}
          onInput={(agency) => change({ agency: agency === 'all' ? '' : agency })}
          options={[
            { value: 'all', label: t('documents-agency-all') },
            ...agencies.map((agency) => ({ value: agency, label: agency })),
          ]}
        />
      )}
    </>
  )
}

function Lines({ of }: { of: readonly DocumentLine[] }) {
  return (
    <List label={t('documents-title')}>
      {of.map((line) => (
        <Row
          key={line.id}
          icon={FileIcon}
          href={`/app/documents/${line.id}`}
          title={line.title}
          note={what(line)}
          end={
            copy.value.news.has(line.versionId) ? (
              <State tone="action">{t('documents-new')}</State>
            ) : (
              <DocumentStateTag of={line} />
            )
          }
        />
      ))}
    </List>
  )
}
