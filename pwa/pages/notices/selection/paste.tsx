// The sheet into which license codes are pasted; it tells row by row what became of each, and keeps the paste.
import type { Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { commas, digits, number } from '#locales/format'
import { type PasteRow, pasteFates } from '#rules/pasted'
import { useAct } from '../../../act.ts'
import { api, ask } from '../../../api.ts'
import { Button } from '../../../parts/button.tsx'
import { CopyIcon } from '../../../parts/icons/acts.tsx'
import { AreaField } from '../../../parts/inputs.tsx'
import { Row } from '../../../parts/list.tsx'
import { Note, ProblemNote } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { locale, say, t } from '../../../words.ts'

type Props = { text: Signal<string>; picked: string[]; onPick: (offices: string[]) => void; onClose: () => void }

/** The sheet. What was found is added by a press; what was not stays in sight, to be put right or copied. */
export function Paste({ text, picked, onPick, onClose }: Props) {
  const [rows, setRows] = useState<PasteRow[]>()
  const check = useAct((_key, pasted: string) => ask(api.notices.pasted.$post({ json: { text: pasted } })))
  const run = async () => {
    const answer = await check.run(text.value)
    if (answer) setRows(answer)
  }
  const fresh = (rows ?? []).flatMap(({ fate, office }) =>
    fate === 'found' && office && !picked.includes(office.id) ? [office.id] : [],
  )
  const add = () => {
    onPick([...picked, ...fresh])
    toast(t('selection-paste-added', { count: fresh.length }))
    if (rows?.every(({ fate }) => fate === 'found' || fate === 'doubled')) {
      text.value = ''
      onClose()
    }
  }
  return (
    <Sheet title={t('selection-paste')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <AreaField
          name="pasted"
          label={t('selection-paste-label')}
          hint={t('selection-paste-hint')}
          value={text.value}
          onInput={(value) => {
            text.value = value
            setRows(undefined)
          }}
          rows={6}
        />
        {check.problem && <ProblemNote problem={check.problem} />}
        {!rows && (
          <Button busy={check.busy} whole>
            {t('selection-paste-check')}
          </Button>
        )}
      </form>
      {rows && <Report of={rows} picked={picked} />}
      {fresh.length > 0 && (
        <div class="sheet-foot">
          <Button whole onClick={add}>
            {t('selection-paste-add', { count: fresh.length })}
          </Button>
        </div>
      )}
    </Sheet>
  )
}

function Report({ of, picked }: { of: PasteRow[]; picked: string[] }) {
  const left = of.filter(({ fate }) => fate !== 'found' && fate !== 'doubled')
  const already = of.filter(({ fate, office }) => fate === 'found' && office && picked.includes(office.id)).length
  const copy = async () => {
    await navigator.clipboard.writeText(left.map(({ value }) => value).join('\n'))
    toast(t('selection-paste-copied'))
  }
  if (of.length === 0) return <Note live>{t('selection-paste-empty')}</Note>
  return (
    <>
      <Note tone={left.length > 0 ? 'waiting' : 'ok'} live>
        {pasteFates.map((fate) => {
          const count = of.filter((one) => one.fate === fate).length
          return count > 0 && <p key={fate}>{t(`selection-paste-${fate}`, { count })}</p>
        })}
        {already > 0 && <p>{t('selection-paste-already', { count: already })}</p>}
      </Note>
      {pasteFates.map((fate) => (
        <Fate key={fate} fate={fate} of={of.filter((one) => one.fate === fate)} />
      ))}
      {left.length > 0 && (
        <Button kind="quiet" icon={CopyIcon} onClick={() => void copy()}>
          {t('selection-paste-copy')}
        </Button>
      )}
    </>
  )
}

/** The rows of one fate; those that were found are folded away, for nothing is to be done about them. */
function Fate({ fate, of }: { fate: string; of: PasteRow[] }) {
  if (of.length === 0) return null
  return (
    <details open={fate !== 'found' && fate !== 'doubled'}>
      <summary>{say(`selection-paste-title-${fate}`, { count: of.length })}</summary>
      <ul class="list">
        {of.map((one) => (
          <Row
            key={`${one.row} ${one.value}`}
            title={one.office ? one.office.name : <bdi>{digits(locale.value, one.value)}</bdi>}
            note={
              <>
                {t('selection-paste-row', { row: number(locale.value, one.row) })}
                {one.office && (
                  <>
                    {' · '}
                    <bdi>{digits(locale.value, one.value)}</bdi> ·{' '}
                    {commas(locale.value, [one.office.county, one.office.place])}
                  </>
                )}
                {one.first !== null && ` · ${t('selection-paste-first', { row: number(locale.value, one.first) })}`}
              </>
            }
          />
        ))}
      </ul>
    </details>
  )
}
