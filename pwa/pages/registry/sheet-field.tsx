// The place for one sheet that is to be imported: chosen, or dropped.
import { bytes } from '#locales/format'
import { Frame, useTies } from '../../parts/field.tsx'
import { FileIcon, UploadIcon } from '../../parts/icons/acts.tsx'
import { locale, t } from '../../words.ts'

const megabytes = 10
const sheets = '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The field; its words are those of imports. */
export function SheetField(props: { file: File | null; error: string; choose: (file: File | undefined) => void }) {
  const { file, error, choose } = props
  const field = { name: 'file', label: t('import-file'), hint: t('import-file-hint', { megabytes }), error }
  const ties = useTies(field)
  return (
    <Frame {...field} ties={ties}>
      <label
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          choose(event.dataTransfer?.files[0])
        }}
      >
        {file ? <FileIcon /> : <UploadIcon />}
        <span>
          {file ? (
            <>
              <bdi>{file.name}</bdi> <span class="soft small">{bytes(locale.value, file.size)}</span>
            </>
          ) : (
            t('import-file-choose')
          )}
        </span>
        <input
          {...ties}
          class="unseen"
          type="file"
          accept={sheets}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </label>
    </Frame>
  )
}
