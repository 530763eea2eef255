import {
  type AnySettings,
  type Clamped,
  clampSetting,
  type DataRef,
  type DataRow,
  type Doubt,
  defaultsOf,
  type SettingRow,
  type SettingsTable,
  type SettingValue,
  sameValue,
} from './params.ts'
import type { LiveChange } from './protocol.ts'

/**
 * The share link: what follows `#`. Only what differs from the home of its scene (the scene's settings, or the lesson's
 * defaults) is written, as `name=value` joined by `&`; parts of a value are joined by `~`, a key and its part by `*`. `v` is
 * the version of the format, `at` the step that was on screen (`at=12`, or `at=job*12~other*3` where several jobs play),
 * `name@step` a change made in mid-run, `scene` the scene.
 */
export interface LinkState {
  readonly settings: AnySettings
  readonly changes: readonly LiveChange[]
  /** the step on screen: one for all that plays, or by job; a job that is not named was playing */
  readonly at?: number | Readonly<Record<string, number>>
  readonly scene?: string
}
/** What a link said that could not be taken as it stood. */
export interface LinkNote {
  readonly name: string
  readonly given: string
  readonly doubt: Doubt | 'newer-version'
}
export interface DecodedLink extends LinkState {
  readonly notes: readonly LinkNote[]
}

const LINK_VERSION = 1
/** Longer links are cut by mail programs and proxies; what does not fit is saved as a file. */
export const LINK_LIMIT = 2000
const RESERVED = new Set(['v', 'at', 'scene'])
const MAX_CHANGES = 50

/** Writes a link; a RangeError when it would be longer than `LINK_LIMIT` characters. `home` is where its scene begins. */
export function encodeLink(
  table: SettingsTable,
  state: LinkState,
  home: AnySettings = defaultsOf(table) as AnySettings,
): string {
  const parts = [`v=${LINK_VERSION}`]
  if (state.scene !== undefined) parts.push(`scene=${escapePart(state.scene)}`)
  for (const [name, row] of Object.entries(table)) {
    const value = state.settings[name]
    if (value !== undefined && !sameValue(value, home[name]))
      parts.push(`${escapePart(name)}=${encodeValue(row, value)}`)
  }
  for (const change of state.changes) {
    const row = table[change.setting]
    if (row) parts.push(`${escapePart(change.setting)}@${change.step}=${encodeValue(row, change.value)}`)
  }
  if (state.at !== undefined) parts.push(`at=${encodePlace(state.at)}`)
  const link = parts.join('&')
  if (link.length > LINK_LIMIT)
    throw new RangeError(`link must have at most ${LINK_LIMIT} characters, got ${link.length}`)
  return link
}

/**
 * Reads a link; never throws. Whatever is unknown or out of range is replaced by what its home has and named in `notes`.
 * `homeOf` gives the settings that a scene begins with; undefined for a scene there is not.
 */
export function decodeLink(
  table: SettingsTable,
  text: string,
  homeOf: (scene: string | undefined) => AnySettings | undefined = () => defaultsOf(table) as AnySettings,
): DecodedLink {
  const parts = partsOf(text)
  const given = parts.find(({ key }) => key === 'scene')?.given
  const named = given === undefined ? undefined : unescapePart(given)
  const known = homeOf(named)
  const scene = known ? named : undefined
  const settings: Record<string, SettingValue> = { ...(known ?? homeOf(undefined)) }
  const changes: LiveChange[] = []
  const notes: LinkNote[] = []
  let at: LinkState['at']
  for (const { key, given } of parts) {
    const note = (name: string, doubt: LinkNote['doubt'] | undefined) => {
      if (doubt) notes.push({ name, given: given.slice(0, 80), doubt })
    }
    if (RESERVED.has(key)) {
      if (key === 'scene') note(key, known ? undefined : 'unknown')
      else if (key === 'at') {
        at = decodePlace(given)
        note(key, at === undefined ? 'not-a-number' : undefined)
      } else note(key, doubtOfVersion(given))
      continue
    }
    const mark = key.lastIndexOf('@')
    const name = unescapePart(mark < 0 ? key : key.slice(0, mark)) ?? ''
    if (!Object.hasOwn(table, name)) {
      note(name || key, 'unknown')
      continue
    }
    const { value, doubt } = decodeValue(table[name], given)
    note(name, doubt)
    if (mark < 0) settings[name] = value
    else {
      const step = Number(key.slice(mark + 1))
      if (!Number.isSafeInteger(step) || step < 0 || key.endsWith('@')) note(name, 'not-a-number')
      else if (changes.length >= MAX_CHANGES) note(name, 'too-long')
      else changes.push({ step, setting: name, value })
    }
  }
  changes.sort((a, b) => a.step - b.step)
  return { settings, changes, at, scene, notes }
}

