// What day and hour it is. A cheap phone's clock may be days off; the server's, told with each answer, is the one that counts.

let apart = 0

/** Takes the server's time from an answer of this moment; by the device's own where there is none. */
export function setClock(told: string | null): void {
  apart = Date.parse(told!) - Date.now() || 0
}

/** This moment, by the server's clock once it has answered. */
export const currentTime = (): Date => new Date(Date.now() + apart)
