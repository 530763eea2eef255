import type { LessonJobs } from '../../../engine/job.ts'
import { ptqContract } from '../contract.ts'
import { calibrate } from './calibrate.ts'
import { convert } from './convert.ts'
import { draw } from './draw.ts'
import { feed } from './feed.ts'
import { infer } from './infer.ts'
import { network } from './network.ts'
import { rules } from './rules.ts'
import { sensitivity } from './sensitivity.ts'
import { walk } from './walk.ts'

export const lesson: LessonJobs = {
  contract: ptqContract,
  jobs: { network, feed, calibrate, convert, infer, draw, rules, sensitivity, walk },
}
