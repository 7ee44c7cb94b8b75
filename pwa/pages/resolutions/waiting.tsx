// In the inbox: how many resolutions wait for the reader, and the way to them.
import { RulesIcon } from '../../parts/icons/nav.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { can, me } from '../../session.ts'
import { t } from '../../words.ts'

/** The section. */
export function ResolutionsWaiting() {
  const count = me.value?.waiting.resolutions ?? 0
  const path = can('resolutions.record') ? '/app/resolutions?filter=mine' : '/app/resolutions'
  return (
    <Section title={t('resolutions-title')}>
      <List label={t('resolutions-title')}>
        <Row waits icon={RulesIcon} href={path} title={t('resolutions-waiting', { count })} />
      </List>
    </Section>
  )
}
