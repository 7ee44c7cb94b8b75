// A copy of a letter as a body got it: for information, with nothing to acknowledge.
import { useRoute } from 'preact-iso'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { IconButton } from '../../parts/button.tsx'
import { PrintIcon } from '../../parts/icons/acts.tsx'
import { Letter } from '../../parts/letter.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import { letterText, toWhom } from './parts.tsx'
import './notices.css'

const Locked = later(() => import('./locked.tsx').then((m) => m.Locked))

/** /notices/copies/:id */
export function NoticeCopy() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`copy ${id}`, () => ask(api.notices.copies[':id'].$get({ param: { id } })))
  return (
    <Page
      title={t('notice-copy-of')}
      back="/app/notices"
      backLabel={t('nav-letters')}
      beside={<IconButton icon={PrintIcon} label={t('notice-print')} onClick={() => print()} />}
      letter
    >
      <Loaded of={asked}>
        {(found) =>
          found.locked ? (
            <Locked onOpen={asked.again} />
          ) : (
            <>
              <Letter of={letterText({ ...found, refers: null, copyLines: found.copies }, toWhom(found))} />
              <Note>{t('notice-copy-hint')}</Note>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
