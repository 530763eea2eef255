import type { Language } from './language.tsx'

const MINUS = '\u2212'
const NARROW_SPACE = '\u202f'
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * A number as a figure says it: so many significant digits (3 unless told), a true minus, thousands grouped, and a power
 * of ten where plain digits would need more than six places.
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`
  if (value === 0) return '0'
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
  const power = Number(exponent)
  if (power < -4 || power > 9) return `${minus(mantissa)}${NARROW_SPACE}×${NARROW_SPACE}10${superscript(power)}`
  const plain = power >= digits ? String(Math.round(value)) : value.toFixed(Math.max(0, digits - 1 - power))
  return minus(group(plain))
}

/** With as few digits as say it, six at most: for ticks and for settings, which are round numbers. */
export function formatShort(value: number): string {
  const short = Number(value.toPrecision(6))
  const size = Math.abs(short)
  if (!Number.isFinite(short) || (size > 0 && (size < 1e-4 || size >= 1e7))) return formatNumber(short, 2)
  return minus(group(String(short)))
}

/** With a fixed number of places: for columns and for numbers that run. */
export function formatFixed(value: number, places: number): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`
  const text = value.toFixed(places)
  return minus(group(/^-0\.?0*$/.test(text) ? text.slice(1) : text))
}

export function formatCount(value: number): string {
  return minus(group(String(Math.round(value))))
}

export function formatPercent(share: number, places = 0): string {
  return `${formatFixed(100 * share, places)}${NARROW_SPACE}%`
}

/** A value with its unit, a thin space between. */
export function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}${NARROW_SPACE}${unit}`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return withUnit(String(bytes), 'B')
  if (bytes < 1e6) return withUnit(formatNumber(bytes / 1e3), 'kB')
  if (bytes < 1e9) return withUnit(formatNumber(bytes / 1e6), 'MB')
  return withUnit(formatNumber(bytes / 1e9), 'GB')
}

/** The power of ten, a multiple of 3, that brings a value into 1 … 999: what a column of like values shares. */
export function commonExponent(value: number): number {
  if (!(Math.abs(value) > 0) || !Number.isFinite(value)) return 0
  return 3 * Math.floor(Number(value.toExponential().split('e')[1]) / 3)
}

/** "thousandths" where the language has a short word for the power, else ×10ⁿ. */
export function exponentName(exponent: number, language: Language): string {
  if (exponent === 0) return ''
  if (language === 'en' && exponent === -3) return 'thousandths'
  if (language === 'en' && exponent === -6) return 'millionths'
  return `×10${superscript(exponent)}`
}

function superscript(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => SUPERSCRIPT[Number(digit)]).join('')
  return power < 0 ? `⁻${digits}` : digits
}

const minus = (text: string) => text.replace('-', MINUS)
function group(text: string): string {
  const [whole, places] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return places === undefined ? grouped : `${grouped}.${places}`
}
