/** The lessons in the order of the course. Each is a folder of that name, and the page at `<name>/`. */
export const LESSONS = ['why', 'binning', 'integers', 'ptq', 'qat', 'choose', 'errors'] as const
export type LessonId = (typeof LESSONS)[number]

export const isLesson = (name: string): name is LessonId => (LESSONS as readonly string[]).includes(name)
