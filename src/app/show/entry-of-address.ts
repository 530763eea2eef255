import { isLesson } from '../lesson-ids.ts'
import type { Entry } from './show.ts'

/** The scene that an address of this site shows, with whatever settings it carries; null where it is no lesson's. */
export function entryOfAddress(address: string): Entry | null {
  const [, lesson, link = ''] = /\/(?:en|ko)\/([a-z]+)\/?(?:\?[^#]*)?(?:#(.*))?$/s.exec(address.trim()) ?? []
  return lesson !== undefined && isLesson(lesson) ? { lesson, link: link.replace(/^v=1&?/, '') } : null
}
