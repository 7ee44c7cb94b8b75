// Offices picked one by one: found as one types, added and taken out again.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { commas } from '#locales/format'
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { Button, IconButton } from '../../../parts/button.tsx'
import { CloseIcon } from '../../../parts/icons/acts.tsx'
import { OfflineIcon } from '../../../parts/icons/states.tsx'
import { Code, Joined } from '../../../parts/inline.tsx'
import { Loaded, Row } from '../../../parts/list.tsx'
import { SearchBox } from '../../../parts/search.tsx'
import { State } from '../../../parts/state.tsx'
import { locale, t } from '../../../words.ts'

export type Office = Answer<ReturnType<typeof api.notices.offices.$get>>[number]

/** The search above, what was picked below; an office is picked once however often it is added. */
export function Picking({ picked, onChange }: { picked: string[]; onChange: (picked: string[]) => void }) {
  const search = useSignal('')
  const found = useAsk(`offices ${search.value}`, () =>
    ask(api.notices.offices.$get({ query: { search: search.value } })),
  )
  const chosen = useAsk(`picked ${picked.join()}`, () =>
    ask(api.notices.selection.$post({ json: { selection: { offices: picked }, list: true } })),
  )
  return (
    <>
      <SearchBox
        label={t('notice-office-search')}
        onSearch={(typed) => (search.value = typed)}
        found={search.value ? found.data?.length : undefined}
      />
      {search.value !== '' && (
        <Loaded of={found} rows={2}>
          {(offices) =>
            offices.length === 0 ? (
              <p class="soft">{t('selection-pick-none')}</p>
            ) : (
              <OfficeList label={t('notice-office-search')} of={offices}>
                {(office) =>
                  picked.includes(office.id) ? null : (
                    <Button kind="plain" onClick={() => onChange([...picked, office.id])}>
                      {t('selection-pick-add')}
                      <span class="unseen"> {office.name}</span>
                    </Button>
                  )
                }
              </OfficeList>
            )
          }
        </Loaded>
      )}
      {picked.length === 0 ? (
        <p class="soft">{t('selection-pick-empty')}</p>
      ) : (
        <Loaded of={chosen} rows={2}>
          {({ offices }) => (
            <>
              {picked.length > offices.length && (
                <p class="soft small">{t('notice-list-first', { count: offices.length })}</p>
              )}
              <OfficeList label={t('selection-way-picked')} of={offices}>
                {(office) => (
                  <IconButton
                    icon={CloseIcon}
                    label={t('selection-pick-remove', { name: office.name })}
                    onClick={() => onChange(picked.filter((id) => id !== office.id))}
                  />
                )}
              </OfficeList>
              {picked.length > 3 && (
                <Button kind="plain" onClick={() => onChange([])}>
                  {t('selection-picked-clear')}
                </Button>
              )}
            </>
          )}
        </Loaded>
      )}
    </>
  )
}

/** Offices by county with license and holder; children give what stands at the end of a line. */
export function OfficeList(props: {
  label: string
  of: readonly Office[]
  children?: (office: Office) => ComponentChildren
}) {
  return (
    <ul class="list" aria-label={props.label}>
      {props.of.map((office) => (
        <Row
          key={office.id}
          title={office.name}
          note={
            <Joined
              of={[
                commas(locale.value, [office.county, office.place]),
                office.holder,
                <Code key="license">{office.license}</Code>,
              ]}
            />
          }
          end={
            <>
              {!office.reached && <State icon={OfflineIcon}>{t('selection-unreached')}</State>}
              {props.children?.(office)}
            </>
          }
        />
      ))}
    </ul>
  )
}
