import type { LessonJobs } from '../../../engine/job.ts'
import { integersContract } from '../contract.ts'
import { factor } from './factor.ts'
import { product } from './product.ts'
import { relu } from './relu.ts'
import { ruler } from './ruler.ts'

export const lesson: LessonJobs = {
  contract: integersContract,
  jobs: { ruler, relu, product, factor },
}
