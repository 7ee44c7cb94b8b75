// A list of cards that is searched and narrowed to what is still open, with the sheet that adds one.
import { useSignal } from '@preact/signals'
import type { ComponentChild, ComponentType } from 'preact'
import { useAddress, usePage } from '../address.ts'
import { useAsk } from '../ask.ts'
import { Button } from './button.tsx'
import { AddIcon } from './icons/acts.tsx'
import { DocumentsIcon } from './icons/nav.tsx'
import { Empty, Loaded } from './list.tsx'
import { Page } from './page.tsx'
import { Pages } from './pager.tsx'
import { Chips, SearchBox } from './search.tsx'

type Words = Record<'title' | 'lead' | 'search' | 'filter' | 'left' | 'none' | 'detail' | 'add', string>
type Asked = { find: string | undefined; office: string | undefined; left: 'yes' | undefined; page: string | undefined }
type Rows<T> = T[] & { found: number }
type Props<T extends { id: string }> = {
  /** Of the question, see `useAsk`. */
  name: string
  words: Words
  question: (asked: Asked) => Promise<Rows<T>>
  /** The sheet that adds one; null for whoever may not. */
  adds: ComponentType<{ onClose: () => void; onDone: () => void }> | null
  card: (of: T, again: () => void) => ComponentChild
}

/** The page, with its search, its filter and its pages in the address. */
export function LeftList<T extends { id: string }>({ name, words, question, adds: Adding, card }: Props<T>) {
  const { asked, q, left, change } = useAsked()
  const found = useAsk(`${name} ${JSON.stringify(asked)}`, () => question(asked))
  const adds = useSignal(false)
  const close = () => (adds.value = false)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back="/app/settings"
      list
      act={
        Adding && (
          <Button icon={AddIcon} onClick={() => (adds.value = true)}>
            {words.add}
          </Button>
        )
      }
    >
      <SearchBox
        label={words.search}
        value={q}
        onSearch={(typed) => change({ q: typed })}
        found={q ? found.data?.found : undefined}
      />
      <Chips
        label={words.filter}
        value={left ? ['left'] : []}
        onChange={([chosen]) => change({ show: chosen ? undefined : 'all' })}
        options={[{ value: 'left', label: words.left }]}
      />
      <Loaded of={found}>
        {(rows) =>
          rows.found === 0 ? (
            <Empty icon={DocumentsIcon} title={words.none} detail={words.detail} />
          ) : (
            <>
              <h2 class="unseen">{words.title}</h2>
              {rows.map((one) => card(one, found.again))}
              <Pages found={rows.found} />
            </>
          )
        }
      </Loaded>
      {adds.value && Adding && (
        <Adding
          onClose={close}
          onDone={() => {
            close()
            found.again()
          }}
        />
      )}
    </Page>
  )
}

function useAsked() {
  const { query, change } = useAddress()
  const { page } = usePage()
  const { q = '', office = '' } = query
  const left = query.show !== 'all'
  const asked: Asked = {
    find: q || undefined,
    office: office || undefined,
    left: left ? 'yes' : undefined,
    page: page ? String(page) : undefined,
  }
  return { asked, q, left, change }
}
