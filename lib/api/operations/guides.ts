import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { listGuides } from '@/lib/guide/catalog'
import { type Guide, possibleEnds } from '@/lib/guide/model/guide'

const guideSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    vendor: z.object({ id: z.string(), name: z.string() }),
    erp: z.object({ id: z.string(), name: z.string(), languages: z.array(z.string()) }),
    endsBy: z.enum(['test', 'word', 'either']),
    questions: z.array(z.object({ id: z.string(), options: z.array(z.string()) })),
    tasks: z.array(z.object({ id: z.string(), kind: z.string() })),
  })
  .meta({ id: 'Guide' })

export const listGuidesOperation = defineOperation({
  id: 'listGuides',
  group: 'guides',
  method: 'GET',
  path: '/guides',
  scope: 'read',
  answer: z.object({ data: z.array(guideSchema) }),
  run: async () => ({ data: listGuides().map(toGuide) }),
})

function toGuide(guide: Guide): z.input<typeof guideSchema> {
  const { id, version, vendor, erp, questions, tasks } = guide
  return { id, version, vendor, erp, endsBy: possibleEnds(guide), questions, tasks }
}
