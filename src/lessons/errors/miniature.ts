import type { ErrorsSettings } from './contract.ts'

/** What the picture of the lesson on the home page is drawn from. */
export const miniature: { readonly jobs: readonly string[]; readonly settings: Partial<ErrorsSettings> } = {
  jobs: ['edge'],
  settings: { figure: 'left-edge', bits: 3, spread: 'gaussian', place: 0 },
}
