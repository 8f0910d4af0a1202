import type { Visitor } from './visitor'

/** A page in one state, below /{locale}. */
export type Scene = { name: string; path: string }

/** The pages of one customer, and who may open them. */
export type Scenes = { visitor: Visitor; scenes: Scene[] }
