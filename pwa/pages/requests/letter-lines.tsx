// Of the letter that carries a task to an authority outside: how far it got, and what came back.
import { code, date } from '#locales/format'
import { inOrder } from '#locales/notices'
import { LinkButton } from '../../parts/button.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { locale, t } from '../../words.ts'
import type { TaskProps } from './parts.tsx'

type Task = TaskProps['of']
const numbered = (number: string) => code(locale.value, inOrder(number))

/** How far the letter got, in a line; null where the task has none. */
function courseOf({ letter, state, task }: Task): string | null {
  if (!letter) return null
  const { number, signedOn, sentOn, sentBy } = letter
  if (!number || !signedOn) return t('inquiry-letter-waits')
  const signed = { number: numbered(number), on: date(locale.value, signedOn) }
  // the holder gets it at once, and has it when it is notified
  if (!sentOn || !sentBy)
    return t(state === 'open' && task !== 'hearing' ? 'inquiry-letter-to-send' : 'inquiry-letter-signed', signed)
  return t('inquiry-letter-sent', { ...signed, sent: date(locale.value, sentOn), by: sentBy })
}

/** What its row says of the letter that went out and of the one that came back. */
export function LetterLines({ of }: { of: Task }) {
  const { number, on, files, incoming } = of.reply
  const went = courseOf(of)
  const came =
    number && on && t('inquiry-reply', { of: of.of ?? 'other', number: numbered(number), on: date(locale.value, on) })
  return (
    <>
      {went && <span class="stack">{went}</span>}
      {came && <span class="stack">{came}</span>}
      {came && files.length === 0 && !incoming && of.task !== 'hearing' && of.of !== 'other-group' && (
        <span class="stack">{t('inquiry-reply-no-scan')}</span>
      )}
    </>
  )
}

/** The answers themselves, to open. */
export function Replies({ of }: { of: readonly Task[] }) {
  const came = of.filter(({ reply }) => reply.files.length > 0 || reply.incoming)
  if (came.length === 0) return null
  return (
    <dl class="facts">
      {came.map(({ id, authority, reply }) => (
        <div key={id}>
          <dt>{t('inquiry-reply-of', { authority })}</dt>
          <dd>
            <LetterFiles files={reply.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
            {reply.incoming && (
              <LinkButton kind="plain" href={`/app/incoming/${reply.incoming}`}>
                {t('inquiry-reply-see')}
              </LinkButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
