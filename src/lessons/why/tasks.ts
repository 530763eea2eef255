import { costTasks } from './cost-tasks.ts'
import { noiseTasks } from './noise-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...costTasks, ...noiseTasks]
