import type { BothLanguages } from '../../../../ui/language.tsx'
import type { RunKind } from '../../contract.ts'
import type { TrainFrame } from '../../frames.ts'

/** The curves of a run as they were when the reader kept them, and the link to what they are of. */
export interface KeptRun {
  readonly version: 1
  readonly name: string
  /** what follows `#`; empty where it was too long for a link */
  readonly link: string
  /** what was set, in words */
  readonly settings: BothLanguages
  /** all that were to be taken */
  readonly steps: number
  readonly runs: readonly KeptCurve[]
  readonly ptq: number | null
}
export interface KeptCurve {
  readonly kind: RunKind
  /** [m] steps that were looked at, and [m] accuracies */
  readonly step: readonly number[]
  readonly accuracy: readonly number[]
  readonly diverged: number | null
}
/** Why what lies on the shelf is not read: a code of the messages. */
export type KeptFault = 'other-version' | 'changed'

export const curvesOf = ({ runs }: TrainFrame): KeptCurve[] =>
  runs.map(({ kind, evaluated, diverged }) => ({
    kind,
    step: evaluated.map(({ step }) => step),
    accuracy: evaluated.map(({ accuracy }) => accuracy),
    diverged,
  }))

/** As UTF-8 JSON with a checksum of all of it, for one other digit would be another curve. */
export function writeKept(run: KeptRun): Uint8Array {
  return new TextEncoder().encode(textOf(run))
}
const textOf = (run: KeptRun) => JSON.stringify({ ...run, sum: checksum(JSON.stringify(run)) })

/** Never throws: what is not exactly what `writeKept` wrote is a fault. */
export function readKept(bytes: Uint8Array): KeptRun | KeptFault {
  let text: string
  let read: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    read = JSON.parse(text)
  } catch {
    return 'changed'
  }
  if (!isRecord(read)) return 'changed'
  const { sum: _, ...run } = read
  if (typeof run.version === 'number' && run.version !== 1) return 'other-version'
  return isKept(run) && textOf(run) === text ? run : 'changed'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isStep = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1
const orNull = (is: (value: unknown) => boolean, value: unknown) => value === null || is(value)

function isKept(value: unknown): value is KeptRun {
  if (!isRecord(value)) return false
  const { version, name, link, settings, steps, runs, ptq } = value
  return (
    version === 1 &&
    isText(name) &&
    isText(link) &&
    isRecord(settings) &&
    isText(settings.en) &&
    isText(settings.ko) &&
    isStep(steps) &&
    Array.isArray(runs) &&
    runs.every(isCurve) &&
    orNull(isShare, ptq)
  )
}

function isCurve(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { kind, step, accuracy, diverged } = value
  return (
    ['float', 'ste', 'lsq'].includes(kind as string) &&
    Array.isArray(step) &&
    Array.isArray(accuracy) &&
    step.length > 0 &&
    step.length === accuracy.length &&
    step.every((one, i) => isStep(one) && (i === 0 || one > step[i - 1])) &&
    accuracy.every(isShare) &&
    orNull(isStep, diverged)
  )
}

/** FNV-1a of the characters, 32 bits, in hexadecimal. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Two curves under one name would be told apart by nobody. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  for (let i = 2; ; i++) if (!taken.includes(`${wanted} (${i})`)) return `${wanted} (${i})`
}
