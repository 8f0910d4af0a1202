/** The size of an image in its own units. For an SVG only the proportion counts. */
export type ImageSize = { width: number; height: number }

/** What is wrong with an image, in the words of a fault: what it is, and how to mend it. */
export type ImageProblem = { message: string; remedy: string }

export const isProblem = (read: ImageSize | ImageProblem): read is ImageProblem => 'message' in read

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const notPng: ImageProblem = { message: 'The file is no PNG.', remedy: 'Export the image as PNG, or as SVG.' }

/** Reads the size of a PNG from its header (PNG specification, 11.2.1), or returns what is wrong with it. Never throws. */
export function readPng(bytes: Buffer): ImageSize | ImageProblem {
  const hasHeader = bytes.length > 33 && bytes.subarray(0, 8).equals(signature)
  if (!hasHeader || bytes.readUInt32BE(8) !== 13 || bytes.toString('latin1', 12, 16) !== 'IHDR') return notPng
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width === 0 || height === 0) return notPng
  // Without its last part the file was cut off while it was copied.
  if (!bytes.subarray(-12).includes('IEND'))
    return { message: 'The PNG is cut off.', remedy: 'Copy the file again.' }
  return { width, height }
}
