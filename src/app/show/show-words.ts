import type { BothLanguages } from '../../ui/language.tsx'
import type { ShowError, ShowFault } from './show.ts'

const WORDS: Readonly<Record<ShowFault, (given: string) => BothLanguages>> = {
  'no-scenes': () => ({
    en: 'This link names no scenes.',
    ko: '이 링크에는 장면이 들어 있지 않습니다.',
  }),
  'newer-version': (given) => ({
    en: `This was made by a newer version of this site (format ${given}). Load the page again to get it.`,
    ko: `이 사이트의 새 버전에서 만든 것입니다(형식 ${given}). 페이지를 새로고침해 보세요.`,
  }),
  'not-json': () => ({
    en: 'This file cannot be read: it is no JSON. A lecture is saved by “Save as a file” on the page for teaching.',
    ko: '이 파일은 JSON이 아니어서 읽을 수 없습니다. 강의 파일은 가르치기 페이지의 ‘파일로 저장’으로 만듭니다.',
  }),
  'other-format': () => ({
    en: 'This file is no lecture of Fewer Bits. A lecture is saved by “Save as a file” on the page for teaching.',
    ko: '이 파일은 Fewer Bits의 강의 파일이 아닙니다. 강의 파일은 가르치기 페이지의 ‘파일로 저장’으로 만듭니다.',
  }),
  'unknown-lesson': (given) => ({
    en: `There is no lesson “${given}” here.`,
    ko: `‘${given}’라는 수업은 없습니다.`,
  }),
}

export const showErrorText = ({ fault, given }: ShowError): BothLanguages => WORDS[fault](given)
