import type { ReactNode } from 'react'
import type { InspectedValues } from '../../../core/inspect.ts'
import type { Table } from '../../../stage/table-text.ts'
import { formatCount, formatNumber, formatPercent } from '../../../ui/format.ts'
import type { BothLanguages, Language } from '../../../ui/language.tsx'
import { GARMENTS } from '../contract.ts'
import { WORDS } from './axis-text.tsx'
import type { QuantizedPicture } from './quantized-picture.ts'
import type { BinningView } from './view.ts'

/** What is said of the picture in words and numbers. */

/** classes of Fashion-MNIST (Xiao et al. 2017, table 2), by label */
const GARMENT_NAMES = {
  en: ['T-shirt', 'trouser', 'pullover', 'dress', 'coat', 'sandal', 'shirt', 'sneaker', 'bag', 'ankle boot'],
  ko: ['티셔츠', '바지', '풀오버', '원피스', '코트', '샌들', '셔츠', '스니커즈', '가방', '앵클부츠'],
}

export const greysText = (count: number, language: Language) =>
  language === 'en' ? `${formatCount(count)} ${count === 1 ? 'grey' : 'greys'}` : `회색 ${formatCount(count)}단계`

/** The finding on this one picture, which need not be the finding on all. */
export function pictureTitle(
  { lloyd: frame }: BinningView,
  shown: QuantizedPicture,
  minor: boolean,
  language: Language,
): ReactNode {
  const share = shown.lloyd.mse === shown.uniform.mse ? 0 : 1 - shown.lloyd.mse / shown.uniform.mse
  const [before, after] = finding(shown, share, minor, frame?.converged ?? false)[language].split('#')
  return (
    <>
      {before}
      {after !== undefined && <b className="error-word">{formatPercent(Math.abs(share))}</b>}
      {after}
    </>
  )
}

/** In words, with # where the number goes. When Lloyd–Max is done and yet loses more here, it gains on the other pictures. */
function finding(
  { picture, uniform, lloyd }: QuantizedPicture,
  share: number,
  minor: boolean,
  done: boolean,
): BothLanguages {
  const [en, ko] = [GARMENT_NAMES.en[picture.label], GARMENT_NAMES.ko[picture.label]]
  const heading = en[0].toUpperCase() + en.slice(1)
  const all = formatCount(GARMENTS)
  if (Math.abs(share) < 0.005)
    return { en: `${heading}: Lloyd–Max and uniform lose the same`, ko: `${ko}: 두 방법의 오차가 같음` }
  if (minor && share > 0) return { en: `${heading}: # less error`, ko: `${ko}: 오차 # 적음` }
  if (minor) return { en: `${heading}: # more error`, ko: `${ko}: 오차 # 많음` }
  const lead = { en: `This ${en}: Lloyd–Max leaves #`, ko: `이 ${ko}에서 로이드–맥스의 오차는` }
  if (share < 0 && done)
    return {
      en: `${lead.en} more error than uniform: it is fitted to all ${all} pictures`,
      ko: `${lead.ko} 균등보다 # 많음: 사진 ${all}장 전체에 맞춘 양자화기`,
    }
  if (share < 0) return { en: `${lead.en} more error than uniform so far`, ko: `${lead.ko} 아직 균등보다 # 많음` }
  const other = lloyd.usedCodes === uniform.usedCodes ? null : formatCount(uniform.usedCodes)
  return {
    en: `${lead.en} less error than uniform, in ${greysText(lloyd.usedCodes, 'en')}${other ? ` against ${other}` : ''}`,
    ko: `${lead.ko} 균등보다 # 적음(${greysText(lloyd.usedCodes, 'ko')}${other ? `, 균등은 ${other}단계` : ''})`,
  }
}

const nameOf = ({ picture }: QuantizedPicture, language: Language) => GARMENT_NAMES[language][picture.label]

export function pictureSummary(shown: QuantizedPicture, language: Language): string {
  const { picture, greys, uniform, lloyd } = shown
  const size = `${picture.width} × ${picture.height}`
  const say = (error: InspectedValues) =>
    language === 'en'
      ? `${greysText(error.usedCodes, language)} and a mean squared error of ${formatNumber(error.mse)}`
      : `${greysText(error.usedCodes, language)}, 평균 제곱 오차 ${formatNumber(error.mse)}`
  return language === 'en'
    ? `A photograph (${nameOf(shown, language)}) of ${size} pixels in ${greysText(greys, language)}: the uniform quantizer leaves ${say(uniform)}, the Lloyd–Max quantizer ${say(lloyd)}.`
    : `${size} 화소의 ${nameOf(shown, language)} 사진(${greysText(greys, language)})을 양자화했습니다. 균등 양자화는 ${say(uniform)}, 로이드–맥스는 ${say(lloyd)}입니다.`
}

export function pictureTable(shown: QuantizedPicture | null, language: Language): Table {
  const columns =
    language === 'en'
      ? ['quantizer', 'MSE', 'largest error', 'greys']
      : ['양자화기', 'MSE', '최대 오차', '회색 단계 수']
  const row = (of: 'uniform' | 'lloyd', { mse, largestError, usedCodes }: InspectedValues) => [
    WORDS[of][language],
    mse,
    largestError,
    usedCodes,
  ]
  return {
    caption: language === 'en' ? 'What is lost of this picture' : '이 사진의 양자화 오차',
    columns,
    rows: shown ? [row('uniform', shown.uniform), row('lloyd', shown.lloyd)] : [],
  }
}
