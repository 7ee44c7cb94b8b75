// Whom a letter is for: everybody, by conditions, picked one by one, and bodies; with the live count and the list.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { partyWords } from '#locales/notices'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import type { Form } from '../../../form.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { ChoiceCards } from '../../../parts/choices.tsx'
import { AddIcon, FilterIcon } from '../../../parts/icons/acts.tsx'
import { Loaded, Row } from '../../../parts/list.tsx'
import { Section } from '../../../parts/page.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { State } from '../../../parts/state.tsx'
import { can } from '../../../session.ts'
import { locale, t } from '../../../words.ts'
import type { Draft } from '../write/draft.ts'
import { Bodies, Conditions } from './chips.tsx'
import { OfficeList, Picking } from './picking.tsx'
import { chosenOf, type Selection, selectionOf, ways } from './values.ts'

const Filter = later(() => import('./filter.tsx').then((m) => m.Filter))
const Parties = later(() => import('./parties.tsx').then((m) => m.Parties))
const Lists = later(() => import('./lists.tsx').then((m) => m.Lists))
const Paste = later(() => import('./paste.tsx').then((m) => m.Paste))

type Opened = '' | 'filter' | 'parties' | 'lists' | 'paste'

// Saved lists are the secretariat's; a body that writes chooses anew.
const keepsLists = () => can('lists')

/** The fields of the recipients, and how many they are. */
export function Choosing({ form }: { form: Form<Draft> }) {
  const opened = useSignal<Opened>('')
  // a paste that was not finished is still there when its sheet is opened again
  const pasted = useSignal('')
  const { values } = form
  const close = () => (opened.value = '')
  return (
    <Section
      title={t('notice-recipients')}
      beside={
        keepsLists() && (
          <Button kind="plain" onClick={() => (opened.value = 'lists')}>
            {t('selection-lists')}
          </Button>
        )
      }
    >
      <ChoiceCards
        {...form.field('how')}
        label={t('selection-how')}
        options={ways.map((value) => ({ value, label: t(`selection-way-${value}`) }))}
      />
      {values.how === 'filter' && (
        <>
          <Conditions form={form} />
          <Button kind="quiet" icon={FilterIcon} onClick={() => (opened.value = 'filter')}>
            {t('selection-filter')}
          </Button>
        </>
      )}
      {values.how === 'picked' && (
        <>
          <Picking picked={values.offices} onChange={(offices) => form.set({ offices })} />
          <Button kind="quiet" onClick={() => (opened.value = 'paste')}>
            {t('selection-paste')}
          </Button>
        </>
      )}
      <Bodies form={form} />
      <Button kind="quiet" icon={AddIcon} onClick={() => (opened.value = 'parties')}>
        {t('selection-parties')}
      </Button>
      <Reach of={selectionOf(values)} />
      {opened.value === 'filter' && <Filter form={form} onClose={close} />}
      {opened.value === 'parties' && (
        <Parties value={values.parties} onChange={(parties) => form.set({ parties })} onClose={close} />
      )}
      {opened.value === 'paste' && (
        <Paste text={pasted} picked={values.offices} onPick={(offices) => form.set({ offices })} onClose={close} />
      )}
      {opened.value === 'lists' && (
        <Lists
          now={selectionOf(values)}
          onChoose={(selection) => {
            form.set(chosenOf(selection))
            close()
          }}
          onClose={close}
        />
      )}
    </Section>
  )
}

/** The live count, how many no messenger reaches, and the list. The last count stays while the next is asked for. */
function Reach({ of }: { of: Selection }) {
  const listed = useSignal(false)
  const last = useRef<{ count: number; parties: number; unreachable: number }>(undefined)
  const asked = useAsk(`selection ${JSON.stringify(of)}`, () =>
    ask(api.notices.selection.$post({ json: { selection: of, list: false } })),
  )
  last.current = asked.data ?? last.current
  const { count = 0, parties = 0, unreachable = 0 } = last.current ?? {}
  return (
    <div class="card">
      <div role="status" aria-busy={asked.data ? undefined : 'true'}>
        <p>
          <strong>{nobody(of) ? t('selection-count-nobody') : last.current ? reachWords(count, parties) : '…'}</strong>
        </p>
        {!nobody(of) && count + parties > 0 && (
          <p class="soft small">{t('selection-count-unreachable', { count: unreachable })}</p>
        )}
      </div>
      {asked.problem && <State tone="danger">{asked.problem.title}</State>}
      {!nobody(of) && count + parties > 0 && (
        <Button kind="quiet" onClick={() => (listed.value = true)}>
          {t('notice-count-list')}
        </Button>
      )}
      {listed.value && <Listed of={of} onClose={() => (listed.value = false)} />}
    </div>
  )
}

/** Nobody was chosen yet, which is another thing than a choice that fits nobody. */
const nobody = ({ offices, parties }: Selection) => offices?.length === 0 && !parties?.length

/** How many offices and how many bodies, in a sentence. */
function reachWords(count: number, parties: number): string {
  if (parties === 0) return t('selection-count', { count })
  return count === 0 ? t('selection-count-parties', { parties }) : t('selection-count-both', { count, parties })
}

const most = 1000

function Listed({ of, onClose }: { of: Selection; onClose: () => void }) {
  const asked = useAsk(`selection list ${JSON.stringify(of)}`, () =>
    ask(api.notices.selection.$post({ json: { selection: of, list: true } })),
  )
  return (
    <Sheet title={t('notice-count-list')} onClose={onClose}>
      <Loaded of={asked}>
        {({ count, offices, bodies }) => (
          <>
            {count > most && <p class="soft small">{t('notice-list-first', { count: most })}</p>}
            {bodies.length > 0 && (
              <ul class="list" aria-label={t('notice-parties')}>
                {bodies.map((body) => (
                  <Row
                    key={body.id}
                    title={body.name}
                    note={
                      body.name === partyWords(locale.value, body)
                        ? t(`nav-role-${body.role}`)
                        : partyWords(locale.value, body)
                    }
                  />
                ))}
              </ul>
            )}
            {offices.length > 0 && <OfficeList label={t('notice-count-list')} of={offices} />}
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
