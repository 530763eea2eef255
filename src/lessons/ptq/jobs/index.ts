import type { LessonJobs } from '../../../engine/job.ts'
import { ptqContract } from '../contract.ts'
import { amount } from './amount.ts'
import { calibrate } from './calibrate.ts'
import { codes } from './codes.ts'
import { convert } from './convert.ts'
import { curve } from './curve.ts'
import { draw } from './draw.ts'
import { feed } from './feed.ts'
import { infer } from './infer.ts'
import { kinds } from './kinds.ts'
import { network } from './network.ts'
import { opened } from './opened.ts'
import { pack } from './pack.ts'
import { repairs } from './repairs.ts'
import { rules } from './rules.ts'
import { sensitivity } from './sensitivity.ts'
import { speed } from './speed.ts'
import { walk } from './walk.ts'

export const lesson: LessonJobs = {
  contract: ptqContract,
  jobs: {
    ...{ network, feed, calibrate, opened, convert, infer, draw, walk, speed, pack },
    ...{ rules, sensitivity, curve, kinds, amount, codes, repairs },
  },
}
