import { bitsTasks } from './bits-tasks.ts'
import { caseTasks } from './case-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...bitsTasks, ...caseTasks]
