// Places that work without a license: followed first, what is late at the top.
import { code, date } from '#locales/format'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

const day = (of: string) => date(locale.value, of)

/** The page. */
export function UnlicensedPlaces() {
  const { page } = useListQuery([])
  const asked = useAsk(`unlicensed ${page ?? ''}`, () => askPage(api.unlicensed.$get({ query: page ? { page } : {} })))
  return (
    <Page
      title={t('unlicensed-title')}
      lead={t('unlicensed-lead')}
      wide
      list
      act={
        can('unlicensed.open') && (
          <LinkButton icon={AddIcon} href="/app/unlicensed/new">
            {t('unlicensed-add')}
          </LinkButton>
        )
      }
    >
      <Listing
        of={asked}
        none={<Empty title={t('unlicensed-none')} detail={t('unlicensed-none-detail')} />}
        name="unlicensed"
        caption={t('unlicensed-title')}
        captionUnseen
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('unlicensed-number'),
            cell: (one) => <a href={`/app/unlicensed/${one.id}`}>{code(locale.value, one.number)}</a>,
          },
          { head: t('unlicensed-name'), cell: ({ name }) => name },
          { head: t('unlicensed-address'), wraps: true, cell: ({ address }) => address },
          { head: t('unlicensed-found'), cell: ({ foundOn }) => day(foundOn) },
          {
            head: t('unlicensed-due'),
            cell: ({ dueOn, late }) => dueOn && (late ? `${day(dueOn)}، ${t('unlicensed-late')}` : day(dueOn)),
          },
          {
            head: t('unlicensed-state'),
            cell: ({ state, late }) => (
              <State tone={late ? 'danger' : state === 'followed' ? 'waiting' : 'ok'}>
                {t(`unlicensed-state-${state}`)}
              </State>
            ),
          },
        ]}
      />
    </Page>
  )
}
