// Sleeping until a time or until woken, whichever is first; a ring while awake is not lost.
export type Alarm = {
  ring(): void
  /** Resolves after so many milliseconds or at the next ring. */
  sleep(milliseconds: number): Promise<void>
}

/** Opens an alarm for one sleeper. */
export function openAlarm(): Alarm {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => wake?.(), milliseconds)
        wake = () => {
          clearTimeout(timer)
          wake = null
          rung = false
          resolve()
        }
        if (rung) wake()
      }),
  }
}
