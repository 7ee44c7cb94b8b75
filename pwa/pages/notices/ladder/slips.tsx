// Delivery slips for what is ticked: those of one letter are printed together.
import { useSignal } from '@preact/signals'
import { Button } from '../../../parts/button.tsx'
import { t } from '../../../words.ts'
import { MakeSlips } from '../wall/slips-make.tsx'

/** The button and its sheet; where several letters are ticked, a word why there is none. */
export function Slips({ of }: { of: readonly { notice: string; recipients: readonly string[] }[] }) {
  const open = useSignal(false)
  const [letter] = of
  if (!letter || of.length > 1) return <p>{t('slips-one-letter')}</p>
  return (
    <>
      <Button onClick={() => (open.value = true)}>{t('slips-make')}</Button>
      {open.value && <MakeSlips {...letter} onClose={() => (open.value = false)} />}
    </>
  )
}
