import { createContext, useContext } from 'react'
import type { Scene } from '../engine/scene.ts'
import type { Session } from '../engine/session.ts'
import { listenToHash, readHash, writeHash } from './address.ts'
import type { Guessing } from './guess/useGuessing.ts'

/** Where a lesson is shown, and so what is around its figure. */
export type PlaceKind = 'page' | 'lecture' | 'embed' | 'handout'

/** A place brings the link that the lesson opens with, and takes the link of what is on screen. */
export interface Place {
  readonly kind: PlaceKind
  link(): string
  /** Calls back when another link is to be followed; returns how to stop that. */
  listen(follow: () => void): () => void
  /** Keeps the link of what is on screen; `turned`: it is another scene. */
  keep(link: string, turned: boolean): void
  /** The whole address at which the lesson's own page opens with a link. */
  address(link: string): string
  /** tells sessions of one lesson apart that stand on one page */
  readonly prefix?: string
  /** whether a scene that has a question covers its figure until it is answered, however it was opened */
  asks?(): boolean
  /** Hears of what is shown, after every drawing of the lesson: a lecture drives it by keys, paper waits for its end. */
  attach?(shown: Shown): void
}
export interface Shown {
  readonly session: Session
  readonly scene: Scene
  readonly guessing: Guessing
  /** the numbers of the scene, each the newest there is */
  readonly numbers: Readonly<Record<string, number>>
}

/**
 * The address bar: another scene is another entry of the history, so that the browser's Back leads to the one before; within
 * a scene undo is the page's own.
 */
const ADDRESS_BAR: Place = {
  kind: 'page',
  link: readHash,
  listen: listenToHash,
  keep: (link, turned) => writeHash(link === 'v=1' ? '' : link, turned ? 'another' : 'this'),
  address: (link) => new URL(`#${link}`, location.href).href,
}

/** A place that is told which link of a lesson to show; its page is beside the lesson's. */
export interface ShowingPlace extends Place {
  show(link: string): void
}
export function showingPlace(
  kind: PlaceKind,
  lesson: string,
  first: string,
  more: Pick<Place, 'prefix' | 'asks' | 'attach'> = {},
): ShowingPlace {
  const followers = new Set<() => void>()
  let link = first
  return {
    ...more,
    kind,
    link: () => link,
    listen(follow) {
      followers.add(follow)
      return () => followers.delete(follow)
    },
    keep() {},
    address: (link) => new URL(`../${lesson}/#${link}`, location.href).href,
    show(next) {
      if (next === link) return
      link = next
      for (const follow of followers) follow()
    },
  }
}

const PlaceContext = createContext<Place>(ADDRESS_BAR)
export const PlaceProvider = PlaceContext.Provider
export const usePlace = (): Place => useContext(PlaceContext)
