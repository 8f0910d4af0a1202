/** Regions whose readers say some words otherwise. Their folders of messages hold those words alone. */
export const regionalLocales: readonly string[] = ['fr-CA']

/** Regions whose readers write dates and times otherwise. */
export const dateLocales: readonly string[] = ['fr-CA', 'en-CA', 'en-GB']

/** The language of made-up words, which shows clipped and forgotten text. Development offers it, and PSEUDO_LOCALE. It has no files. */
export const pseudoLocale = 'en-XA'
