// The checklist by which the province inspects: its items with their articles, and the versions it had.
import { code, date, number } from '#locales/format'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { EditIcon } from '../../parts/icons/acts.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

/** The page. */
export function ChecklistPage() {
  const asked = useAsk('checklists', () => ask(api.inspections.checklists.$get()))
  return (
    <Page
      title={t('checklists-title')}
      lead={t('checklists-shipped')}
      back="/app/inspections"
      act={
        can('inspections.checklist') && (
          <LinkButton icon={EditIcon} href="/app/inspections/checklist/new">
            {t('checklists-edit')}
          </LinkButton>
        )
      }
    >
      <Loaded of={asked} rows={8}>
        {({ groups, versions }) => (
          <>
            <Section title={t('checklists-versions')}>
              {versions.length === 0 ? (
                <Empty title={t('checklists-none')} detail={t('checklists-none-detail')} />
              ) : (
                <List label={t('checklists-versions')}>
                  {versions.map((one) => (
                    <Row
                      key={one.version}
                      title={t('checklists-version', {
                        version: code(locale.value, one.version),
                        from: date(locale.value, one.firstDay),
                      })}
                      note={[one.word, one.by].filter(Boolean).join(' · ')}
                      end={<span class="soft small">{t('checklists-count', { count: one.items })}</span>}
                    />
                  ))}
                </List>
              )}
            </Section>
            {groups.map(({ name, said, items }) => (
              <Section
                key={name}
                title={said}
                beside={<span class="soft small">{number(locale.value, items.length)}</span>}
              >
                <List label={said}>
                  {items.map((item) => (
                    <Row
                      key={item.name}
                      title={item.said}
                      note={item.source}
                      end={<span class="soft small">{t(`checklists-severity-${item.severity}`)}</span>}
                    />
                  ))}
                </List>
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
