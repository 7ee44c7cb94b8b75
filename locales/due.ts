// By when a step is done, in words. Apart from what else is said of tasks: every page of a request tells it.

/** How the day of a task or a moment is told: its last, or of securities the first on which they may be released. */
export const dueWords = (of: string) => (of.endsWith('release') ? 'request-from-when' : 'request-by-when')
