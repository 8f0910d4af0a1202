import { execa } from 'execa'
import { runPlainCommand } from '../bin/plain-command'
import { root } from '../bin/settings'

type Component = { 'bom-ref': string; properties?: { name: string }[] }

type Bom = {
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const usage = `npm run sbom

Prints every package of the product as CycloneDX.
`

// `npm sbom --omit dev` would leave out packages that a tool needs as well, such as zod, so the tools are taken out here by the mark that
// npm gives them.
await runPlainCommand({ usage }, async () => {
  const { stdout } = await execa(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
    {
      cwd: root,
    },
  )
  const bom: Bom = JSON.parse(stdout)
  const isTool = ({ properties = [] }: Component) =>
    properties.some(({ name }) => name === 'cdx:npm:package:development')
  const tools = new Set(bom.components.filter(isTool).map((component) => component['bom-ref']))
  const kept = {
    ...bom,
    components: bom.components.filter((component) => !tools.has(component['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => !tools.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => !tools.has(other)) })),
  }
  process.stdout.write(`${JSON.stringify(kept, null, 2)}\n`)
})
