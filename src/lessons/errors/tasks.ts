import { integersTasks } from './integers-tasks.ts'
import { zeroPointTasks } from './zero-point-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...zeroPointTasks, ...integersTasks]
