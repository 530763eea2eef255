import type { PtqScene } from './scene-numbers.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks: readonly PtqScene[] = []
