/** What can be wrong with a file, by a name that stays: pages have a sentence for each. */
export type FormatFault =
  | 'truncated'
  | 'bad-magic'
  | 'bad-header'
  | 'header-too-long'
  | 'bad-json'
  | 'bad-shape'
  | 'bad-offsets'
  | 'overlap'
  | 'unsupported-dtype'
  | 'missing-tensor'
  | 'no-graph'
  | 'bad-graph'
  | 'not-finite'
  | 'duplicate-name'
  | 'no-numbers'
  | 'other-version'
  | 'changed'

/** A file that is not what it says it is: what is wrong, and at which byte (or character of a text). */
export class FormatError extends Error {
  readonly code: FormatFault
  readonly offset: number
  readonly detail: Readonly<Record<string, string | number>>
  constructor(
    code: FormatFault,
    message: string,
    offset: number,
    detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message)
    this.name = 'FormatError'
    this.code = code
    this.offset = offset
    this.detail = { offset, ...detail }
  }
}
