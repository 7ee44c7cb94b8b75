// A letter as its recipient received it: opening is recorded, the receipt is acknowledged at its end and shown after.

import { useEffect, useRef } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { inOrder, officialWords } from '#locales/notices'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, IconButton, LinkButton } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { PrintIcon } from '../../parts/icons/acts.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Letter } from '../../parts/letter.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { acting } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { addressed, letterText } from './parts.tsx'
import './notices.css'

const Answering = later(() => import('../incoming/answering.tsx').then((m) => m.Answering))

type Received = Awaited<ReturnType<typeof letterOf>>
const Locked = later(() => import('./locked.tsx').then((m) => m.Locked))
const letterOf = (id: string) => ask(api.notices.inbox[':id'].$get({ param: { id } }))

/** The page of one letter. */
export function NoticeLetter() {
  const { id = '' } = useRoute().params
  // also acknowledged from a chat: both views agree within seconds
  const asked = useAsk(`letter ${id}`, () => letterOf(id), 5_000)
  const letter = asked.data
  useOpening(id, letter)
  const confirm = useAct((key, recipient: string) =>
    ask(api.notices.inbox[':id'].acknowledge.$post({ param: { id: recipient } }, keyed(key))),
  )
  const acknowledge = async () => {
    const done = await confirm.run(id)
    if (!done) return
    toast(t(done.already ? 'notice-acknowledged-before' : 'notice-acknowledged'))
    asked.again()
    void loadMe()
  }
  const waits = letter?.mayAcknowledge && !letter.locked
  return (
    <Page
      title={letter ? t(`notice-kind-${letter.kind}`) : t('notice-letter-title')}
      back="/app/notices"
      backLabel={t(acting.value?.office === null ? 'nav-letters' : 'nav-notices')}
      beside={<IconButton icon={PrintIcon} label={t('notice-print')} onClick={() => print()} />}
      letter
      act={
        waits && (
          <Button busy={confirm.busy} onClick={() => void acknowledge()}>
            {t('notice-acknowledge')}
          </Button>
        )
      }
    >
      <Loaded of={asked}>
        {(found) =>
          found.locked ? (
            <Locked onOpen={asked.again} />
          ) : (
            <>
              <Letter of={letterText(found, addressed(found))} />
              {confirm.problem && <ProblemNote problem={confirm.problem} />}
              <Receipt of={found} />
              {(found.mayAnswer || found.answerDue) && <Answering of={found} />}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

/** Records once that the letter was shown. Without a network it is recorded at the next showing. */
function useOpening(id: string, letter: Received | undefined) {
  const done = useRef('')
  const open = useAct((key, recipient: string) =>
    ask(api.notices.inbox[':id'].open.$post({ param: { id: recipient } }, keyed(key))),
  )
  useEffect(() => {
    if (!letter || letter.locked || letter.openedAt || done.current === id) return
    done.current = id
    void open.run(id)
  }, [id, letter])
}

/** What stands under a letter: what is asked, or the receipt, which is printed with it. */
function Receipt({ of }: { of: Received }) {
  if (of.acknowledgedAt) {
    const by = <Joined of={[of.acknowledger, of.acknowledgedAs && t(`nav-role-${of.acknowledgedAs}`)]} />
    return (
      <section class="letter receipt" aria-label={t('notice-receipt')}>
        <Note tone="ok">
          <strong>{t('notice-receipt')}</strong>
        </Note>
        <Facts
          of={[
            [t('notice-card-number'), of.number && <Code>{inOrder(of.number)}</Code>],
            [t('notice-receipt-at'), <DateText of={of.acknowledgedAt} />],
            [t('notice-receipt-by'), by],
            [t('notice-receipt-via'), of.acknowledgedVia && t(`notice-via-${of.acknowledgedVia}`)],
            [t('notice-opened-at'), of.openedAt && <DateText of={of.openedAt} />],
            [t('notice-hash'), of.hash && <Fingerprint of={of.hash} />],
          ]}
        />
        <p class="soft small">{t('notice-hash-detail')}</p>
        <ToReceipt of={of} />
      </section>
    )
  }
  const official = officialWords(locale.value, of)
  if (official)
    return (
      <>
        <Note tone="ok">{official}</Note>
        <ToReceipt of={of} />
      </>
    )
  return <Note>{of.mayAcknowledge ? t('notice-acknowledge-hint') : t('notice-not-yours')}</Note>
}

/** The receipt by itself, to print and to have verified. */
function ToReceipt({ of }: { of: Received }) {
  return (
    <div class="buttons">
      <LinkButton kind="quiet" href={`/app/notices/inbox/${of.recipient}/receipt`}>
        {t('notice-receipt-print')}
      </LinkButton>
    </div>
  )
}

/** A digest whole, in groups of four that can be compared by eye. */
function Fingerprint({ of }: { of: string }) {
  return <bdi class="code small">{of.replace(/(.{4})(?=.)/g, '$1 ')}</bdi>
}
