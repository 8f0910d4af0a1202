import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Deployment } from 'kubernetes-models/apps/v1'
import { Job } from 'kubernetes-models/batch/v1'
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Secret, Service } from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { listCommands } from '../../tools/tree/bundle-commands'

const folder = import.meta.dirname
const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8'))
const files = globSync('*.yaml', { cwd: folder }).map((file) => basename(file))
const kustomization = read('kustomization.yaml')
const kinds = { Deployment, Job, Ingress, PodDisruptionBudget, Secret, Service }
const [product, worker, migrate] = ['product', 'worker', 'migrate'].map((part) => read(`${part}.yaml`))

describe.each(files.filter((file) => file !== 'kustomization.yaml'))('%s', (file) => {
  const manifest = read(file)

  it('follows the schema of its kind', () => {
    const Model = kinds[manifest.kind as keyof typeof kinds]
    expect(() => new Model(manifest).validate()).not.toThrow()
  })
})

describe('the manifests', () => {
  it('are those that the kustomization names, but for the secret and the migration, which are applied by hand', () => {
    const byHand = ['kustomization.yaml', 'migrate.yaml', 'secret.example.yaml']
    expect(kustomization.resources.toSorted()).toEqual(
      files.filter((file) => !byHand.includes(file)).toSorted(),
    )
  })

  it('select the pods that the deployment makes', () => {
    const { labels } = product.spec.template.metadata
    expect(product.spec.selector.matchLabels).toEqual(labels)
    expect(worker.spec.selector.matchLabels).toEqual(worker.spec.template.metadata.labels)
    expect(read('service.yaml').spec.selector).toEqual(labels)
    expect(read('disruption-budget.yaml').spec.selector.matchLabels).toEqual(labels)
    const [{ http }] = read('ingress.yaml').spec.rules
    expect(http.paths[0].backend.service).toEqual({
      name: read('service.yaml').metadata.name,
      port: { name: 'http' },
    })
  })

  it('let every pod run as no root, write nowhere but in /tmp, and start a command that exists', () => {
    const commands = listCommands().map(({ name }) => `bin/${name}.js`)
    for (const { spec } of [product, worker, migrate]) {
      const { securityContext, containers, automountServiceAccountToken } = spec.template.spec
      expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
      expect(automountServiceAccountToken).toBe(false)
      for (const { securityContext: own, command, volumeMounts = [] } of containers) {
        expect(own).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false })
        expect(volumeMounts.map((mount: { mountPath: string }) => mount.mountPath).join()).toMatch(
          /^(\/tmp)?$/,
        )
        if (command) expect(commands).toContain(command[1])
      }
    }
  })

  it('ask the addresses that the product has, on the ports that it listens on', () => {
    const [{ startupProbe, livenessProbe, readinessProbe, ports }] = product.spec.template.spec.containers
    const paths = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path)
    expect(paths).toEqual(['/livez', '/livez', '/readyz'])
    for (const path of new Set(paths))
      expect(existsSync(join(folder, '../../app', path, 'route.ts'))).toBe(true)
    expect(ports).toContainEqual({ name: 'http', containerPort: 3000 })
    expect(kustomization.configMapGenerator[0].literals).toContain('METRICS_PORT=9464')
    expect(ports).toContainEqual({ name: 'metrics', containerPort: 9464 })
  })

  it('ask a worker whether it lives without a token and without its database', () => {
    const [{ livenessProbe, ports }] = worker.spec.template.spec.containers
    expect(livenessProbe.httpGet).toEqual({ path: '/livez', port: 'metrics' })
    expect(ports).toContainEqual({ name: 'metrics', containerPort: 9464 })
  })

  it('keep one instance while another is replaced or its node is emptied', () => {
    expect(product.spec.replicas).toBeGreaterThan(1)
    expect(product.spec.strategy.rollingUpdate.maxUnavailable).toBe(0)
    expect(read('disruption-budget.yaml').spec.minAvailable).toBe(1)
  })
})
