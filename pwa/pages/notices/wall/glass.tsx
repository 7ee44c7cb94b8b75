// A signature on this phone's glass, sent as a picture.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { openPad, type Pad } from '../../../slip/pad.ts'
import { type Stored, upload } from '../../../upload.ts'
import { t } from '../../../words.ts'

/** The glass. `onSigned` gets what stores the picture after each stroke, null once it is cleared or gone. */
export function Glass({ onSigned }: { onSigned: (send: (() => Promise<Stored>) | null) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const drawn = useSignal(false)
  useEffect(() => {
    const opened = openPad(canvas.current!, () => {
      drawn.value = true
      onSigned(storing(opened))
    })
    pad.current = opened
    return () => {
      opened.close()
      onSigned(null)
    }
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

/** Stores what is drawn once, however often it is asked for: the delivery sent again names the same picture. */
function storing(pad: Pad): () => Promise<Stored> {
  let going: Promise<Stored> | null = null
  return () => {
    going ??= sendPicture(pad.picture()!).catch((error) => {
      going = null
      throw error
    })
    return going
  }
}

async function sendPicture(address: string): Promise<Stored> {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
  return upload(new File([bytes], 'signature.png', { type: 'image/png' }), () => {})
}
