// The messengers that are bound to the person, and the way to bind one.

import { useSignal } from '@preact/signals'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SendIcon } from '../../parts/icons/acts.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { me } from '../../session.ts'
import { useStepUp } from '../../step-up.tsx'
import { say, t } from '../../words.ts'

/** Bound messengers as states, and links that open the bots for binding. */
export function Messengers() {
  const bound = me.value?.messengers ?? []
  const links = useSignal<[string, string][]>([])
  const call = useAct((key, _input: null) => ask(api.me['bot-link'].$post({}, keyed(key))))
  const connect = useStepUp(call, {
    title: t('settings-messenger-connect'),
    onDone: (found) => (links.value = Object.entries(found)),
  })
  return (
    <Section title={t('settings-messengers')}>
      <p class="soft small">{bound.length ? t('settings-messengers-bound') : t('settings-messengers-none')}</p>
      {bound.length > 0 && (
        <div class="buttons">
          {bound.map((messenger) => (
            <State key={messenger} tone="ok">
              {t(`settings-messenger-${messenger}`)}
            </State>
          ))}
        </div>
      )}
      {connect.sheet}
      {connect.problem && <ProblemNote problem={connect.problem} />}
      <div class="buttons">
        {links.value.length === 0 && (
          <Button kind="quiet" icon={SendIcon} busy={connect.busy} onClick={() => void connect.run(null)}>
            {t('settings-messenger-connect')}
          </Button>
        )}
        {links.value.map(([messenger, href]) => (
          <LinkButton key={messenger} kind="quiet" icon={SendIcon} href={href} outside>
            {t('settings-messenger-open', { messenger: say(`settings-messenger-${messenger}`) })}
          </LinkButton>
        ))}
      </div>
    </Section>
  )
}
