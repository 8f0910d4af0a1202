/**
 * Failures by their output, each with what happened and what to do. It is plain JavaScript because it runs before the
 * installation.
 */
const remedies = [
  [
    /ENOSPC|EDQUOT|no space left on device/i,
    'The disk is full. Free about 2 GB where this project stands (or point DATA_DIR at another disk) and run the command again.',
  ],
  [
    /npm error[\s\S]*(?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ECONNREFUSED|ECONNRESET|network|ERR_SOCKET_TIMEOUT)/,
    'The package registry cannot be reached. Check the network (and `npm config get registry`, `npm config get proxy`), then run the command again: it goes on where it stopped.',
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only file system|operation not permitted/i,
    'A file or folder may not be written by this user. Give yourself the folder (`sudo chown -R "$(id -un)" .`) or run as the user who owns it; DATA_DIR can point at a folder of your own.',
  ],
  [
    /EUSAGE|package-lock\.json.*not in sync|can only install packages when/,
    'package.json and package-lock.json disagree. Run `npm install`, look at what it changed, and run the command again.',
  ],
  [
    /(?:connect|getaddrinfo) E[A-Z_]+|password authentication failed|database .* does not exist|no pg_hba\.conf entry/i,
    'The database behind DATABASE_URL does not answer or refuses the sign-in. Check the URL, or unset DATABASE_URL to use the built-in PostgreSQL.',
  ],
]

/** @param {string} output */
export function remedyFor(output) {
  return remedies.find(([symptom]) => symptom.test(output))?.[1]
}

/** @param {string} output @param {number} [lines] */
export function lastLines(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}

/** @param {string} output @param {number} [lines] */
export function firstLines(output, lines = 25) {
  return output.trim().split('\n').slice(0, lines).join('\n')
}
