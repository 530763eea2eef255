import type { IntegersSettings, integersContract } from './contract.ts'

/** What the small picture of this lesson is computed from. */
export const miniature: {
  readonly jobs: readonly (keyof typeof integersContract.jobs)[]
  readonly settings: Partial<IntegersSettings>
} = {
  jobs: ['ruler'],
  settings: { bits: 4, min: -1.9, max: 2.2, x: 0 },
}
