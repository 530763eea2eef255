import type { IntegersScene } from './scenes.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks: readonly IntegersScene[] = []
