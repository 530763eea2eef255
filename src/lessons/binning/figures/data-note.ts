import { formatCount, formatNumber } from '../../../ui/format.ts'
import type { Language } from '../../../ui/language.tsx'
import type { DataFrame } from '../contract.ts'

/** What of the reader's data is not in the figure, and why; empty where all of it is. */
export function dataNote({ found, count, dropped }: DataFrame, language: Language): string {
  const parts: string[] = []
  const read = count + dropped.nan + dropped.infinite
  if (found > read)
    parts.push(
      language === 'en'
        ? `${formatCount(read)} of about ${formatNumber(found)} values are used, in blocks spread evenly over the file`
        : `값 약 ${formatNumber(found)}개 중 파일 전체에서 고르게 고른 ${formatCount(read)}개만 씀`,
    )
  const left = leftOut(dropped, language)
  if (left.length > 0)
    parts.push(
      language === 'en'
        ? `${left.join(' and ')} ${countOf(dropped) === 1 ? 'was' : 'were'} left out`
        : `${left.join(', ')} 제외`,
    )
  return parts.join(language === 'en' ? '; ' : ', ')
}

const countOf = ({ nan, infinite, text }: DataFrame['dropped']) => nan + infinite + text

function leftOut({ nan, infinite, text }: DataFrame['dropped'], language: Language): string[] {
  const english = language === 'en'
  const parts: string[] = []
  if (nan > 0) parts.push(english ? `${formatCount(nan)} NaN` : `NaN ${formatCount(nan)}개`)
  if (infinite > 0)
    parts.push(
      english
        ? `${formatCount(infinite)} infinite ${infinite === 1 ? 'value' : 'values'}`
        : `무한대 ${formatCount(infinite)}개`,
    )
  if (text > 0)
    parts.push(
      english
        ? `${formatCount(text)} ${text === 1 ? 'cell' : 'cells'} without a number`
        : `수가 아닌 칸 ${formatCount(text)}개`,
    )
  return parts
}
