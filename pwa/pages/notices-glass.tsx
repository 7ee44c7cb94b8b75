// A signature on this phone's glass, sent as a picture.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { openPad, type Pad } from '../slip/pad.ts'
import { type Stored, upload } from '../upload.ts'
import { t } from '../words.ts'

/** The glass. `onSigned` gets the stored picture after a stroke was kept, null once it is cleared. */
export function Glass({ onSigned }: { onSigned: (send: (() => Promise<Stored>) | null) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const drawn = useSignal(false)
  useEffect(() => {
    const opened = openPad(canvas.current!, () => {
      drawn.value = true
      onSigned(() => sendPicture(opened.picture()!))
    })
    pad.current = opened
    return opened.close
  }, [])
  return (
    <div class="field">
      <span class="label" id="glass-label">
        {t('wall-glass')}
      </span>
      <canvas ref={canvas} class="glass" role="img" aria-labelledby="glass-label" />
      {drawn.value && (
        <Button
          kind="plain"
          onClick={() => {
            pad.current?.clear()
            drawn.value = false
            onSigned(null)
          }}
        >
          {t('wall-glass-clear')}
        </Button>
      )}
    </div>
  )
}

async function sendPicture(address: string): Promise<Stored> {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
  return upload(new File([bytes], 'signature.png', { type: 'image/png' }), () => {})
}
