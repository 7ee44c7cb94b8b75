// One item of a checklist in a sheet: its words, how it is answered, how grave it is, and where it stands.
import { code } from '#locales/format'
import { limits, severities, violates } from '#rules/inspections/item'
import { checklistMax } from '#rules/inspections/own'
import { Button } from '../../parts/button.tsx'
import { ChecksField, SelectField } from '../../parts/choices.tsx'
import { AreaField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { locale, t } from '../../words.ts'
import { type EditedItem, optionsFrom } from './edited.ts'

const answers = ['yes-no', 'number', 'choice', 'text', 'photo'] as const

type Props = {
  item: EditedItem
  error: string | undefined
  onChange: (item: EditedItem) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onClose: () => void
}

/** The sheet; everything that is changed is changed at once. */
export function EditItem({ item, error, onChange, onMove, onRemove, onClose }: Props) {
  const set = (more: Partial<EditedItem>) => onChange({ ...item, ...more })
  const option = (value: string, label: string) => ({ value, label })
  return (
    <Sheet title={t('checklists-item')} onClose={onClose}>
      <form class="form" onSubmit={(event) => event.preventDefault()} noValidate>
        <AreaField
          name="label"
          label={t('checklists-label')}
          value={item.label ?? item.said}
          onInput={(label) => set({ label })}
          rows={2}
          max={checklistMax.label}
          {...(error ? { error } : {})}
        />
        <SelectField
          name="answer"
          label={t('checklists-answer')}
          value={item.answer}
          onInput={(answer) => set({ answer: answer as EditedItem['answer'] })}
          options={answers.map((one) => option(one, t(`checklists-answer-${one}`)))}
        />
        {item.answer === 'number' && <Least of={item} set={set} />}
        {item.answer === 'choice' && <Options of={item} set={set} />}
        <SelectField
          name="severity"
          label={t('checklists-severity')}
          value={item.severity}
          onInput={(severity) => set({ severity: severity as EditedItem['severity'] })}
          options={severities.map((one) => option(one, t(`checklists-severity-${one}`)))}
        />
        <SelectField
          name="violates"
          label={t('checklists-violates')}
          value={item.violates ?? 'none'}
          onInput={(what) => set({ violates: what === 'none' ? null : (what as EditedItem['violates']) })}
          options={(['none', ...violates] as const).map((one) => option(one, t(`checklists-violates-${one}`)))}
        />
        <Source of={item.cite} onChange={(cite) => set({ cite })} />
        <Button onClick={onClose}>{t('checklists-done')}</Button>
        <div class="buttons">
          <Button kind="quiet" onClick={() => onMove(-1)}>
            {t('checklists-up')}
          </Button>
          <Button kind="quiet" onClick={() => onMove(1)}>
            {t('checklists-down')}
          </Button>
        </div>
        <Button kind="danger" onClick={onRemove}>
          {t('checklists-remove')}
        </Button>
      </form>
    </Sheet>
  )
}

type Part = { of: EditedItem; set: (more: Partial<EditedItem>) => void }

function Least({ of: { least }, set }: Part) {
  const own = typeof least === 'number'
  return (
    <>
      <SelectField
        name="least"
        label={t('checklists-least')}
        hint={t('checklists-least-hint')}
        value={own ? 'own' : least}
        onInput={(of) => set({ least: of === 'own' ? 0 : (of as (typeof limits)[number]) })}
        options={(['own', ...limits] as const).map((value) => ({ value, label: t(`checklists-least-${value}`) }))}
      />
      {own && (
        <NumberField
          name="figure"
          label={t('checklists-least-own')}
          value={least}
          onInput={(figure) => set({ least: figure ?? 0 })}
        />
      )}
    </>
  )
}

function Options({ of: { options }, set }: Part) {
  return (
    <>
      <AreaField
        name="options"
        label={t('checklists-options')}
        value={options.map(({ label }) => label).join('\n')}
        onInput={(lines) => set({ options: optionsFrom(lines, options) })}
        rows={4}
      />
      {options.length > 0 && (
        <ChecksField
          name="bad"
          label={t('checklists-bad')}
          value={options.filter(({ bad }) => bad).map(({ name }) => name)}
          onInput={(bad) => set({ options: options.map((one) => ({ ...one, bad: bad.includes(one.name) })) })}
          options={options.map(({ name, label }) => ({ value: name, label }))}
          optional
        />
      )}
    </>
  )
}

function Source({ of, onChange }: { of: EditedItem['cite']; onChange: (cite: EditedItem['cite']) => void }) {
  const own = of.source === 'resolution'
  return (
    <>
      <SelectField
        name="source"
        label={t('checklists-source')}
        value={of.source}
        onInput={(source) => onChange(source === 'resolution' ? { source } : { source: 'bylaw', annex: 1 })}
        options={(['bylaw', 'resolution'] as const).map((value) => ({ value, label: t(`checklists-source-${value}`) }))}
      />
      {own ? (
        <TextField
          name="resolution"
          label={t('checklists-resolution')}
          value={String(of.resolution ?? '')}
          onInput={(resolution) => onChange({ ...of, resolution })}
          max={100}
        />
      ) : (
        <>
          <NumberField
            name="annex"
            label={t('checklists-annex')}
            value={of.annex ?? null}
            onInput={(annex) => onChange(annex === null ? without(of, 'annex') : { ...of, annex })}
            optional
          />
          <NumberField
            name="article"
            label={t('checklists-article')}
            value={typeof of.article === 'number' ? of.article : null}
            onInput={(article) => onChange(article === null ? without(of, 'article') : { ...of, article })}
          />
          <TextField
            name="clause"
            label={t('checklists-clause')}
            hint={code(locale.value, '14-2')}
            value={of.clause ?? ''}
            onInput={(clause) => onChange({ ...of, clause })}
            max={20}
            optional
          />
        </>
      )}
    </>
  )
}

function without(cite: EditedItem['cite'], name: 'annex' | 'article'): EditedItem['cite'] {
  const { [name]: _gone, ...others } = cite
  return others
}
