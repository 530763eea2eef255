import type { LessonJobs } from '../../../engine/job.ts'
import { binningContract } from '../contract.ts'
import { curve } from './curve.ts'
import { data } from './data.ts'
import { found } from './found.ts'
import { garment } from './garment.ts'
import { lloyd } from './lloyd.ts'
import { optimum } from './optimum.ts'
import { own } from './own.ts'
import { uniform } from './uniform.ts'

export const lesson: LessonJobs = {
  contract: binningContract,
  jobs: { found, data, uniform, lloyd, optimum, own, curve, garment },
}
