// One item of a checklist, answered with the thumb: with a note where it is not as it should be, and photographs.

import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { type Answered, noteMax } from '#rules/inspections/report'
import { smaller } from '../../case/smaller.ts'
import { IconButton } from '../../parts/button.tsx'
import { FieldError } from '../../parts/field.tsx'
import { CloseIcon } from '../../parts/icons/acts.tsx'
import { AreaField, NumberField, TextField } from '../../parts/inputs.tsx'
import { toast } from '../../parts/toast.tsx'
import { uuid } from '../../uuid.ts'
import { t } from '../../words.ts'
import { type Checklist, dropPhoto, keepPhoto, keptPhoto, type Photo } from './kept.ts'

type Item = Checklist['groups'][number]['items'][number]

type Props = {
  item: Item
  value: Answered | undefined
  photos: readonly Photo[]
  error: string | undefined
  onAnswer: (answer: string | number | null, note: string) => void
  onPhotos: (photos: Photo[]) => void
}

/** The item. */
export function ChecklistItem({ item, value, photos, error, onAnswer, onPhotos }: Props) {
  const { name, label, source, answer: asked, options } = item
  const note = value?.note ?? ''
  const noted = value && (options.some((option) => option.bad && option.value === value.answer) || note !== '')
  return (
    <div class="stack">
      {asked === 'number' && (
        <NumberField
          {...{ name, label, hint: source, ...(error ? { error } : {}) }}
          value={(value?.answer as number | undefined) ?? null}
          onInput={(said) => onAnswer(said, note)}
        />
      )}
      {asked === 'text' && (
        <AreaField
          {...{ name, label, optional: true, rows: 3, max: 2000 }}
          value={String(value?.answer ?? '')}
          onInput={(said) => onAnswer(said, note)}
        />
      )}
      {(asked === 'yes-no' || asked === 'choice') && (
        <fieldset class="checked">
          <legend>{label}</legend>
          <p class="soft small">{source}</p>
          <FieldError id={`${name}-error`}>{error}</FieldError>
          <div class="quick">
            {options.map((option) => (
              <label key={option.value}>
                <input
                  type="radio"
                  name={name}
                  data-field={name}
                  value={option.value}
                  checked={value?.answer === option.value}
                  onChange={() => onAnswer(option.value, note)}
                />
                {option.label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {noted && (
        <TextField
          name={`${name}.note`}
          label={t('inspect-note')}
          value={note}
          onInput={(typed) => onAnswer(value.answer, typed)}
          max={noteMax}
          optional
        />
      )}
      {(noted || asked === 'photo') && (
        <Photos of={photos} label={asked === 'photo' ? label : t('inspect-photo')} item={name} onChange={onPhotos} />
      )}
    </div>
  )
}

/** Photographs of an item, or of nothing of the list: drawn smaller, and kept on this device. */
export function Photos(props: {
  of: readonly Photo[]
  label: string
  item: string | null
  onChange: (photos: Photo[]) => void
}) {
  const { of, label, item, onChange } = props
  const busy = useSignal(false)
  const add = async (files: readonly File[]) => {
    busy.value = true
    const taken: Photo[] = []
    for (const file of files) {
      const small = await smaller(file)
      if (typeof small === 'string') {
        toast(t('inspect-photo-unfit'))
        continue
      }
      const photo = { id: uuid(), item, name: small.name }
      const kept = await keepPhoto(photo.id, { blob: small, name: small.name, key: uuid() }).then(
        () => true,
        () => false,
      )
      if (kept) taken.push(photo)
      else toast(t('inspect-device-full'))
    }
    busy.value = false
    if (taken.length) onChange([...of, ...taken])
  }
  return (
    <div class="stack">
      <label class="button quiet">
        {label}
        <input
          class="unseen"
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          data-field={item ?? 'photos'}
          aria-busy={busy.value}
          onChange={(event) => {
            void add([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {of.length > 0 && (
        <ul class="taken" aria-label={label}>
          {of.map((photo) => (
            <Taken
              key={photo.id}
              of={photo}
              onRemove={() => {
                void dropPhoto(photo.id)
                onChange(of.filter(({ id }) => id !== photo.id))
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function Taken({ of, onRemove }: { of: Photo; onRemove: () => void }) {
  const blob = useSignal<Blob | null>(null)
  useEffect(() => void keptPhoto(of.id).then((photo) => (blob.value = photo?.blob ?? null)), [])
  const address = useMemo(() => blob.value && URL.createObjectURL(blob.value), [blob.value])
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address])
  return (
    <li>
      {address && <img src={address} alt={of.name} />}
      <IconButton icon={CloseIcon} label={t('parts-file-remove', { name: of.name })} onClick={onRemove} />
    </li>
  )
}
