// What the process that draws pictures may take, and how it says why it went.

/**
 * `memory` and `heap` in MB, all of it and what is JavaScript's; `processor` and `wait` in milliseconds for one picture: of the
 * processor, which a busy machine gives slowly, and by the clock; `pictures` after which it is made anew, for what they leave
 * behind, and `idle` milliseconds after which it goes.
 */
export const drawingLimits = { memory: 768, heap: 128, processor: 20_000, wait: 120_000, pictures: 100, idle: 30_000 }

/** `spent`: the picture took more than it may; `unable`: the library that draws cannot be loaded. */
export const exits = { spent: 81, unable: 82 } as const
