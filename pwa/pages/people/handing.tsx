// The link that comes of an invitation, shown once, to be handed on.
import type { ComponentChildren } from 'preact'
import type { Answer, api } from '../../api.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { CopyIcon } from '../../parts/icons/acts.tsx'
import { Note } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

export type Invited = Answer<ReturnType<typeof api.people.$post>>

/** What is handed on to whoever was invited; `children`: what one may do next. */
export function Handing({ invited, children }: { invited: Invited; children?: ComponentChildren }) {
  const { url, bots } = invited
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link)
    toast(t('people-link-copied'))
  }
  return (
    <Section title={url ? t('people-link-title') : t('people-known-title')}>
      <Note tone="waiting">{url ? t('people-link-detail') : t('people-known-detail')}</Note>
      {url && (
        <p>
          <bdi class="code">{url}</bdi>
        </p>
      )}
      <div class="buttons">
        {url && (
          <Button icon={CopyIcon} onClick={() => void copy(url)}>
            {t('people-link-copy')}
          </Button>
        )}
        {(['telegram', 'bale'] as const).map((messenger) => {
          const address = bots[messenger]
          return (
            address && (
              <LinkButton key={messenger} kind="quiet" href={address} outside>
                {t(`people-messenger-${messenger}`)}
              </LinkButton>
            )
          )
        })}
        {children}
      </div>
    </Section>
  )
}
