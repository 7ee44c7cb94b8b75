// Whose paper it is: an office of the registry, or nobody there.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Code } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { problemOf } from '../../problem.ts'
import { t } from '../../words.ts'

export type Office = { id: string; name: string }

/** The office whose letter it is, found as one types. */
export function ChooseOffice({ of, onChange }: { of: Office | null; onChange: (office: Office | null) => void }) {
  // whoever comes from an office's file brings it along
  const { office: named } = useLocation().query
  useEffect(() => {
    if (!named || of) return
    ask(api.offices[':id'].$get({ param: { id: named } })).then(({ id, name }) => onChange({ id, name }), problemOf)
  }, [named])
  const search = useSignal('')
  const found = useAsk(`paper offices ${search.value}`, async () =>
    search.value ? ask(api.notices.offices.$get({ query: { search: search.value } })) : [],
  )
  if (of)
    return (
      <Section title={t('incoming-field-office')}>
        <List label={t('incoming-field-office')}>
          <Row title={of.name} />
        </List>
        <Button kind="plain" onClick={() => onChange(null)}>
          {t('incoming-office-remove')}
        </Button>
      </Section>
    )
  return (
    <Section title={t('incoming-field-office')}>
      <p class="soft small">{t('incoming-office-hint')}</p>
      <SearchBox
        label={t('incoming-office-choose')}
        onSearch={(typed) => (search.value = typed)}
        found={search.value ? found.data?.length : undefined}
      />
      {search.value !== '' && (
        <Loaded of={found} rows={2}>
          {(offices) =>
            offices.length === 0 ? (
              <p class="soft">{t('incoming-office-none')}</p>
            ) : (
              <List label={t('incoming-office-choose')}>
                {offices.slice(0, 6).map((office) => (
                  <Row
                    key={office.id}
                    title={office.name}
                    note={office.license && <Code>{office.license}</Code>}
                    onClick={() => {
                      search.value = ''
                      onChange({ id: office.id, name: office.name })
                    }}
                  />
                ))}
              </List>
            )
          }
        </Loaded>
      )}
    </Section>
  )
}
