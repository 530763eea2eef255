import type { LessonJobs } from '../../../engine/job.ts'
import { trainingContract } from '../contract.ts'
import { train } from './train.ts'

export const lesson: LessonJobs = { contract: trainingContract, jobs: { train } }
