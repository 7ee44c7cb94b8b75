// Inspections of whoever inspects: what is on this device, what is planned, the offices round about; and everything in sight.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { code, date, dateTime } from '#locales/format'
import { figuresOf } from '#rules/identifiers'
import { metres, type Position } from '#rules/positions'
import { searchKey } from '#rules/texts'
import { later } from '../../later.tsx'
import { online } from '../../network.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { AddIcon, PlaceIcon } from '../../parts/icons/acts.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { type Kept, onDevice, readKept } from './kept.ts'
import { sendReports } from './queue.ts'
import { useBegin, useKit } from './use.ts'

const Listed = later(async () => (await import('./list.tsx')).Listed)

type Kit = NonNullable<ReturnType<typeof useKit>['data']>
type Office = Kit['offices'][number]

/** The page. */
export function Inspections() {
  return (
    <Page
      title={t('inspect-title')}
      wide
      list
      act={
        can('inspections.plan') && (
          <LinkButton icon={AddIcon} href="/app/inspections/plan">
            {t('inspect-plan')}
          </LinkButton>
        )
      }
    >
      <div class="buttons">
        {can('inspections.checklists') && (
          <LinkButton kind="plain" href="/app/inspections/checklist">
            {t('inspect-checklist')}
          </LinkButton>
        )}
        {can('inspections.list') && (
          <LinkButton kind="plain" href="/app/inspections/stoppages">
            {t('inspect-stoppages')}
          </LinkButton>
        )}
      </div>
      {can('inspections.list') && <Listed />}
      {can('inspections.mine') && <Mine />}
      {!can('inspections.list') && <Listed />}
    </Page>
  )
}

function Mine() {
  const asked = useKit()
  useEffect(() => {
    void readKept()
    void sendReports()
  }, [])
  return (
    <>
      <OnDevice />
      <Loaded of={asked}>
        {(kit) => (
          <>
            <Planned of={kit} />
            <Nearby of={kit} />
          </>
        )}
      </Loaded>
    </>
  )
}

/** What is kept here and what was sent, said plainly. */
function OnDevice() {
  const all = onDevice.value ?? []
  if (all.length === 0) return null
  return (
    <Section title={t('inspect-on-device')}>
      <List label={t('inspect-on-device')}>
        {all.map((one) => (
          <Row
            key={one.report}
            href={
              one.standing.is === 'sent' ? `/app/inspections/${one.inspection}` : `/app/inspections/fill/${one.report}`
            }
            title={one.office.name}
            note={t('inspect-begun', { at: dateTime(locale.value, new Date(one.startedAt)) })}
            end={<Standing of={one} />}
          />
        ))}
      </List>
    </Section>
  )
}

function Standing({ of: { standing } }: { of: Kept }) {
  if (standing.is === 'sent')
    return (
      <State tone={standing.beside ? 'waiting' : 'ok'}>
        {t(standing.beside ? 'inspect-sent-beside' : 'inspect-sent', { number: code(locale.value, standing.number) })}
      </State>
    )
  if (standing.is === 'waiting')
    return <State tone="waiting">{t(online.value ? 'inspect-going' : 'inspect-waits')}</State>
  return standing.is === 'refused' ? (
    <State tone="danger">{t('inspect-refused')}</State>
  ) : (
    <State>{t('inspect-filling')}</State>
  )
}

function Planned({ of }: { of: Kit }) {
  const begin = useBegin()
  const go = (office: Office, plan?: Kit['planned'][number]) => begin(of.checklist, office, plan)
  const waiting = of.planned.filter(({ id }) => !(onDevice.value ?? []).some((one) => one.inspection === id))
  // at the desk nobody is asked for what others are sent for
  if (waiting.length === 0 && can('inspections.list')) return null
  return (
    <Section title={t('inspect-planned')}>
      {waiting.length === 0 ? (
        <Empty title={t('inspect-planned-none')} detail={t('inspect-planned-none-detail')} />
      ) : (
        <List label={t('inspect-planned')}>
          {waiting.map((plan) => {
            const office = of.offices.find(({ id }) => id === plan.office)
            return (
              office && (
                <Row
                  key={plan.id}
                  waits
                  onClick={() => void go(office, plan)}
                  title={office.name}
                  note={`${date(locale.value, plan.plannedFor)} · ${office.place}، ${office.address}`}
                  end={<span class="soft small">{code(locale.value, plan.number)}</span>}
                />
              )
            )
          })}
        </List>
      )}
    </Section>
  )
}

/** Offices by code or name, and by how near they are, on a tap. */
function Nearby({ of }: { of: Kit }) {
  const begin = useBegin()
  const go = (office: Office, plan?: Kit['planned'][number]) => begin(of.checklist, office, plan)
  const typed = useSignal('')
  const here = useSignal<Position | null>(null)
  const failed = useSignal(false)
  const found = officesFor(of.offices, typed.value, here.value)
  const near = () => {
    failed.value = false
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => (here.value = { lat: coords.latitude, lon: coords.longitude }),
      () => (failed.value = true),
      { enableHighAccuracy: true, timeout: 20_000 },
    )
  }
  return (
    <Section title={t('inspect-on-sight')}>
      <SearchBox label={t('inspect-find')} onSearch={(words) => (typed.value = words)} found={found.length} />
      <Button kind="quiet" icon={PlaceIcon} onClick={near}>
        {t('inspect-near')}
      </Button>
      {failed.value && <p class="field-error">{t('inspect-near-failed')}</p>}
      {found.length > 0 && (
        <List label={t('inspect-on-sight')}>
          {found.map((office) => (
            <Row
              key={office.id}
              onClick={() => void go(office)}
              title={office.name}
              note={`${office.place}، ${office.address}`}
              end={<span class="soft small">{code(locale.value, office.license)}</span>}
            />
          ))}
        </List>
      )}
    </Section>
  )
}

const most = 10

/** The first of those that were found; none before anything was asked for. */
function officesFor(all: readonly Office[], typed: string, here: Position | null): Office[] {
  const key = searchKey(typed)
  const figures = figuresOf(typed)
  if (!key && !here) return []
  const said = all.filter(
    ({ name, license, place }) =>
      !key ||
      searchKey(`${name} ${place}`).includes(key) ||
      (figures.length > 2 && license.replaceAll('-', '').includes(figures)),
  )
  const away = ({ lat, lon }: Office) =>
    here && lat !== null && lon !== null ? metres(here, { lat, lon }) : Number.POSITIVE_INFINITY
  return (here ? [...said].sort((one, other) => away(one) - away(other)) : said).slice(0, most)
}
