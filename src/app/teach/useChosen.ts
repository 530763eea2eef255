import { useCallback, useEffect, useState } from 'react'
import { listenToHash, readHash, writeHash } from '../../stage/address.ts'
import { decodeShow, encodeShow, type Show, ShowError } from '../show/show.ts'
import { expanded, linkOfScene, type ScenesOfLesson, type ShownEntry } from '../show/useShow.ts'

/** What the page for teaching begins with: something that works at once. */
const FIRST = ['binning/levels', 'binning/left-edge', 'binning/outlier', 'ptq/free', 'ptq/clip', 'qat/two-bits']

/** The chosen scenes. They stand in the address, so that the choice itself can be shared and gone on with. */
export function useChosen(scenes: ScenesOfLesson) {
  const [chosen, setChosen] = useState<Chosen>(() => told(scenes) ?? { title: '', entries: first(scenes) })
  useEffect(() => listenToHash(() => setChosen((before) => told(scenes) ?? before)), [scenes])
  const choose = useCallback((next: Partial<Chosen>) => {
    setChosen((before) => {
      const now = { title: next.title ?? before.title, entries: [...(next.entries ?? before.entries)] }
      writeHash(linkOf(now) ?? '')
      return now
    })
  }, [])
  const show: Show = {
    title: chosen.title,
    entries: chosen.entries.map(({ lesson, link }) => ({ lesson, link })),
    at: null,
  }
  return { ...chosen, choose, show, link: linkOf(chosen) }
}

interface Chosen {
  readonly title: string
  readonly entries: readonly ShownEntry[]
}

/** Null where it is too long: then it is a file. */
function linkOf({ title, entries }: Chosen): string | null {
  try {
    return encodeShow({ title, entries, at: null })
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

/** What the address says, if it is of scenes. */
function told(scenes: ScenesOfLesson): Chosen | null {
  try {
    const show = decodeShow(readHash())
    return { title: show.title, entries: expanded(show, scenes) }
  } catch (thrown) {
    if (thrown instanceof ShowError) return null
    throw thrown
  }
}

const first = (scenes: ScenesOfLesson): ShownEntry[] =>
  FIRST.flatMap((key) => {
    const [lesson, id] = key.split('/') as [keyof ScenesOfLesson, string]
    const scene = scenes[lesson].find((one) => one.id === id)
    return scene ? [{ lesson, scene, link: linkOfScene(scenes[lesson], id) }] : []
  })
