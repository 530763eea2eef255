import { levelTasks } from './level-tasks.ts'
import { troubleTasks } from './trouble-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...levelTasks, ...troubleTasks]
