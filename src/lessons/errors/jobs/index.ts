import type { LessonJobs } from '../../../engine/job.ts'
import { errorsContract } from '../contract.ts'
import { edge } from './edge.ts'
import { half, halfAccuracy } from './half.ts'
import { kept } from './kept.ts'
import { outside, outsideAccuracy } from './outside.ts'
import { shift, shiftAccuracy } from './shift.ts'
import { top } from './top.ts'
import { training } from './training.ts'
import { virtues } from './virtues.ts'
import { wrap, wrapAccuracy } from './wrap.ts'

export const lesson: LessonJobs = {
  contract: errorsContract,
  jobs: {
    ...{ kept, edge, top, shift, shiftAccuracy, wrap, wrapAccuracy },
    ...{ outside, outsideAccuracy, half, halfAccuracy, virtues, training },
  },
}
