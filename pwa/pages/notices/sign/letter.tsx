// One letter before its signature, exactly as it will arrive: sign it, or send it back with a word.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { originOf } from '#rules/notices'
import { loadMe } from '../../../account.ts'
import { api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { later } from '../../../later.tsx'
import { Button } from '../../../parts/button.tsx'
import { Loaded } from '../../../parts/list.tsx'
import { ProblemNote } from '../../../parts/note.tsx'
import { Page } from '../../../parts/page.tsx'
import { toast } from '../../../parts/toast.tsx'
import { acting } from '../../../session.ts'
import { t } from '../../../words.ts'
import { handsOfOne } from '../hands.tsx'
import { useSigning } from './act.tsx'
import { OnBehalf } from './behalf.tsx'
import { LetterToSign } from './letter-to-sign.tsx'

const SendBack = later(() => import('./back.tsx').then((m) => m.SendBack))

/** The page of one letter that waits. */
export function SignLetter() {
  const { id = '' } = useRoute().params
  const { route } = useLocation()
  const asked = useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get({ param: { id } })))
  const returning = useSignal(false)
  const leave = (words: string) => {
    toast(words)
    void loadMe()
    route(from, true)
  }
  const letter = asked.data
  const signing = useSigning(({ done }) => {
    if (done) leave(t('sign-done'))
    else asked.again()
  })
  const waits = letter?.maySign ? letter : null
  // a body comes here from its own letters
  const own = originOf(acting.value?.role) !== 'secretariat'
  const from = own ? '/app/notices/own' : '/app/sign'
  return (
    <Page
      title={letter?.subject ?? t('notice-letter-title')}
      back={from}
      backLabel={t(own ? 'notice-own' : 'sign-title')}
      letter
      act={
        waits && (
          <>
            <Button busy={signing.busy} onClick={() => signing.run([{ ...waits, to: handsOfOne(waits) }])}>
              {t('sign-one')}
            </Button>
            <Button kind="quiet" onClick={() => (returning.value = true)}>
              {t('sign-back')}
            </Button>
          </>
        )
      }
    >
      <OnBehalf />
      <Loaded of={asked}>{(found) => <LetterToSign of={found} />}</Loaded>
      {signing.problem && <ProblemNote problem={signing.problem} />}
      {signing.refused.map(({ problem }) => (
        <ProblemNote key={problem.code} problem={problem} />
      ))}
      {signing.sheet}
      {returning.value && (
        <SendBack id={id} onDone={() => leave(t('notice-returned'))} onClose={() => (returning.value = false)} />
      )}
    </Page>
  )
}
