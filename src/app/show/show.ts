import { isLesson, type LessonId } from '../lesson-ids.ts'

/** Scenes that were chosen, in order: what a lecture shows, and what is printed. */
export interface Show {
  readonly title: string
  readonly entries: readonly Entry[]
  /** the entry to begin with, from 0; null: the title */
  readonly at: number | null
}
export interface Entry {
  readonly lesson: LessonId
  /** what the lesson's own link says: the scene, and what differs from it; `*` in a link of a show stands for all scenes of the lesson */
  readonly link: string
}

export const ALL_SCENES = '*'
const VERSION = 1
const FORMAT = 'fewer-bits lecture'
/** the longest that mail programs and course systems leave whole */
const SHOW_LINK_LIMIT = 2000
const MOST_ENTRIES = 200

/** What of a link or file is no show. */
export type ShowFault = 'newer-version' | 'no-scenes' | 'not-json' | 'other-format' | 'unknown-lesson'
export class ShowError extends Error {
  readonly fault: ShowFault
  readonly given: string
  constructor(fault: ShowFault, given = '') {
    super(`not a lecture: ${fault} ${given}`)
    this.fault = fault
    this.given = given
  }
}

/**
 * What follows `#`: `v=1;at=3;title=…;binning:scene=outlier;ptq:*`, parts joined by `;`. An entry is a lesson and its link without the
 * version. A RangeError where it would be longer than `SHOW_LINK_LIMIT`.
 */
export function encodeShow({ title, entries, at }: Show): string {
  const parts = [`v=${VERSION}`]
  if (at !== null) parts.push(`at=${at + 1}`)
  if (title) parts.push(`title=${encodeURIComponent(title)}`)
  for (const { lesson, link } of entries) parts.push(`${lesson}:${guarded(withoutVersion(link))}`)
  const text = parts.join(';')
  if (text.length > SHOW_LINK_LIMIT)
    throw new RangeError(`a link must have at most ${SHOW_LINK_LIMIT} characters, got ${text.length}`)
  return text
}

/** Reads it; a ShowError where it names no scene, or a lesson that there is not. */
export function decodeShow(text: string): Show {
  let title = ''
  let at: number | null = null
  const entries: Entry[] = []
  for (const part of text.replace(/^#/, '').split(';')) {
    const [, name, rest] = /^([a-z]+)[:=](.*)$/s.exec(part) ?? []
    if (part.startsWith('v=') && Number(rest) > VERSION) throw new ShowError('newer-version', rest)
    else if (part.startsWith('title=')) title = decoded(rest)
    else if (part.startsWith('at=')) at = Number.parseInt(rest, 10) - 1
    else if (part.includes(':')) entries.push(entryOf(name, decoded(rest)))
  }
  if (entries.length === 0) throw new ShowError('no-scenes')
  return { title, entries: entries.slice(0, MOST_ENTRIES), at: at !== null && at >= 0 ? at : null }
}

export function writeShowFile({ title, entries }: Show): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, scenes: entries }, null, 2)}\n`
}

/** Reads what `writeShowFile` wrote; a ShowError where it is something else. */
export function readShowFile(text: string): Show {
  const given = parsed(text)
  if (given.format !== FORMAT || !Array.isArray(given.scenes)) throw new ShowError('other-format')
  if (given.version !== VERSION) throw new ShowError('newer-version', String(given.version))
  const entries = given.scenes.slice(0, MOST_ENTRIES).map((one) => {
    if (typeof one?.lesson !== 'string' || typeof one?.link !== 'string') throw new ShowError('other-format')
    return entryOf(one.lesson, one.link)
  })
  if (entries.length === 0) throw new ShowError('no-scenes')
  return { title: typeof given.title === 'string' ? given.title : '', entries, at: null }
}

function entryOf(lesson: string, link: string): Entry {
  if (!isLesson(lesson)) throw new ShowError('unknown-lesson', lesson)
  return { lesson, link }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    throw new ShowError('not-json')
  }
}

const withoutVersion = (link: string) => link.replace(/^v=1&?/, '')
/** A link's own `;` and `#` and spaces would cut it. */
const guarded = (link: string) => link.replace(/[;#\s%]/g, encodeURIComponent)
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The scene that a lesson's link names; undefined where it opens with the first. */
export const sceneOfLink = (link: string): string | undefined => /(?:^|&)scene=([^&]*)/.exec(link)?.[1]
