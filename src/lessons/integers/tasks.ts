import { codeTasks } from './code-tasks.ts'
import { rulerTasks } from './ruler-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...rulerTasks, ...codeTasks]
