// What goes on record of a changed address, before it does. It is loaded with the first change that is reported.
import { contactWords, dateTime } from '#locales/format'
import type { ContactKind } from '#rules/contacts'
import { Facts } from '../../../parts/card.tsx'
import { Confirm } from '../../../parts/sheet.tsx'
import { locale, t } from '../../../words.ts'

type Reviewed = {
  kind: ContactKind
  value: string
  changedAt: Date
  busy: boolean
  onYes: () => void
  onClose: () => void
}

/** The last look; with a yes it is told to the secretariat and the kanoon. */
export function Review({ kind, value, changedAt, busy, onYes, onClose }: Reviewed) {
  return (
    <Confirm
      title={t('contacts-review-title')}
      yes={t('contacts-review-send')}
      busy={busy}
      onYes={onYes}
      onClose={onClose}
    >
      <Facts
        of={[
          [t(`contacts-kind-${kind}`), contactWords(locale.value, value)],
          [t('contacts-told-changed'), dateTime(locale.value, changedAt)],
        ]}
      />
      <p>{t('contacts-review-told')}</p>
    </Confirm>
  )
}
