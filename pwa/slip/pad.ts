// A canvas to sign on with a finger, kept sharp whatever the screen is and whichever way it is turned.
import SignaturePad from 'signature_pad'

export type Pad = {
  /** A PNG as a data address; null while nothing is drawn. */
  picture: () => string | null
  clear: () => void
  /** Lets the canvas go. */
  close: () => void
}

/** Wider ones would only make the picture heavier. */
const sharpest = 2

/** Makes a canvas a pad. It must be on the page, so that its size is known. `drawn` is called after each stroke. */
export function openPad(canvas: HTMLCanvasElement, drawn?: () => void): Pad {
  const pad = new SignaturePad(canvas, { penColor: '#000', backgroundColor: '#fff' })
  const resize = () => {
    const strokes = pad.toData()
    const ratio = Math.min(sharpest, Math.max(1, devicePixelRatio))
    canvas.width = canvas.offsetWidth * ratio
    canvas.height = canvas.offsetHeight * ratio
    canvas.getContext('2d')?.scale(ratio, ratio)
    pad.clear()
    pad.fromData(strokes)
  }
  resize()
  addEventListener('resize', resize)
  if (drawn) pad.addEventListener('endStroke', drawn)
  return {
    picture: () => (pad.isEmpty() ? null : pad.toDataURL('image/png')),
    clear: () => pad.clear(),
    close: () => {
      removeEventListener('resize', resize)
      pad.off()
    },
  }
}
