/** Where a lecture stands. Pure, so that the keys, the speaker's window and the tests drive the same. */
export interface LectureState {
  /** the scene on screen, from 0; −1: the title */
  readonly at: number
  /** scenes whose question has been answered, or refused */
  readonly revealed: readonly number[]
  readonly blank: boolean
  readonly frozen: boolean
  readonly pointer: boolean
  readonly controls: boolean
  readonly help: boolean
}

export const TITLE = -1
export const AT_THE_TITLE: LectureState = {
  at: TITLE,
  revealed: [],
  ...{ blank: false, frozen: false, pointer: false, controls: false, help: false },
}

export type Command =
  | { readonly do: 'next' | 'back' | 'reveal' }
  | { readonly do: 'go'; readonly to: number }
  | { readonly do: 'toggle'; readonly what: Toggle }
export type Toggle = 'blank' | 'frozen' | 'pointer' | 'controls' | 'help'

/** `asks`: whether a scene has a question; `count`: how many scenes there are. A dark screen takes the next key to come back. */
export function follow(
  state: LectureState,
  command: Command,
  { count, asks }: { readonly count: number; readonly asks: (scene: number) => boolean },
): LectureState {
  if (command.do === 'toggle') return { ...state, [command.what]: !state[command.what] }
  if (state.blank) return { ...state, blank: false }
  const waits = state.at >= 0 && asks(state.at) && !state.revealed.includes(state.at)
  const here = { ...state, revealed: [...state.revealed, state.at] }
  const turn = (to: number) => {
    const at = Math.min(count - 1, Math.max(TITLE, to))
    return at === state.at ? state : { ...state, at, frozen: false, help: false }
  }
  switch (command.do) {
    case 'reveal':
      return waits ? here : state
    case 'next':
      return waits ? here : turn(state.at + 1)
    case 'back':
      return turn(state.at - 1)
    case 'go':
      return turn(command.to)
  }
}
