import { bitsTasks } from './bits-tasks.ts'
import { choiceTasks } from './choice-tasks.ts'
import { rangeTasks } from './range-tasks.ts'

/** Questions that are answered in the figures of this lesson. */
export const tasks = [...rangeTasks, ...bitsTasks, ...choiceTasks]
