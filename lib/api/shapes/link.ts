import { z } from 'zod'
import { time } from './times'

/** A new link. Its address is in no other answer, because only its hash is stored. */
export const linkSchema = z.object({ id: z.uuid(), url: z.url(), expiresAt: time }).meta({ id: 'Link' })
