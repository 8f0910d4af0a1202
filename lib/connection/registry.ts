import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Connector } from '@/connectors/connector'
import { interpret } from '@/connectors/language/interpret'
import { lintConnector } from '@/connectors/language/lint/lint-connector'
import { type ConnectorFile, connectorFileSchema } from '@/connectors/language/schema/connector-file'
import { contentFolders, oncePerContent } from '@/i18n/content-folders'
import { type Fault, faultOfFile, suggest } from '@/lib/guide/explain/fault'
import { connectorPath } from '@/lib/guide/load/read-erps'
import { faultAt, type Parsed, parseSource, type Source } from '@/lib/guide/load/source'

/** The connectors by their ids, and the faults of the files that could not be used. */
export type ReadConnectors = { connectors: ReadonlyMap<string, Connector>; faults: Fault[] }

/** Returns all connectors of the product and of CONTENT_DIR by their ids. A file with faults is left out. */
export const getConnectors = oncePerContent(
  (): ReadonlyMap<string, Connector> => readConnectors(contentFolders()).connectors,
)

/**
 * Reads and checks `guides/<erp>/connector.yaml` of several folders, of which the product's comes first. Returns the faults
 * instead of throwing, so that a caller can add to them.
 */
export function readConnectors(folders: readonly string[]): ReadConnectors {
  const files = readConnectorFiles(folders)
  const whole = files.flatMap(({ source, faults }) => (source && faults.length === 0 ? [source.data] : []))
  return {
    connectors: new Map(whole.map((file) => [file.connector, interpret(file) as Connector])),
    faults: files.flatMap(({ faults }) => faults),
  }
}

/** Reads the files of several folders without interpreting them. */
export function readConnectorFiles(folders: readonly string[]): Parsed<ConnectorFile>[] {
  return folders.flatMap((folder, index) =>
    listErps(folder).map((erp): Parsed<ConnectorFile> => {
      const path = connectorPath(erp)
      if (folders.slice(0, index).some((earlier) => existsSync(join(earlier, path))))
        return { faults: [faultOfFile(path, `"${erp}" has a connector already.`, 'Remove the file.')] }
      return readConnectorFile(path, readFileSync(join(folder, path), 'utf8'), erp)
    }),
  )
}

function listErps(folder: string): string[] {
  const guides = join(folder, 'guides')
  if (!existsSync(guides)) return []
  return readdirSync(guides).filter((erp) => existsSync(join(folder, connectorPath(erp))))
}

/** More than the longest real file has, in characters. Whatever a file says, it is read at once and kept. */
const sizeLimit = 200_000

/** Reads and checks the text of a file in the folder of an ERP. */
export function readConnectorFile(path: string, text: string, erp: string): Parsed<ConnectorFile> {
  if (text.length > sizeLimit)
    return { faults: [faultOfFile(path, 'The file is too large.', `The most is ${sizeLimit} characters.`)] }
  const { source, faults } = parseSource(path, text, connectorFileSchema)
  if (!source) return { faults }
  return { source, faults: [...faults, ...misplaced(source, erp), ...mistakes(source)] }
}

function misplaced(source: Source<ConnectorFile>, erp: string): Fault[] {
  const id = source.data.connector
  if (id === erp) return []
  return [faultAt(source, ['connector'], `"${id}" is not the name of the folder.`, `Write: ${erp}.`)]
}

function mistakes(source: Source<ConnectorFile>): Fault[] {
  return lintConnector(source.data).map(({ path, part, message, ...rest }) => {
    const remedy = rest.known ? suggest(rest.word, rest.known) : rest.remedy
    return faultAt(source, path, message, remedy, part)
  })
}

/**
 * Parses an environment into the settings of all connectors, by connector id. Reports all errors at once. The path of an issue is
 * the variable's name, and no message repeats a value.
 */
export const connectorSettingsSchema = z.unknown().transform((environment, context) => {
  const settings: Record<string, unknown> = {}
  for (const connector of getConnectors().values()) {
    const parsed = connector.settings.safeParse(environment)
    if (parsed.success) settings[connector.id] = parsed.data
    else
      for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
  }
  return settings
})
