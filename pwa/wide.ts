// From 1024 px on the app stands in the frame of a desk. Its script and style are fetched only there: phones pay nothing.
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { TableProps } from './parts/columns.ts'
import { loadWords } from './words.ts'

/** What the desk's chunk brings: what stands round the page, tables as lines, and the list beside one of its rows. */
export type Frame = {
  Bars: ComponentType
  Lines: ComponentType<TableProps<unknown>>
  Beside: ComponentType
}

const room = matchMedia('(min-width: 64rem)')

/** The desk's frame; `null` where there is no room for it or it did not come, `undefined` while it is fetched. */
export const frame = signal<Frame | null | undefined>(room.matches ? undefined : null)

/** Follows the width of the window; without a network a wide window keeps the bars of a phone. */
export function followWidth(load: () => Promise<Frame>): void {
  const follow = async () => {
    // paper is narrow, and no reason to draw anything anew
    if (matchMedia('print').matches) return
    if (!room.matches) {
      frame.value = null
      return
    }
    const found = await Promise.all([load(), loadWords(['frame'])]).catch(() => null)
    if (room.matches) frame.value = found?.[0] ?? null
  }
  room.addEventListener('change', follow)
  void follow()
}
