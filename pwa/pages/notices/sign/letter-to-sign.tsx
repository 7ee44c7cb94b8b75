// A letter exactly as it will go: when, to whom, its whole text and its files. On its own page and unfolded in a batch.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { commas, dateTime } from '#locales/format'
import { partyWords } from '#locales/notices'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { Button } from '../../../parts/button.tsx'
import { Facts } from '../../../parts/card.tsx'
import { Letter } from '../../../parts/letter.tsx'
import { List, Loaded, Row } from '../../../parts/list.tsx'
import { Note } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { locale, t } from '../../../words.ts'
import { handsOfOne, writerOf } from '../hands.tsx'
import { letterText, type Notice, toWhom } from '../parts.tsx'

const became = { signed: 'sign-done', cancelled: 'notice-cancelled' } as Partial<
  Record<Notice['state'], 'sign-done' | 'notice-cancelled'>
>

/** The letter with its figures. */
export function LetterToSign({ of }: { of: Notice }) {
  const listed = useSignal(false)
  return (
    <>
      {of.state !== 'awaiting' && <Note>{t(became[of.state] ?? 'notice-returned')}</Note>}
      <Facts
        of={[
          // nobody here gets what goes to an authority outside
          of.outward
            ? [t('notice-recipient'), handsOfOne(of)]
            : [
                t('notice-recipients'),
                <Button kind="plain" onClick={() => (listed.value = true)}>
                  {t('notice-to-recipients', { count: of.recipientCount })}
                </Button>,
              ],
          [t('notice-writer'), writerOf(of)],
          [t('notice-going'), of.goesAt && dateTime(locale.value, new Date(of.goesAt))],
        ]}
      />
      <Letter of={letterText(of, toWhom(of))} />
      {listed.value && <Recipients of={of.id} onClose={() => (listed.value = false)} />}
    </>
  )
}

type Unfolding = { id: string; version: number; onShown: (version: number) => void }

/** The same, asked for by its id and the version that the list knows; `onShown` is told which one came. */
export function Unfolded({ id, version, onShown }: Unfolding) {
  const asked = useAsk(`notice ${id} ${version}`, () => ask(api.notices[':id'].$get({ param: { id } })))
  const shown = asked.data?.version
  useEffect(() => {
    if (shown !== undefined) onShown(shown)
  }, [shown])
  return <Loaded of={asked}>{(found) => <LetterToSign of={found} />}</Loaded>
}

/** Every recipient, a page of a hundred after the other. */
function Recipients({ of, onClose }: { of: string; onClose: () => void }) {
  const pages = useSignal(1)
  const asked = useAsk(`recipients of ${of}`, async () => {
    const nths = Array.from({ length: pages.value }, (_, nth) => ({ show: 'all' as const, page: String(nth) }))
    const found = await Promise.all(
      nths.map((query) => ask(api.notices[':id'].recipients.$get({ param: { id: of }, query }))),
    )
    return { rows: found.flatMap(({ rows }) => rows), found: found[0]?.found ?? 0 }
  })
  const more = () => {
    pages.value++
    asked.again()
  }
  return (
    <Sheet title={t('notice-count-list')} onClose={onClose}>
      <Loaded of={asked}>
        {({ rows, found }) => (
          <>
            <List label={t('notice-count-list')}>
              {rows.map(({ id, office, party, holder }) =>
                office ? (
                  <Row
                    key={id}
                    title={office.name}
                    note={`${commas(locale.value, [office.county, office.place])} · ${holder}`}
                  />
                ) : (
                  <Row key={id} title={holder} note={party && partyWords(locale.value, party)} />
                ),
              )}
            </List>
            {rows.length < found && (
              <Button kind="quiet" whole busy={asked.asking} onClick={more}>
                {t('notice-recipients-more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
