import { type ImageKind, imageName } from '@/lib/guide/brand/brand-image'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { fileAddress } from './guide-file'

type Named = { name: string; bytes: Buffer }
type Image = { kind: ImageKind; bytes: Buffer }

/** The files beside guides by the addresses under which they are served, and the images of vendors by their names. */
export type ServedFiles = { files: ReadonlyMap<string, Named>; images: ReadonlyMap<string, Image> }

/** Reads the address of each file off its content, which takes long for large ones: a process does it once. */
export function servedFiles(erps: readonly ErpSource[]): ServedFiles {
  const files = erps
    .flatMap(({ files = [], vendors }) => [...files, ...vendors.flatMap((vendor) => vendor.files ?? [])])
    .flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : []))
  const images = erps
    .flatMap(({ vendors }) => vendors.flatMap((vendor) => vendor.images ?? []))
    .flatMap(({ kind, bytes }) => (bytes ? [{ kind, bytes }] : []))
  return {
    files: new Map(files.map((file) => [fileAddress(file), file])),
    images: new Map(images.map((image) => [imageName(image.bytes, image.kind), image])),
  }
}
