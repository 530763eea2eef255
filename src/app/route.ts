import type { BothLanguages } from '../ui/language.tsx'

/** A page: where it is and what it is called. What draws it is in `pages.ts`. */
export interface Route {
  readonly path: string
  readonly name: BothLanguages
  readonly title: BothLanguages
  readonly description: BothLanguages
  /** in the navigation */
  readonly listed: boolean
  /** has no header: it is a screen of its own, or a part of another page */
  readonly bare?: true
}
