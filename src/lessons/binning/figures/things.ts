import { inspectSteps, inspectValue } from '../../../core/inspect.ts'
import type { UniformFrame } from '../contract.ts'

/** What the symbols of the formulas stand for. */
const THINGS = ['min', 'max', 'step', 'levels', 'value', 'code', 'level', 'error'] as const
export type ThingName = (typeof THINGS)[number]

/** Texts name things freely; a name that the figure does not know lights nothing. */
export function thingOf(name: string | null): ThingName | null {
  return THINGS.find((thing) => thing === name) ?? null
}

/** The numbers of one value, step by step, as the formulas have them. */
export function numbersOfValue(uniform: UniformFrame, x: number): Readonly<Record<string, number>> {
  const { code, level, error } = inspectValue(uniform, x)
  return { x, ...inspectSteps(uniform, x), code, level, error }
}
