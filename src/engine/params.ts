/**
 * The settings table of a lesson: one row a setting. The table yields the type of the settings, their defaults, the
 * clamp of whatever a link or a hand brings, and (in `link.ts`) the share link. Five kinds of row and no more.
 */

/** A text of the interface in both languages. */
export interface Text {
  readonly en: string
  readonly ko: string
}

/** Where a page's numbers come from. Everything in it fits a link, but a file's bytes: the link asks for that file again. */
export type DataRef =
  | { readonly from: 'built-in'; readonly name: string }
  | { readonly from: 'recipe'; readonly name: string; readonly numbers: Readonly<Record<string, number>> }
  | { readonly from: 'numbers'; readonly values: readonly number[] }
  | FileRef
  | { readonly from: 'shelf'; readonly name: string; readonly tensor?: string }

/** A file of the reader's: it never leaves the device, so a link can only name it. */
export interface FileRef {
  readonly from: 'file'
  /** fingerprint of its bytes, see `files.ts` */
  readonly hash: string
  readonly name: string
  readonly bytes: number
  readonly tensor?: string
}

interface Row {
  readonly label: Text
  /** Does it change anything, as the others are set? Where it does not, it is neither offered nor told. */
  readonly when?: (settings: AnySettings) => boolean
}
export interface NumberRow extends Row {
  readonly kind: 'number'
  readonly default: number
  readonly min: number
  readonly max: number
  /** what one press of an arrow key moves; a whole number makes the setting an integer */
  readonly step: number
  readonly unit?: Text
  /** values that mean something, marked on the track */
  readonly ticks?: readonly number[]
  readonly scale?: 'linear' | 'log'
  /** values that have names: the control is a menu of these */
  readonly offered?: readonly { readonly value: number; readonly name: Text }[]
}
export interface ChoiceRow extends Row {
  readonly kind: 'choice'
  readonly default: string
  readonly options: Readonly<Record<string, Text>>
}
export interface FlagRow extends Row {
  readonly kind: 'flag'
  readonly default: boolean
}
export interface ListRow extends Row {
  readonly kind: 'list'
  readonly default: readonly number[]
  readonly min: number
  readonly max: number
  readonly maxLength: number
}
export interface DataRow extends Row {
  readonly kind: 'data'
  readonly default: DataRef
  readonly builtIns: Readonly<Record<string, Text>>
  /** seeded recipes: each names the numbers it is made of */
  readonly recipes: Readonly<
    Record<string, { readonly label: Text; readonly numbers: Readonly<Record<string, NumberRow>> }>
  >
  /** what of the reader's own it may be; null: nothing */
  readonly own: OwnData | null
}
/** A file of the reader's, or what a lesson kept on this device; and numbers, as many as a link may carry. */
export interface OwnData {
  readonly mostNumbers: number
  /** over the dialog that asks for it */
  readonly title: Text
  /** which files may be opened, in words and as endings of their names */
  readonly file: Text
  readonly endings: readonly string[]
}
export type SettingRow = NumberRow | ChoiceRow | FlagRow | ListRow | DataRow
export type SettingsTable = Readonly<Record<string, SettingRow>>

type ValueOf<R extends SettingRow> = R extends NumberRow
  ? number
  : R extends { kind: 'choice'; options: infer O }
    ? keyof O & string
    : R extends FlagRow
      ? boolean
      : R extends ListRow
        ? readonly number[]
        : DataRef

/** The settings that a table describes. */
export type SettingsOf<T extends SettingsTable> = { readonly [N in keyof T]: ValueOf<T[N]> }
export type SettingValue = number | string | boolean | readonly number[] | DataRef
export type AnySettings = Readonly<Record<string, SettingValue>>

/** Why a value was not taken as it came. */
export type Doubt = 'unknown' | 'not-a-number' | 'out-of-range' | 'no-such-choice' | 'too-long' | 'malformed'
export interface Clamped {
  readonly value: SettingValue
  readonly doubt?: Doubt
}

/** Rows that change something only where a condition holds. */
export function given<T extends SettingsTable>(when: (settings: AnySettings) => boolean, rows: T): T {
  const own = Object.entries(rows).map(([name, row]) => [
    name,
    { ...row, when: (settings: AnySettings) => when(settings) && matters(row, settings) },
  ])
  return Object.fromEntries(own) as T
}

