/** What a reader has done in the course: where they were, what they have seen, guessed and answered. Nothing says who they are. */
export interface LearnerRecord {
  /** the scene that was last on screen */
  readonly last: { readonly lesson: string; readonly scene: string } | null
  /** scenes that were on screen, as `lesson/scene` */
  readonly seen: readonly string[]
  /** by `lesson/scene` */
  readonly guesses: Readonly<Record<string, Guess>>
  /** questions, by `lesson/question` */
  readonly answers: Readonly<Record<string, Answered>>
}

/** A number, the name of an option, or the points of a curve. */
export type Guessed = number | string | readonly number[]
export interface Guess {
  readonly guess: Guessed
  /** what the core measured for it; null as long as the run has not ended */
  readonly answer: Guessed | null
  /** the last change, as an ISO date */
  readonly at: string
}
export interface Answered {
  readonly right: boolean
  readonly tries: number
  readonly at: string
}

export const NOTHING_DONE: LearnerRecord = { last: null, seen: [], guesses: {}, answers: {} }

const FORMAT = 'fewer-bits record'
const VERSION = 1

export function writeRecord(record: LearnerRecord): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...record }, null, 1)}\n`
}

/** Why a file is no record. */
export type RecordFault = 'not-json' | 'other-format' | 'newer-version' | 'malformed'
export class RecordError extends Error {
  readonly fault: RecordFault
  constructor(fault: RecordFault) {
    super(`not a record: ${fault}`)
    this.fault = fault
  }
}

/** Reads what `writeRecord` wrote; a RecordError where it is something else. What is malformed in it refuses the whole. */
export function readRecord(text: string): LearnerRecord {
  const given = parsed(text)
  if (!isObject(given) || given.format !== FORMAT) throw new RecordError('other-format')
  if (given.version !== VERSION) throw new RecordError('newer-version')
  const { last, seen, guesses, answers } = given
  const isWhole =
    (last === null || (isObject(last) && typeof last.lesson === 'string' && typeof last.scene === 'string')) &&
    Array.isArray(seen) &&
    seen.every((key) => typeof key === 'string') &&
    isTable(guesses, isGuess) &&
    isTable(answers, isAnswered)
  if (!isWhole) throw new RecordError('malformed')
  return { last, seen, guesses, answers } as unknown as LearnerRecord
}

/** Both together; of what both have, the newer. */
export function mergeRecords(one: LearnerRecord, other: LearnerRecord): LearnerRecord {
  return {
    last: one.last ?? other.last,
    seen: [...new Set([...one.seen, ...other.seen])],
    guesses: newer(one.guesses, other.guesses),
    answers: newer(one.answers, other.answers),
  }
}

function newer<T extends { readonly at: string }>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
) {
  const both: Record<string, T> = { ...one }
  for (const [key, value] of Object.entries(other)) if (!(both[key] && both[key].at >= value.at)) both[key] = value
  return both
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RecordError('not-json')
  }
}
type Plain = Record<string, unknown>
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTable = (value: unknown, isOne: (one: unknown) => boolean) =>
  isObject(value) && Object.values(value).every(isOne)
const isGuessed = (value: unknown) =>
  typeof value === 'string' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.every((one) => Number.isFinite(one)))
const isGuess = (value: unknown) =>
  isObject(value) && isGuessed(value.guess) && (value.answer === null || isGuessed(value.answer)) && isDate(value.at)
const isAnswered = (value: unknown) =>
  isObject(value) && typeof value.right === 'boolean' && Number.isInteger(value.tries) && isDate(value.at)
const isDate = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
