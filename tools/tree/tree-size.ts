import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const megabyte = 1_000_000

/** What the tree may weigh. Node is not in it. */
const largest = 250 * megabyte

/** Prints what each part of the tree weighs. Throws when it is too much. */
export function checkSize(tree: string): void {
  const parts = readdirSync(tree).map((name) => ({ name, size: sizeOf(join(tree, name)) }))
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  for (const { name, size } of parts
    .filter((part) => part.size > megabyte / 10)
    .toSorted((a, b) => b.size - a.size))
    console.log(`${inMegabytes(size)} ${name}`)
  console.log(`${inMegabytes(total)} in all, in ${tree}`)
  if (total > largest) throw new Error(`The tree is larger than ${largest / megabyte} MB.`)
}

const inMegabytes = (size: number) => `${(size / megabyte).toFixed(1).padStart(7)} MB`

function sizeOf(path: string): number {
  const stats = lstatSync(path)
  if (!stats.isDirectory()) return stats.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
