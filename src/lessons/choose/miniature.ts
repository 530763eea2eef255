import type { ChooseSettings } from './contract.ts'

/** What the miniature is drawn from: the jobs that a page has to run for it, under these settings. */
export const miniature: { readonly jobs: readonly string[]; readonly settings: Partial<ChooseSettings> } = {
  jobs: ['rounded'],
  settings: { figure: 'bits' },
}
