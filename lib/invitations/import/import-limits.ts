/** The most companies that one list may hold. */
export const maxLines = 5000

/** The largest list, in MB. 5,000 lines with every column filled need less than half of it, in UTF-16 too. */
export const maxMegabytes = 3

export const maxBytes = maxMegabytes * 1_000_000

/** Characters. A row that is longer has a quotation mark that is never closed. */
export const longestRow = 50_000

export const maxColumns = 50

/** Titles, notes and headings may stand in this many rows above the first company. */
export const maxHeadingRows = 10
