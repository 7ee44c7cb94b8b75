// Texts to begin letters with: the list, and from each the way to a letter and to its change.
import { commas } from '#locales/format'
import { blanksIn } from '#rules/templates'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { uuid } from '../../uuid.ts'
import { locale, t } from '../../words.ts'

/** The page. */
export function Templates() {
  const asked = useAsk('templates', () => ask(api.templates.$get()))
  return (
    <Page
      title={t('template-title')}
      back="/app/notices"
      backLabel={t('nav-notices')}
      act={
        <LinkButton icon={AddIcon} href={`/app/templates/${uuid()}`}>
          {t('template-new')}
        </LinkButton>
      }
    >
      <Loaded of={asked}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon={NoticesIcon} title={t('template-none')} detail={t('template-none-detail')} />
          ) : (
            <List label={t('template-title')}>
              {found.map(({ id, name, kind, subject, body }) => (
                <Row
                  key={id}
                  href={`/app/templates/${id}`}
                  title={name}
                  note={`${t(`notice-kind-${kind}`)} · ${blanksText(subject, body)}`}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Page>
  )
}

function blanksText(...texts: string[]): string {
  const names = blanksIn(...texts)
  return names.length ? t('template-blanks', { names: commas(locale.value, names) }) : t('template-no-blanks')
}
