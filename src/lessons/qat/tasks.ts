import { articleTasks } from './article-tasks.ts'
import { planeTasks } from './plane-tasks.ts'
import { runTasks } from './run-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...planeTasks, ...runTasks, ...articleTasks]
