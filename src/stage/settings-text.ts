import type { Contract } from '../engine/job.ts'
import type { LinkState } from '../engine/link.ts'
import {
  type DataRef,
  type DataRow,
  matters,
  type NumberRow,
  type SettingRow,
  type SettingsTable,
  type SettingValue,
} from '../engine/params.ts'
import type { LiveChange } from '../engine/protocol.ts'
import { formatShort, withUnit } from '../ui/format.ts'
import type { Language } from '../ui/language.tsx'

/**
 * What a link says, in words: every setting with its label and its value as its control writes it, what was changed in
 * mid-run, and the step on screen. What changes nothing and lists with nothing in them are left out.
 */
export function settingsText(
  contract: Contract,
  { settings, changes, at }: Pick<LinkState, 'settings' | 'changes' | 'at'>,
  language: Language,
): string {
  const table: SettingsTable = contract.settings
  const parts = Object.entries(table)
    .map(([name, row]) => ({ row, value: settings[name], later: changes.filter(({ setting }) => setting === name) }))
    .filter(({ row }) => matters(row, settings))
    .filter(({ row, value }) => !(row.kind === 'list' && (value as readonly number[]).length === 0))
    .map(({ row, value, later }) => {
      const said = `${row.label[language]}: ${valueText(row, value, language)}`
      return later.length === 0 ? said : aside(said, changesText(row, later, language), language)
    })
  if (at !== undefined) parts.push(placeText(at, language))
  return `${parts.join('; ')}.`
}

function valueText(row: SettingRow, value: SettingValue, language: Language): string {
  switch (row.kind) {
    case 'number':
      return numberText(row, value as number, language)
    case 'choice':
      return row.options[value as string][language]
    case 'flag':
      return { en: ['off', 'on'], ko: ['끔', '켬'] }[language][Number(value)]
    case 'list':
      return (value as readonly number[]).map(formatShort).join(', ')
    case 'data':
      return dataText(row, value as DataRef, language)
  }
}

function numberText({ offered, unit }: NumberRow, value: number, language: Language): string {
  const named = offered?.find((one) => one.value === value)
  return named ? named.name[language] : withUnit(formatShort(value), unit?.[language] ?? '')
}

function dataText(row: DataRow, ref: DataRef, language: Language): string {
  const english = language === 'en'
  switch (ref.from) {
    case 'built-in':
      return row.builtIns[ref.name][language]
    case 'recipe': {
      const { label, numbers } = row.recipes[ref.name]
      const told = Object.entries(numbers).map(
        ([key, number]) => `${number.label[language]}: ${numberText(number, ref.numbers[key], language)}`,
      )
      return told.length === 0 ? label[language] : aside(label[language], told.join(', '), language)
    }
    case 'numbers': {
      const count = formatShort(ref.values.length)
      return english ? `your numbers (${count})` : `직접 넣은 수 ${count}개`
    }
    case 'file':
      return `${english ? 'file' : '파일'} ${ref.name}${tensorText(ref.tensor, language)}`
    case 'shelf':
      return `${ref.name}${tensorText(ref.tensor, language)}`
  }
}

const tensorText = (tensor: string | undefined, language: Language) =>
  tensor === undefined ? '' : `, ${language === 'en' ? 'tensor' : '텐서'} ${tensor}`

/** A slider that was dragged changes a setting many times at one step: the last of them is what held. */
function changesText(row: SettingRow, changes: readonly LiveChange[], language: Language): string {
  const valueOfStep = new Map(changes.map(({ step, value }) => [step, valueText(row, value, language)]))
  return [...valueOfStep]
    .map(([step, value]) =>
      language === 'en' ? `${value} from step ${formatShort(step)} on` : `${formatShort(step)}단계부터 ${value}`,
    )
    .join(', ')
}

function placeText(at: NonNullable<LinkState['at']>, language: Language): string {
  const english = language === 'en'
  if (typeof at === 'number') return english ? `at step ${formatShort(at)}` : `${formatShort(at)}단계`
  const places = Object.entries(at).map(([job, step]) =>
    english ? `${job} at step ${formatShort(step)}` : `${job} ${formatShort(step)}단계`,
  )
  return places.join(', ')
}

/** What is said in brackets; Korean sets no space before them. */
const aside = (text: string, more: string, language: Language) => `${text}${language === 'en' ? ' ' : ''}(${more})`
