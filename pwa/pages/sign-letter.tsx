// One letter before its signature, exactly as it will arrive: sign it, or send it back with a word.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { loadMe } from '../account.ts'
import { useAct } from '../act.ts'
import { api, ask, keyed } from '../api.ts'
import { useAsk } from '../ask.ts'
import { useForm } from '../form.ts'
import { Button } from '../parts/button.tsx'
import { Facts } from '../parts/card.tsx'
import { AreaField } from '../parts/inputs.tsx'
import { Letter } from '../parts/letter.tsx'
import { List, Loaded, Row } from '../parts/list.tsx'
import { Note, ProblemNote } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { toast } from '../parts/toast.tsx'
import { acting } from '../session.ts'
import { t } from '../words.ts'
import { letterText, type Notice } from './notices-parts.tsx'
import { useSigning } from './sign-act.tsx'

/** The page of one letter that waits. */
export function SignLetter() {
  const { id = '' } = useRoute().params
  const { route } = useLocation()
  const asked = useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get({ param: { id } })))
  const returning = useSignal(false)
  const leave = (words: string) => {
    toast(words)
    void loadMe()
    route('/app/sign', true)
  }
  const letter = asked.data
  const signing = useSigning(letter ? [letter] : [], ({ signed }) => {
    if (signed) leave(t('sign-done'))
    else asked.again()
  })
  const waits = letter?.state === 'awaiting' && acting.value?.signs
  return (
    <Page
      title={letter?.subject ?? t('notice-letter-title')}
      back="/app/sign"
      backLabel={t('sign-title')}
      letter
      act={
        waits && (
          <>
            <Button busy={signing.busy} onClick={() => void signing.run([id])}>
              {t('sign-one')}
            </Button>
            <Button kind="quiet" onClick={() => (returning.value = true)}>
              {t('sign-back')}
            </Button>
          </>
        )
      }
    >
      <Loaded of={asked}>{(found) => <Whole of={found} />}</Loaded>
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

function Whole({ of }: { of: Notice }) {
  const listed = useSignal(false)
  return (
    <>
      {of.state !== 'awaiting' && <Note>{of.state === 'signed' ? t('sign-done') : t('notice-returned')}</Note>}
      <Facts
        of={[
          [
            t('notice-recipients'),
            <Button kind="plain" onClick={() => (listed.value = true)}>
              {t('notice-to-offices', { count: of.recipientCount })}
            </Button>,
          ],
          [t('notice-writer'), of.writer],
        ]}
      />
      <Letter of={letterText(of, t('notice-to-all', { count: of.recipientCount }))} />
      {listed.value && <Recipients of={of.id} onClose={() => (listed.value = false)} />}
    </>
  )
}

function Recipients({ of, onClose }: { of: string; onClose: () => void }) {
  const asked = useAsk(`recipients of ${of}`, () =>
    ask(api.notices[':id'].recipients.$get({ param: { id: of }, query: { show: 'all' } })),
  )
  return (
    <Sheet title={t('notice-count-list')} onClose={onClose}>
      <Loaded of={asked}>
        {(found) => (
          <List label={t('notice-count-list')}>
            {found.map(({ id, office, holder }) => (
              <Row key={id} title={office.name} note={`${office.county}، ${office.place} · ${holder}`} />
            ))}
          </List>
        )}
      </Loaded>
    </Sheet>
  )
}

function SendBack({ id, onDone, onClose }: { id: string; onDone: () => void; onClose: () => void }) {
  const form = useForm({ word: '' })
  const back = useAct((key, word: string) =>
    ask(api.notices[':id']['send-back'].$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const send = async () => {
    const { problem } = await back.attempt(form.values.word)
    if (problem) form.failBy(problem)
    else onDone()
  }
  return (
    <Sheet title={t('sign-back')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p class="soft">{t('sign-back-detail')}</p>
        <AreaField {...form.field('word')} label={t('sign-back-word')} rows={3} max={1000} />
        {back.problem && !back.problem.fields && <ProblemNote problem={back.problem} />}
        <Button busy={back.busy} whole>
          {t('sign-back')}
        </Button>
      </form>
    </Sheet>
  )
}
