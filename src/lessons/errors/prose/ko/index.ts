import type { LessonProse, ProseText } from '../../../../stage/LessonProse.tsx'

export const prose: LessonProse = import.meta.glob<ProseText>(['./*.mdx', '!./notes-*.mdx'], {
  eager: true,
  import: 'default',
})
