import type { Ask, AskChoice } from '../../engine/scene.ts'
import type { Guessed } from '../record/learner-record.ts'

/** What the scene's numbers answer; null while one of them is not there. */
export function answerOf(ask: Ask, numbers: Readonly<Record<string, number>>): Guessed | null {
  switch (ask.kind) {
    case 'number':
      return numbers[ask.of] ?? null
    case 'choice':
      return rightOption(ask, numbers)
    case 'curve': {
      const curve = ask.points.map(({ of }) => numbers[of])
      return curve.every((value) => value !== undefined) ? curve : null
    }
  }
}

/** The option is found by comparing numbers: only once each that is compared is there. */
function rightOption(ask: AskChoice, numbers: Readonly<Record<string, number>>): string | null {
  let lacks = false
  const watched = new Proxy(numbers, {
    get(target, name: string) {
      lacks ||= target[name] === undefined
      return target[name]
    },
  })
  const option = ask.right(watched)
  return lacks ? null : option
}

/** Where a slider or a curve stands before it is touched: in the middle, which says nothing. */
export function startOf(ask: Ask): Guessed | null {
  if (ask.kind === 'choice') return null
  const middle = (ask.min + ask.max) / 2
  return ask.kind === 'curve' ? ask.points.map(() => middle) : onStep(middle, ask)
}

const onStep = (value: number, { min, step }: { min: number; step: number }) =>
  Number((min + Math.round((value - min) / step) * step).toPrecision(12))

/** How far a guess is from the answer at its worst, in the number's own unit; 0 or 1 for a choice. */
function distance(guess: Guessed, answer: Guessed): number {
  if (typeof guess === 'number' && typeof answer === 'number') return Math.abs(guess - answer)
  if (Array.isArray(guess) && Array.isArray(answer))
    return Math.max(...guess.map((value, i) => Math.abs(value - answer[i])))
  return guess === answer ? 0 : 1
}

export const isRight = (ask: Ask, guess: Guessed, answer: Guessed): boolean =>
  ask.kind === 'choice' ? guess === answer : distance(guess, answer) <= ask.within

/** A guess that was made for an older form of the question is none. */
export function fits(ask: Ask, guess: Guessed): boolean {
  if (ask.kind === 'number') return typeof guess === 'number'
  if (ask.kind === 'choice') return typeof guess === 'string' && Object.hasOwn(ask.options, guess)
  return Array.isArray(guess) && guess.length === ask.points.length
}
