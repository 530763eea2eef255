import { describe, expect, it } from 'vitest'
import { AT_THE_TITLE, type Command, follow, type LectureState } from './lecture-state.ts'

const lecture = { count: 3, asks: (scene: number) => scene === 1 }
const pressed = (...commands: Command[]): LectureState =>
  commands.reduce((state, command) => follow(state, command, lecture), AT_THE_TITLE)
const next: Command = { do: 'next' }
const back: Command = { do: 'back' }
const blank: Command = { do: 'toggle', what: 'blank' }

describe('a lecture', () => {
  it('begins with its title and goes on scene by scene', () => {
    expect(pressed().at).toBe(-1)
    expect(pressed(next).at).toBe(0)
    expect(pressed(next, next).at).toBe(1)
  })

  it('a scene with a question takes one key more: first the answer, then the next scene', () => {
    expect(pressed(next, next)).toMatchObject({ at: 1, revealed: [] })
    expect(pressed(next, next, next)).toMatchObject({ at: 1, revealed: [1] })
    expect(pressed(next, next, next, next).at).toBe(2)
    expect(pressed(next, next, { do: 'reveal' })).toMatchObject({ at: 1, revealed: [1] })
  })

  it('does not ask again on the way back', () => {
    expect(pressed(next, next, next, next, back, next).at).toBe(2)
  })

  it('stays within its scenes', () => {
    expect(pressed(back).at).toBe(-1)
    expect(pressed({ do: 'go', to: 9 }).at).toBe(2)
    expect(pressed({ do: 'go', to: 2 }, next).at).toBe(2)
  })

  it('a dark screen takes the next key to come back', () => {
    expect(pressed(next, blank)).toMatchObject({ at: 0, blank: true })
    expect(pressed(next, blank, next)).toMatchObject({ at: 0, blank: false })
    expect(pressed(next, blank, blank, next).at).toBe(1)
  })

  it('another scene is not frozen', () => {
    expect(pressed(next, { do: 'toggle', what: 'frozen' }, next).frozen).toBe(false)
  })
})
