import { useLayoutEffect, useRef } from 'react'
import { sameValue } from '../engine/params.ts'
import { framesOf, type Scene, sceneNumbers } from '../engine/scene.ts'
import type { Session } from '../engine/session.ts'
import { useHouse } from './House.tsx'
import type { TextNumbers } from './SceneNumbers.tsx'
import { all, useShown } from './useShown.ts'

/**
 * The numbers for a scene's text: this page's own as soon as it has them, and until it has new ones those it had before. While
 * the settings are the scene's own and nothing is computed yet, those of the build. Once the reader has left what the text
 * presumes, the text keeps the numbers it had.
 */
export function useTextNumbers(
  session: Session,
  scene: Pick<Scene, 'id' | 'numbers' | 'presumes' | 'runs'>,
): { numbers: TextNumbers; departed: boolean } {
  const { settings, channels } = useShown(session, all)
  const { measured } = useHouse()
  const home = session.home()
  const differs = (name: string) => !sameValue(settings[name], home[name])
  const departed = (scene.presumes ?? []).some(differs)
  const found = sceneNumbers(scene, [framesOf(channels)])
  const kept = useRef<{ scene: string; numbers: Record<string, number> }>({ scene: scene.id, numbers: {} })
  const last = kept.current.scene === scene.id ? kept.current.numbers : {}
  const now = departed ? last : found
  const before = departed ? {} : last
  useLayoutEffect(() => {
    kept.current = { scene: scene.id, numbers: { ...before, ...now } }
  })
  // What a second run measured is never computed here: it stands as long as the text speaks of what is on screen.
  const asBuilt = departed || scene.runs.length > 1 || !Object.keys(home).some(differs)
  const built = asBuilt ? (measured[`${session.contract.lesson}/${scene.id}`]?.numbers ?? {}) : {}
  return { numbers: { now, before, built }, departed }
}
