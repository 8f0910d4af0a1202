import { z } from 'zod'

/** Why nobody is signed in. refused: the provider knows them, and we do not let them in. */
export const signInFaults = ['cancelled', 'interrupted', 'unreachable', 'failed', 'refused'] as const

export type SignInFault = (typeof signInFaults)[number]

const problemSchema = z.object({
  fault: z.enum(signInFaults),
  reference: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
})

export type SignInProblem = z.infer<typeof problemSchema>

/** What an address says about the last sign-in; undefined when it says nothing that we would. */
export function readSignInFault(parameters: unknown): SignInProblem | undefined {
  return problemSchema.safeParse(parameters).data
}
