import { type ComponentType, memo } from 'react'
import { proseComponents } from './prose-components.tsx'

/** The prose of a lesson in one language, by the addresses of its files: `./<id of a scene>.mdx`, and `./how-<figure>.mdx` for how one is computed. */
export type LessonProse = Readonly<Record<string, ProseText>>
export type ProseText = ComponentType<{ components: typeof proseComponents }>

/** One piece of it: the same in most frames. */
export const ProsePiece = memo(function ProsePiece({ prose, name }: { prose: LessonProse; name: string }) {
  const Text = prose[`./${name}.mdx`]
  return <Text components={proseComponents} />
})
