import type { LessonJobs } from '../../../engine/job.ts'
import { whyContract } from '../contract.ts'
import { answers } from './answers.ts'
import { bytes } from './bytes.ts'
import { energy } from './energy.ts'
import { network } from './network.ts'
import { noise } from './noise.ts'
import { time } from './time.ts'
import { value } from './value.ts'

export const lesson: LessonJobs = {
  contract: whyContract,
  jobs: { network, value, bytes, energy, time, noise, answers },
}