/** Does a setting change anything, as the others are set? */
export const matters = (row: SettingRow, settings: AnySettings): boolean => row.when?.(settings) ?? true

/** The values a lesson opens with. */
export function defaultsOf<T extends SettingsTable>(table: T): SettingsOf<T> {
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row.default])) as SettingsOf<T>
}

/** Brings any value into what the row allows: numbers into range, whole where the step is whole; else the default, with the doubt named. */
export function clampSetting(row: SettingRow, value: unknown): Clamped {
  switch (row.kind) {
    case 'number':
      return clampNumber(row, value)
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(row.options, value)
        ? { value }
        : { value: row.default, doubt: 'no-such-choice' }
    case 'flag':
      return typeof value === 'boolean' ? { value } : { value: row.default, doubt: 'malformed' }
    case 'list':
      return clampList(row, value)
    case 'data':
      return clampData(row, value)
  }
}

function clampNumber(row: NumberRow, value: unknown): Clamped {
  if (typeof value !== 'number' || Number.isNaN(value)) return { value: row.default, doubt: 'not-a-number' }
  const whole = Number.isInteger(row.step) && Number.isFinite(value) ? Math.round(value) : value
  const inside = Math.min(row.max, Math.max(row.min, whole))
  return inside === value ? { value } : { value: inside, doubt: 'out-of-range' }
}

function clampList(
  row: { default: readonly number[]; min: number; max: number; maxLength: number },
  value: unknown,
): Clamped {
  if (!Array.isArray(value)) return { value: row.default, doubt: 'malformed' }
  const kept = value.slice(0, row.maxLength)
  if (kept.some((x) => typeof x !== 'number' || Number.isNaN(x))) return { value: row.default, doubt: 'not-a-number' }
  const inside = kept.map((x: number) => Math.min(row.max, Math.max(row.min, x)))
  if (kept.length < value.length) return { value: inside, doubt: 'too-long' }
  return inside.every((x, i) => x === kept[i]) ? { value: inside } : { value: inside, doubt: 'out-of-range' }
}

function clampData(row: DataRow, value: unknown): Clamped {
  const refused: Clamped = { value: row.default, doubt: 'malformed' }
  if (typeof value !== 'object' || value === null) return refused
  const ref = value as DataRef
  switch (ref.from) {
    case 'built-in':
      return Object.hasOwn(row.builtIns, ref.name) ? { value: ref } : { value: row.default, doubt: 'no-such-choice' }
    case 'recipe':
      return clampRecipe(row, ref.name, ref.numbers)
    case 'numbers': {
      const list = clampList(
        { default: [], min: -Number.MAX_VALUE, max: Number.MAX_VALUE, maxLength: row.own?.mostNumbers ?? 0 },
        ref.values,
      )
      const values = list.value as readonly number[]
      return values.length > 0 ? { value: { from: 'numbers', values }, doubt: list.doubt } : refused
    }
    case 'file':
      return row.own &&
        /^[0-9a-f]{16}$/.test(ref.hash) &&
        Number.isSafeInteger(ref.bytes) &&
        ref.bytes >= 0 &&
        typeof ref.name === 'string'
        ? { value: ref }
        : refused
    case 'shelf':
      return row.own && typeof ref.name === 'string' && ref.name !== '' ? { value: ref } : refused
    default:
      return refused
  }
}

function clampRecipe(row: DataRow, name: string, given: Readonly<Record<string, number>>): Clamped {
  if (!Object.hasOwn(row.recipes, name)) return { value: row.default, doubt: 'no-such-choice' }
  let doubt: Doubt | undefined
  const numbers: Record<string, number> = {}
  for (const [key, numberRow] of Object.entries(row.recipes[name].numbers)) {
    const one = Object.hasOwn(given ?? {}, key) ? clampNumber(numberRow, given[key]) : { value: numberRow.default }
    numbers[key] = one.value as number
    doubt ??= (one as Clamped).doubt
  }
  return { value: { from: 'recipe', name, numbers }, doubt }
}

/** A recipe of the table with its own defaults. */
export function recipe(row: DataRow, name: string, numbers: Readonly<Record<string, number>> = {}): DataRef {
  return clampRecipe(row, name, numbers).value as DataRef
}

/** Do two values of a setting mean the same? Values are plain data, so their JSON decides. */
export function sameValue(a: SettingValue, b: SettingValue): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
