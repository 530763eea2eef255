import type { LessonJobs } from '../../../engine/job.ts'
import { qatContract } from '../contract.ts'
import { better } from './better.ts'
import { bill } from './bill.ts'
import { network } from './network.ts'
import { parameters } from './parameters.ts'
import { plane } from './plane.ts'
import { train } from './train.ts'

export const lesson: LessonJobs = {
  contract: qatContract,
  jobs: { plane, network, parameters, train, better, bill },
}
