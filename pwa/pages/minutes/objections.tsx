// What members object to, and what the secretariat answers.
import { useSignal } from '@preact/signals'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { DateText } from '../../parts/inline.tsx'
import { Section } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import type { Minutes } from './answer.ts'

const Answering = later(() => import('./answering.tsx').then((m) => m.Answering))

/** The part of the page; nothing before the minutes were shown. */
export function Objections({ of: { objections, state, may }, again }: { of: Minutes; again: () => void }) {
  const answering = useSignal<string | null>(null)
  const close = () => (answering.value = null)
  if (state === 'writing' || (objections.length === 0 && state !== 'shown')) return null
  return (
    <Section title={t('minutes-objections')}>
      {objections.length === 0 && <p class="soft">{t('minutes-objections-none')}</p>}
      {objections.map(({ id, person, body, at, answer }) => (
        <div key={id} class="card">
          <p>
            <b>{person.name}</b> <DateText of={at} />
          </p>
          <p class="pre">{body}</p>
          {answer && <p class="pre soft">{t('minutes-answer-of', { answer })}</p>}
          {!answer && may.answer && (
            <Button kind="plain" onClick={() => (answering.value = id)}>
              {t('minutes-answer')}
            </Button>
          )}
        </div>
      ))}
      {answering.value && (
        <Answering
          id={answering.value}
          onClose={close}
          onDone={() => {
            close()
            again()
          }}
        />
      )}
    </Section>
  )
}