function encodePlace(at: NonNullable<LinkState['at']>): string {
  if (typeof at === 'number') return String(at)
  return Object.entries(at)
    .map(([job, step]) => `${escapePart(job)}*${step}`)
    .join('~')
}

function decodePlace(given: string): LinkState['at'] {
  if (isStep(given)) return Number(given)
  const places = given.split('~').map((part) => part.split('*'))
  if (!places.every(([job, step]) => unescapePart(job) && isStep(step ?? ''))) return undefined
  return Object.fromEntries(places.map(([job, step]) => [unescapePart(job), Number(step)]))
}
const isStep = (text: string) => /^\d+$/.test(text) && Number.isSafeInteger(Number(text))

function doubtOfVersion(given: string): LinkNote['doubt'] | undefined {
  if (!isStep(given)) return 'not-a-number'
  return Number(given) > LINK_VERSION ? 'newer-version' : undefined
}

function partsOf(text: string): { key: string; given: string }[] {
  const parts = text
    .slice(0, 4 * LINK_LIMIT)
    .replace(/^#/, '')
    .split('&')
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const cut = part.indexOf('=')
      return cut < 0 ? { key: part, given: '' } : { key: part.slice(0, cut), given: part.slice(cut + 1) }
    })
}

function encodeValue(row: SettingRow, value: SettingValue): string {
  switch (row.kind) {
    case 'number':
      return writeNumber(value as number)
    case 'choice':
      return escapePart(value as string)
    case 'flag':
      return value ? '1' : '0'
    case 'list':
      return (value as readonly number[]).map(writeNumber).join('~')
    case 'data':
      return encodeData(row, value as DataRef)
  }
}

function encodeData(row: DataRow, ref: DataRef): string {
  switch (ref.from) {
    case 'built-in':
      return `set*${escapePart(ref.name)}`
    case 'recipe': {
      const rows = row.recipes[ref.name]?.numbers ?? {}
      const told = Object.entries(ref.numbers).filter(([key, x]) => rows[key]?.default !== x)
      return [`make*${escapePart(ref.name)}`, ...told.map(([key, x]) => `${escapePart(key)}*${writeNumber(x)}`)].join(
        '~',
      )
    }
    case 'numbers':
      return `numbers*${ref.values.map(writeNumber).join('~')}`
    case 'file':
      return [`file*${ref.hash}`, `name*${escapePart(ref.name)}`, `bytes*${ref.bytes}`, ...tensorPart(ref.tensor)].join(
        '~',
      )
    case 'shelf':
      return [`shelf*${escapePart(ref.name)}`, ...tensorPart(ref.tensor)].join('~')
  }
}

const tensorPart = (tensor: string | undefined) => (tensor === undefined ? [] : [`tensor*${escapePart(tensor)}`])

function decodeValue(row: SettingRow, given: string): Clamped {
  switch (row.kind) {
    case 'number':
      return clampSetting(row, parseNumber(given))
    case 'choice':
      return clampSetting(row, unescapePart(given))
    case 'flag':
      return clampSetting(row, given === '1' ? true : given === '0' ? false : given)
    case 'list':
      return clampSetting(row, given === '' ? [] : given.split('~').map(parseNumber))
    case 'data':
      return clampSetting(row, decodeData(given))
  }
}

/** Builds whatever the text says; `clampSetting` judges it. */
function decodeData(given: string): unknown {
  const [head, ...rest] = given.split('~')
  const [kind, ...tail] = head.split('*')
  const first = unescapePart(tail.join('*'))
  if (kind === 'numbers') return { from: 'numbers', values: [tail.join('*'), ...rest].map(parseNumber) }
  const parts = new Map(
    rest.map((part) => [unescapePart(part.split('*')[0]), part.split('*').slice(1).join('*')] as const),
  )
  const tensor = parts.has('tensor') ? unescapePart(parts.get('tensor') as string) : undefined
  switch (kind) {
    case 'set':
      return { from: 'built-in', name: first }
    case 'make':
      return {
        from: 'recipe',
        name: first,
        numbers: Object.fromEntries([...parts].map(([key, x]) => [key, parseNumber(x)])),
      }
    case 'file':
      return {
        from: 'file',
        hash: first,
        name: unescapePart(parts.get('name') ?? ''),
        bytes: parseNumber(parts.get('bytes') ?? ''),
        ...(tensor === undefined ? {} : { tensor }),
      }
    case 'shelf':
      return { from: 'shelf', name: first, ...(tensor === undefined ? {} : { tensor }) }
    default:
      return undefined
  }
}

/** The shortest digits that read back as the same double. */
const writeNumber = (x: number) => (Object.is(x, -0) ? '-0' : String(x))
const parseNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
const escapePart = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[~*'()!]/g, hex)
const hex = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`

function unescapePart(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
