import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a file says is still to be filled in, with its place. It is no fault: the file can be used as it is. */
export type Remark = { file: string; line: number; text: string }

const mark = /#\s*Fill in:\s*(.+?)\s*$/

/** Returns the comments of guides and connectors that begin with `Fill in:`, by file and line. `npm run erp:new` writes them. */
export function listRemarks(folders: readonly string[]): Remark[] {
  return folders.flatMap((folder) => {
    if (!existsSync(join(folder, 'guides'))) return []
    const files = globSync('guides/*/*.yaml', { cwd: folder }).sort()
    return files.flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index): Remark[] => {
          const [, text] = mark.exec(line) ?? []
          return text === undefined ? [] : [{ file, line: index + 1, text }]
        }),
    )
  })
}

/** Returns one line for each remark, in the form that editors turn into links. */
export function formatRemarks(remarks: readonly Remark[]): string {
  return remarks.map(({ file, line, text }) => `${file}:${line}: ${text}`).join('\n')
}
