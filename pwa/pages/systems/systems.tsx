// The systems of one agency: by which keys they come in, what each opens, and when it was last used.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { commas, date } from '#locales/format'
import { useAct } from '../../act.ts'
import { type Answer, api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { AddIcon, LockIcon } from '../../parts/icons/acts.tsx'
import { DateText } from '../../parts/inline.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { GiveKey } from './give.tsx'
import { RotateKey } from './rotate.tsx'
import { Token } from './token.tsx'

type Found = Answer<ReturnType<(typeof api.systems.of)[':id']['$get']>>
type Key = Found['keys'][number]

/** The page. */
export function Systems() {
  const { params } = useRoute()
  const body = params.id!
  const found = useAsk(`systems ${body}`, () => ask(api.systems.of[':id'].$get({ param: { id: body } })))
  const giving = useSignal(false)
  const token = useSignal('')
  const given = (one: string) => {
    giving.value = false
    token.value = one
    found.again()
  }
  return (
    <Page
      title={found.data?.name ?? t('systems-title')}
      lead={t('systems-lead')}
      back="/app/bodies"
      list
      act={
        can('systems.giveKey') && (
          <Button icon={AddIcon} onClick={() => (giving.value = true)}>
            {t('systems-give')}
          </Button>
        )
      }
    >
      <Loaded of={found}>
        {({ keys }) =>
          keys.length === 0 ? (
            <Empty icon={LockIcon} title={t('systems-none')} detail={t('systems-none-detail')} />
          ) : (
            <>
              <h2 class="unseen">{t('systems-title')}</h2>
              {keys.map((one) => (
                <One key={one.id} of={one} again={found.again} onGiven={given} />
              ))}
            </>
          )
        }
      </Loaded>
      {giving.value && <GiveKey body={body} onGiven={given} onClose={() => (giving.value = false)} />}
      {token.value && <Token of={token.value} onClose={() => (token.value = '')} />}
    </Page>
  )
}

function One({ of, again, onGiven }: { of: Key; again: () => void; onGiven: (token: string) => void }) {
  const opened = useSignal<'rotate' | 'end' | null>(null)
  const end = useAct((key, _: null) => ask(api.systems[':id'].end.$post({ param: { id: of.id } }, keyed(key))))
  const close = () => (opened.value = null)
  const revoke = async () => {
    const { problem } = await end.attempt(null)
    if (problem) return
    close()
    toast(t('systems-ended'))
    again()
  }
  const name = of.name || t('systems-nameless')
  return (
    <Card title={name}>
      <Facts
        of={[
          [
            t('systems-opens'),
            commas(
              locale.value,
              of.scopes.map((scope) => t(`systems-scope-${scope}`)),
            ),
          ],
          [t('systems-since'), <DateText of={of.since} />],
          [t('systems-used'), of.usedOn ? <DateText of={of.usedOn} /> : t('systems-unused')],
          [t('systems-older'), of.older && older(of.older)],
        ]}
      />
      <div class="buttons">
        <Button kind="quiet" onClick={() => (opened.value = 'rotate')}>
          {t('systems-rotate')}
          <span class="unseen"> {name}</span>
        </Button>
        <Button kind="quiet" onClick={() => (opened.value = 'end')}>
          {t('systems-end')}
          <span class="unseen"> {name}</span>
        </Button>
      </div>
      {opened.value === 'rotate' && (
        <RotateKey
          id={of.id}
          onClose={close}
          onGiven={(token) => {
            close()
            onGiven(token)
          }}
        />
      )}
      {opened.value === 'end' && (
        <Confirm
          title={t('systems-end')}
          yes={t('systems-end')}
          danger
          busy={end.busy}
          problem={end.problem}
          onYes={() => void revoke()}
          onClose={close}
        >
          {t('systems-end-ask')}
        </Confirm>
      )}
    </Card>
  )
}

/** Until when the token before is good, and whether it is still in use. */
function older({ until, usedOn }: NonNullable<Key['older']>): string {
  const day = date(locale.value, until)
  return usedOn ? t('systems-older-used', { day, used: date(locale.value, usedOn) }) : t('systems-older-until', { day })
}
