import type { ErpError, ErrorAnswer } from '@/connectors/rules'
import type { Place } from './place'

/** One part of an answer to several questions. */
export type Part = { isGood: boolean; data: Place; errors: ErpError[] }

/** An answer in which nothing was refused as a whole. `parts` is empty where answers have none. */
export type Answered = { top: Place; httpStatus: number; parts: ReadonlyMap<string, Part> }

/** What an ERP said: an answer, or a refusal in its own words. */
export type Said = { answer: Answered; refused?: undefined } | { refused: ErrorAnswer; answer?: undefined }
