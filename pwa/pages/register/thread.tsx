// All letters of a thread, in and out, from the first to the last.
import { useRoute } from 'preact-iso'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Loaded } from '../../parts/list.tsx'
import { Page } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import { ThreadList } from './parts.tsx'

/** The page of the thread in which a letter stands. */
export function RegisterThread() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`thread ${id}`, () => ask(api.register[':id'].thread.$get({ param: { id } })))
  return (
    <Page
      title={t('register-thread')}
      lead={t('register-thread-lead')}
      back="/app/register"
      backLabel={t('register-title')}
    >
      <Loaded of={asked}>{(lines) => <ThreadList of={lines} />}</Loaded>
    </Page>
  )
}
