// The papers that a form wants, each with its files; which are wanted follows what the other fields say.
import { useRef } from 'preact/hooks'
import { type PaperFile, type PapersValue, papersMax, wantedNow } from '#rules/fields/papers'
import { type FieldProps, Frame, useTies } from '../../parts/field.tsx'
import { FilesField } from '../../parts/files.tsx'
import type { Stored } from '../../upload.ts'
import type { DeclaredKind } from './kinds.tsx'
import type { Values } from './values.ts'

type Wanted = NonNullable<DeclaredKind['fields'][number]['papers']>[number]
type Props = FieldProps<PapersValue> & {
  errors: Record<string, string>
  wanted: readonly Wanted[]
  /** The whole form. */
  values: Values
  /** Told of each paper how many files are on their way. */
  onGoing: (paper: string, count: number) => void
}

/** A picture that is stored has an address of its own, which is this device's matter and goes into no draft. */
export const shown = ({ numbered: _, ...file }: PaperFile): Stored =>
  file.type.startsWith('image/') ? { ...file, picture: `/api/app/files/${file.id}` } : file
export const plain = ({ id, name, size, type }: Stored): PaperFile => ({ id, name, size, type })

/** One place for files a paper. */
export function PapersField(props: Props) {
  const { name, value, onInput, errors, wanted, values, onGoing } = props
  const ties = useTies(props)
  // files of several papers may arrive between two pictures of the form
  const latest = useRef(value)
  latest.current = value
  const put = (paper: string, files: readonly Stored[]) => {
    latest.current = { ...latest.current, [paper]: files.map(plain) }
    onInput(latest.current)
  }
  return (
    <Frame {...props} ties={ties} group>
      <div class="parts">
        {wantedNow(wanted, values).map((paper) => (
          <FilesField
            key={paper.name}
            name={`${name}.${paper.name}`}
            label={paper.label}
            hint={paper.help}
            value={(value[paper.name] ?? []).map(shown)}
            onInput={(files) => put(paper.name, files)}
            most={papersMax}
            optional={!paper.required}
            onGoing={(count) => onGoing(paper.name, count)}
            {...(errors[paper.name] ? { error: errors[paper.name] } : {})}
          />
        ))}
      </div>
    </Frame>
  )
}
