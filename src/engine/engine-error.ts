import type { EngineError } from './protocol.ts'

/** An error with a stable code, which the page has a sentence for in each language. */
export class CodedError extends Error {
  readonly code: string
  readonly detail: Readonly<Record<string, string | number>>
  constructor(code: string, message: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = 'CodedError'
    this.code = code
    this.detail = detail
  }
}

/** Any thrown value as plain data. Errors of the core that carry a `code` and a `detail` keep them. */
export function engineError(thrown: unknown): EngineError {
  if (!(thrown instanceof Error)) return { code: 'unexpected', message: String(thrown) }
  const { code, detail } = thrown as { code?: unknown; detail?: unknown }
  return {
    code: typeof code === 'string' ? code : thrown.name,
    message: thrown.message,
    detail: typeof detail === 'object' && detail !== null ? (detail as EngineError['detail']) : undefined,
  }
}

/** The way back: an `EngineError` that a promise can be rejected with. */
export function thrownFrom(error: EngineError): CodedError {
  return new CodedError(error.code, error.message, error.detail)
}
