// Files one adds: chosen, dropped or photographed; each with its picture, size and progress, and removable.
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { bytes } from '#locales/format'
import { problemOf } from '../problem.ts'
import { type Stored, upload } from '../upload.ts'
import { locale, t } from '../words.ts'
import { IconButton } from './button.tsx'
import { type FieldProps, Frame, useTies } from './field.tsx'
import { CloseIcon, FileIcon, UploadIcon } from './icons/acts.tsx'

type Going = { id: number; file: File; share: number; error?: string }

let last = 0

/**
 * Files; the value is what the server has stored. Each is sent as soon as it is chosen, at most `most` (5) of
 * `megabytes` (10) each. What fails stays on screen with its reason until it is removed.
 */
export function FilesField(
  props: FieldProps<Stored[]> & {
    most?: number
    megabytes?: number
    accept?: string
    /** Told how many are on their way, so that nothing is sent without them. */
    onGoing?: (count: number) => void
  },
) {
  const { value, onInput, most = 5, megabytes = 10, accept = 'image/*,.pdf' } = props
  const ties = useTies(props)
  const { 'aria-required': _, ...control } = ties
  const going = useSignal<Going[]>([])
  const stored = useSignal(value)
  stored.value = value

  const under = going.value.filter(({ error }) => !error).length
  useEffect(() => props.onGoing?.(under), [under])

  const change = (id: number, changes: Partial<Going>) => {
    going.value = going.peek().map((one) => (one.id === id ? { ...one, ...changes } : one))
  }
  const remove = (id: number) => {
    going.value = going.peek().filter((one) => one.id !== id)
  }
  const send = async (file: File) => {
    const id = ++last
    const tooBig = file.size > megabytes * 1_000_000
    const error = tooBig ? t('parts-file-too-big', { megabytes }) : undefined
    going.value = [...going.peek(), { id, file, share: 0, error }]
    if (tooBig) return
    try {
      const kept = await upload(file, (share) => change(id, { share }))
      remove(id)
      onInput([...stored.peek(), kept])
    } catch (wrong) {
      change(id, { error: problemOf(wrong).detail ?? problemOf(wrong).title })
    }
  }
  const add = (files: FileList | null | undefined) => {
    const room = most - value.length - going.value.length
    for (const file of [...(files ?? [])].slice(0, room)) void send(file)
  }

  return (
    <Frame {...props} ties={ties} hint={props.hint ?? t('parts-files-hint', { most, megabytes })}>
      {value.length + going.value.length < most && (
        <label
          class="drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            add(event.dataTransfer?.files)
          }}
        >
          <UploadIcon />
          <span>{t('parts-files-add')}</span>
          <input
            {...control}
            class="unseen"
            type="file"
            multiple={most > 1}
            accept={accept}
            onChange={(event) => {
              add(event.currentTarget.files)
              event.currentTarget.value = ''
            }}
          />
        </label>
      )}
      {value.length + going.value.length > 0 && (
        <ul class="files" aria-label={props.label}>
          {value.map((file) => (
            <li key={file.id}>
              {file.picture ? <img src={file.picture} alt="" /> : <FileIcon size={28} />}
              <span>
                <bdi>{file.name}</bdi> <span class="soft small">{bytes(locale.value, file.size)}</span>
              </span>
              <IconButton
                icon={CloseIcon}
                label={t('parts-file-remove', { name: file.name })}
                onClick={() => onInput(value.filter((other) => other.id !== file.id))}
              />
            </li>
          ))}
          {going.value.map((one) => (
            <GoingFile key={one.id} of={one} onRemove={() => remove(one.id)} />
          ))}
        </ul>
      )}
    </Frame>
  )
}

function GoingFile({ of, onRemove }: { of: Going; onRemove: () => void }) {
  const { file, share, error } = of
  const picture = useMemo(() => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null), [file])
  useEffect(() => () => (picture ? URL.revokeObjectURL(picture) : undefined), [picture])
  return (
    <li>
      {picture ? <img src={picture} alt="" /> : <FileIcon size={28} />}
      <span role="status">
        <bdi>{file.name}</bdi>
        {error ? (
          <span class="field-error">{error}</span>
        ) : (
          <progress value={share} max={1} aria-label={t('parts-file-going', { name: file.name })} />
        )}
      </span>
      <IconButton icon={CloseIcon} label={t('parts-file-remove', { name: file.name })} onClick={onRemove} />
    </li>
  )
}
