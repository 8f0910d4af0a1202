const minute = 60 * 1000
const hour = 60 * minute

/** Milliseconds. A session ends when it is not used for this long, */
export const idleSession = 8 * hour
/** and in any case after this long. */
export const longestSession = 7 * 24 * hour
/** Use is written down this often. */
export const seenEvery = minute
/** The provider is asked this often whether somebody still has an account, */
export const checkEvery = 10 * minute
/** and after this long without its word nobody goes on. */
export const longestUnchecked = hour
/** A printed link opens for this long. */
export const linkLife = 15 * minute
export const keptLink = 24 * hour
/** A sign-in at the provider may take this long. */
export const signInLife = 15 * minute
/** While it does not answer, and its word is older than that, it is asked this often. */
export const retryEvery = 10 * 1000
