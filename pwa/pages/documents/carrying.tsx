// Documents of the library that go with a letter: found, added in the version that binds now, and taken out again.
import { useSignal } from '@preact/signals'
import { useAsk } from '../../ask.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { CloseIcon } from '../../parts/icons/acts.tsx'
import { DocumentsIcon } from '../../parts/icons/nav.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'
import { useCarried } from './carried.ts'
import { findDocuments } from './find.ts'
import { what } from './parts.tsx'

const most = 20

type Props = { value: string[]; onInput: (versions: string[]) => void }

/** The chosen ones, and the way to more. */
export function Carrying({ value, onInput }: Props) {
  const choosing = useSignal(false)
  const carried = useCarried(value)
  const label = t('documents-carried')
  return (
    <div class="field">
      {carried.length > 0 && (
        <>
          <p>{label}</p>
          <List label={label}>
            {carried.map((one) => (
              <Row
                key={one.version}
                icon={DocumentsIcon}
                title={one.title}
                note={what(one)}
                end={
                  <IconButton
                    icon={CloseIcon}
                    label={t('documents-pick-remove', { title: one.title })}
                    onClick={() => onInput(value.filter((version) => version !== one.version))}
                  />
                }
              />
            ))}
          </List>
        </>
      )}
      {value.length < most ? (
        <Button kind="quiet" icon={DocumentsIcon} onClick={() => (choosing.value = true)}>
          {t('documents-pick')}
        </Button>
      ) : (
        <p class="soft small">{t('documents-pick-most', { most })}</p>
      )}
      {choosing.value && (
        <Choosing
          chosen={value}
          close={() => (choosing.value = false)}
          choose={(version) => {
            onInput([...value, version])
            choosing.value = false
          }}
        />
      )}
    </div>
  )
}

function Choosing(props: { chosen: readonly string[]; choose: (version: string) => void; close: () => void }) {
  const q = useSignal('')
  const filter = q.value ? { q: q.value } : {}
  const found = useAsk(`documents to carry ${q.value}`, () => findDocuments(filter, 1))
  return (
    <Sheet title={t('documents-pick-title')} onClose={props.close}>
      <SearchBox
        label={t('documents-search')}
        onSearch={(typed) => (q.value = typed)}
        found={q.value ? found.data?.documents.length : undefined}
      />
      <Loaded of={found}>
        {({ documents }) => {
          const free = documents.filter(
            ({ versionId, state }) => state !== 'repealed' && !props.chosen.includes(versionId),
          )
          if (free.length === 0) return <p class="soft">{t('documents-none')}</p>
          return (
            <List label={t('documents-pick-title')}>
              {free.map((one) => (
                <Row
                  key={one.versionId}
                  title={one.title}
                  note={what(one)}
                  onClick={() => props.choose(one.versionId)}
                />
              ))}
            </List>
          )
        }}
      </Loaded>
    </Sheet>
  )
}
