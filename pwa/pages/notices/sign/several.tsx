// Signing what is ticked at the desk: first what is about to be signed, and how many each letter goes to.
import { useSignal } from '@preact/signals'
import { Button } from '../../../parts/button.tsx'
import { SignIcon } from '../../../parts/icons/nav.tsx'
import { Confirm } from '../../../parts/sheet.tsx'
import { t } from '../../../words.ts'
import type { Listed } from '../parts.tsx'

/** The button, and the question. */
export function SignSeveral({ of, busy, onYes }: { of: readonly Listed[]; busy: boolean; onYes: () => void }) {
  const asking = useSignal(false)
  return (
    <>
      <Button icon={SignIcon} busy={busy} onClick={() => (asking.value = true)}>
        {t('sign-count', { count: of.length })}
      </Button>
      {asking.value && (
        <Confirm
          title={t('sign-ask', { count: of.length })}
          yes={t('sign-one')}
          onYes={() => {
            asking.value = false
            onYes()
          }}
          onClose={() => (asking.value = false)}
        >
          <ul>
            {of.map(({ id, kind, subject, progress }) => (
              <li key={id}>
                {subject}{' '}
                <span class="soft small">
                  {t(`notice-kind-${kind}`)} · {t('notice-to-recipients', { count: progress.recipients })}
                </span>
              </li>
            ))}
          </ul>
          <p class="soft">{t('sign-ask-detail')}</p>
        </Confirm>
      )}
    </>
  )
}
