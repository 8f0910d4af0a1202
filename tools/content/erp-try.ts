import '../../bin/env-file'

import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { contentFolders } from '@/i18n/content-folders'
import { readConnectorFile, readConnectorFiles } from '@/lib/connection/registry'
import { FaultyFiles, suggest } from '@/lib/guide/explain/fault'
import { connectorPath } from '@/lib/guide/load/read-erps'
import { contentDirSchema, readEnv } from '@/lib/platform/env'
import { oneOf, readNamedFile, runPlainCommand, UsageError } from '../../bin/plain-command'
import { targetFolder } from './new-files'
import { askForSignIn, readSignIn, type Wanted, wantedOf } from './try/sign-in'
import { findTriedGuide } from './try/tried-guide'
import { tryConnector } from './try/try-connector'

const usage = `npm run erp:try -- <erp>

Tests a connection by guides/<erp>/connector.yaml as the product does, at the ERP itself, and prints each request, each check and its
causes. It asks for the sign-in details and does not show the secret ones; they are never arguments of the command. The addresses
and the vendor's secrets are the variables that the file names, from the environment or from .env.

  <erp>      the ERP's id: the name of its folder
  --vendor   the vendor whose values and permissions are tried; needed where the ERP has several
  --file     a JSON object with the sign-in details by their names; - reads it from standard input
  --environment   which of the ERP's environments is tried; the first of the file by default
  --dir      the folder that holds the ERP's files; else CONTENT_DIR, else the product itself

It exits with 0 when every check has passed, with 1 when one has not, and with 2 when nothing could be tried.
`

const options = {
  vendor: { type: 'string' },
  file: { type: 'string' },
  dir: { type: 'string' },
  environment: { type: 'string' },
} as const

await runPlainCommand({ usage, options, most: 1, failed: 2 }, async ({ values, positionals }) => {
  const json = await readJson(values.file)
  targetFolder(values.dir)
  readEnv(z.object({ CONTENT_DIR: contentDirSchema }))
  const file = findConnector(positionals[0])
  const environment = findEnvironment(file, values.environment)
  const { guide, why } = findTriedGuide(contentFolders(), file.connector, values.vendor)
  console.log(
    guide ? `With the guide ${guide.id}.` : `Without a guide, and so without permission rows: ${why}.`,
  )
  const wanted = wantedOf(file, guide?.values ?? {})
  const texts = json === undefined ? await ask(wanted) : readSignIn(json, wanted)
  const checks = await tryConnector({ file, texts, guide, environment }, console.log)
  process.exitCode = checks.every(({ state }) => state === 'passed') ? 0 : 1
})

async function readJson(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  if (file === '-') return text(process.stdin)
  return readNamedFile(file)
}

function ask(wanted: readonly Wanted[]): Promise<Record<string, string>> {
  if (!process.stdin.isTTY && wanted.length > 0)
    throw new UsageError('There is no terminal to type at. Give the sign-in details with --file.')
  return askForSignIn(wanted, { input: process.stdin, output: process.stderr })
}

function findEnvironment({ environments = [] }: ConnectorFile, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  if (environments.length === 0)
    throw new UsageError('This ERP has only one environment: leave out --environment.')
  return oneOf('environment', name, environments)
}

/** Returns the connector of an ERP, in the first folder that has one. */
function findConnector(erp: string | undefined): ConnectorFile {
  const known = readConnectorFiles(contentFolders()).flatMap(({ source }) =>
    source ? [basename(dirname(source.file))] : [],
  )
  if (erp === undefined) throw new UsageError(`Name one ERP. Known: ${known.join(', ')}.`)
  const path = connectorPath(erp)
  const folder = contentFolders().find((each) => existsSync(join(each, path)))
  if (folder === undefined) throw new UsageError(`There is no ${path}. ${suggest(erp, known)}`)
  const { source, faults } = readConnectorFile(path, readFileSync(join(folder, path), 'utf8'), erp)
  if (!source || faults.length > 0) throw new FaultyFiles(faults)
  return source.data
}
