import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  dir: string
  /** Makes room, as an administrator would. */
  enlarge(): void
  close(): void
}

/** Mounts a disk of two megabytes in memory for a user, which a test can fill. It takes root, or sudo without a password. */
export function openSmallDisk({ uid, gid }: { uid: number; gid: number }): SmallDisk {
  const dir = mkdtempSync(join(tmpdir(), 'handrail-small-disk-'))
  asRoot('mount', '-t', 'tmpfs', '-o', `size=2m,mode=0700,uid=${uid},gid=${gid}`, 'tmpfs', dir)
  return {
    dir,
    enlarge: () => asRoot('mount', '-o', 'remount,size=32m', dir),
    close() {
      asRoot('umount', '--lazy', dir)
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function asRoot(...command: string[]): void {
  const [program = '', ...args] =
    process.getuid?.() === 0 ? command : ['sudo', '--non-interactive', ...command]
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')} has failed: ${stderr}`)
}
