// How a lane works where nobody says otherwise.

export type LaneSettings = {
  /** Messages per second to begin with, as long as nothing else was learnt. */
  start: number
  /** Seconds between two messages in one chat. */
  chatGap: number
  /** How long a row is ours; after a crash it is sent again so much later. */
  leaseSeconds: number
  timeoutSeconds: number
  concurrency: number
  /** Rows in hand at once, waiting or under way; where more go out in a second, as many as that, up to three times. */
  inHand: number
  /** Seconds between two looks that nobody asked for. */
  pollSeconds: number
  /** Seconds until a lane that stands looks for the first time whether it may go again. */
  standSeconds: number
}

export const usual: Omit<LaneSettings, 'start'> = {
  chatGap: 1.1,
  leaseSeconds: 30,
  timeoutSeconds: 20,
  concurrency: 100,
  inHand: 1000,
  pollSeconds: 2,
  standSeconds: 5,
}
