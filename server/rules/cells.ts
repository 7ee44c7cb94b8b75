// What a spreadsheet holds before anybody understood it.

/** One cell: a text, a number, a day as a Date at midnight UTC, yes or no, or nothing. */
export type Cell = string | number | boolean | Date | null
