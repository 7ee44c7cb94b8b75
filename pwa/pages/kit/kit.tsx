// Every part on one page, to look at while developing. Not in production builds (see routes.ts).
import { useSignal } from '@preact/signals'
import { addWords } from '#locales/text'
import en from '../../../locales/en/kit.ftl?raw'
import fa from '../../../locales/fa/kit.ftl?raw'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { NoticesIcon, OfficeIcon, RequestsIcon } from '../../parts/icons/nav.tsx'
import { DraftIcon } from '../../parts/icons/states.tsx'
import { Code, DateText, Money } from '../../parts/inline.tsx'
import { Empty, List, Row, Skeleton } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { PinSheet } from '../../parts/pin.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Refusals, RuleCheck } from '../../parts/refusals.tsx'
import { Confirm } from '../../parts/sheet.tsx'
import { Count, State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import './kit.css'
import { KitForm } from './form.tsx'
import { KitIcons } from './icons.tsx'
import { KitRecords } from './records.tsx'

addWords('fa', fa, 'kit')
addWords('en', en, 'kit')

const leaveArticle = { source: 'bylaw', annex: 1, article: 18, note: 2 } as const

/** The page of parts, at /app/kit. */
export function Kit() {
  return (
    <Page title={t('kit-title')} lead={t('kit-lead')} back="/app/" wide act={<Button>{t('kit-act')}</Button>}>
      <Buttons />
      <States />
      <Lists />
      <Notes />
      <KitForm />
      <KitRecords />
      <KitIcons />
    </Page>
  )
}

function Buttons() {
  const open = useSignal<'confirm' | 'pin' | null>(null)
  const close = () => {
    open.value = null
  }
  return (
    <Section title={t('kit-buttons')}>
      <div class="buttons">
        <Button onClick={close}>{t('kit-act')}</Button>
        <Button busy onClick={close}>
          {t('kit-act')}
        </Button>
        <Button off onClick={close}>
          {t('kit-act')}
        </Button>
        <Button kind="quiet" onClick={close}>
          {t('kit-quiet')}
        </Button>
        <LinkButton kind="plain" href="/app/kit">
          {t('kit-title')}
        </LinkButton>
      </div>
      <div class="buttons">
        <Button kind="danger" onClick={() => (open.value = 'confirm')}>
          {t('kit-open-confirm')}
        </Button>
        <Button kind="quiet" onClick={() => (open.value = 'pin')}>
          {t('kit-open-pin')}
        </Button>
        <Button kind="quiet" onClick={() => toast(t('kit-toast'))}>
          {t('kit-open-toast')}
        </Button>
      </div>
      {open.value === 'confirm' && (
        <Confirm title={t('kit-confirm-title')} yes={t('kit-danger')} danger onYes={close} onClose={close}>
          <p>{t('kit-confirm-detail')}</p>
        </Confirm>
      )}
      {open.value === 'pin' && (
        <PinSheet title={t('kit-pin-title')} onPin={close} onClose={close}>
          <p>{t('kit-pin-detail')}</p>
        </PinSheet>
      )}
    </Section>
  )
}

function States() {
  return (
    <Section title={t('kit-states')} beside={<Count of={12} />}>
      <div class="buttons">
        <State tone="waiting">{t('kit-waits')}</State>
        <State tone="ok">{t('kit-done')}</State>
        <State tone="danger">{t('kit-refused')}</State>
        <State tone="action">{t('kit-sent')}</State>
        <State icon={DraftIcon}>{t('kit-draft')}</State>
      </div>
    </Section>
  )
}

function Lists() {
  return (
    <Section title={t('kit-lists')}>
      <List label={t('kit-lists')}>
        <Row
          icon={NoticesIcon}
          href="/app/kit"
          waits
          title={t('kit-subject')}
          note={<DateText of="2025-09-21" long />}
          end={<State tone="waiting">{t('kit-waits')}</State>}
        />
        <Row icon={RequestsIcon} href="/app/kit" title={t('kit-leave')} note={t('kit-leave-note')} />
        <Row
          icon={OfficeIcon}
          title={t('kit-office-1')}
          note={t('kit-county')}
          end={<Code>72-14-3001</Code>}
          onClick={() => toast(t('kit-toast'))}
        />
      </List>
      <Card title={t('kit-office-2')} beside={<State tone="ok">{t('kit-done')}</State>} waits>
        <Facts
          of={[
            [t('kit-license'), <Code>72-14-3002</Code>],
            [t('kit-from'), <DateText of="2025-03-21" />],
            [t('kit-fine'), <Money of={125_000_000} />],
          ]}
        />
      </Card>
      <Empty icon={NoticesIcon} title={t('kit-empty')} detail={t('kit-empty-detail')}>
        <Button kind="quiet" onClick={() => toast(t('kit-toast'))}>
          {t('kit-act')}
        </Button>
      </Empty>
      <Skeleton rows={2} />
      <Skeleton rows={3} text />
    </Section>
  )
}

function Notes() {
  return (
    <Section title={t('kit-notes')}>
      <Note>{t('kit-note')}</Note>
      <Note tone="ok">{t('kit-toast')}</Note>
      <ProblemNote
        problem={{ status: 0, code: 'offline', title: t('app-unreachable'), detail: t('app-unreachable-detail') }}
      >
        <Button kind="quiet" onClick={() => toast(t('kit-toast'))}>
          {t('parts-again')}
        </Button>
      </ProblemNote>
      <Refusals of={[{ key: 'kit-wrong', facts: {}, cite: leaveArticle }]} />
      <RuleCheck
        of={[
          { key: '1', met: true, words: t('kit-rule-1'), cite: leaveArticle },
          { key: '2', met: false, words: t('kit-rule-2'), cite: { source: 'house' } },
        ]}
      />
      <Progress label={t('kit-sending')} done={312} of={400} note={t('kit-sending-note')} />
    </Section>
  )
}
