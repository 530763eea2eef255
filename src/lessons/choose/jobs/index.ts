import type { LessonJobs } from '../../../engine/job.ts'
import { chooseContract } from '../contract.ts'
import { calibrate } from './calibrate.ts'
import { names } from './names.ts'
import { network } from './network.ts'
import { repaired } from './repaired.ts'
import { resnet } from './resnet.ts'
import { rounded } from './rounded.ts'
import { trained } from './trained.ts'

export const lesson: LessonJobs = {
  contract: chooseContract,
  jobs: { network, calibrate, rounded, trained, repaired, resnet, names },
}
