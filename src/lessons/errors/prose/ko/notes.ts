import type { LessonProse, ProseText } from '../../../../stage/LessonProse.tsx'

/** What a speaker reads: one note a scene. */
export const notes: LessonProse = import.meta.glob<ProseText>('./notes-*.mdx', { eager: true, import: 'default' })
