import type { ComponentType } from 'react'
import type { BothLanguages, Language } from '../ui/language.tsx'

/** A page: where it is, what it is called, and the module that draws it, with its prose in one language. */
export interface Route {
  readonly path: string
  readonly name: BothLanguages
  readonly title: BothLanguages
  readonly description: BothLanguages
  /** in the navigation */
  readonly listed: boolean
  /** source modules that the page needs, for preloading */
  modules(language: Language): string[]
  load(language: Language): Promise<ComponentType>
}

export const ROUTES: readonly Route[] = [
  {
    path: '',
    name: { en: 'Home', ko: '처음' },
    title: { en: 'Fewer Bits: how a network’s numbers are quantized', ko: 'Fewer Bits: 신경망의 수를 양자화하는 법' },
    description: {
      en: 'Take a neural network’s numbers to fewer bits and see what is lost: every number on the page is computed here, now.',
      ko: '신경망의 수를 더 적은 비트로 나타내고 무엇을 잃는지 봅니다. 화면의 모든 수는 지금 이 자리에서 계산됩니다.',
    },
    listed: false,
    modules: () => ['src/app/HomePage.tsx'],
    load: async () => (await import('./HomePage.tsx')).HomePage,
  },
  {
    path: 'binning/',
    name: { en: 'Binning', ko: '구간 나누기' },
    title: {
      en: 'Uniform or Lloyd–Max: where levels should sit · Fewer Bits',
      ko: '균등 대 로이드–맥스: 대푯값을 어디에 둘까 · Fewer Bits',
    },
    description: {
      en: 'Uniform and Lloyd–Max quantization on one axis, with your own numbers: thresholds, levels and the error, live.',
      ko: '한 축 위에서 비교하는 균등 양자화와 로이드–맥스 양자화. 경곗값, 대푯값, 오차를 내 데이터로 직접 봅니다.',
    },
    listed: true,
    modules: (language) => ['src/lessons/binning/Page.tsx', `src/lessons/binning/prose/${language}/index.ts`],
    async load(language) {
      const [{ Page }, { prose }] = await Promise.all([
        import('../lessons/binning/Page.tsx'),
        language === 'ko'
          ? import('../lessons/binning/prose/ko/index.ts')
          : import('../lessons/binning/prose/en/index.ts'),
      ])
      return () => Page({ prose })
    },
  },
  {
    path: 'training/',
    name: { en: 'Training', ko: '학습' },
    title: { en: 'A small network learns · Fewer Bits', ko: '작은 신경망이 배우는 과정 · Fewer Bits' },
    description: {
      en: 'A two-layer network trains on points in the plane, step by step, in your browser.',
      ko: '평면 위의 점을 분류하는 2층 신경망이 브라우저 안에서 한 단계씩 학습합니다.',
    },
    listed: true,
    modules: () => ['src/lessons/training/Page.tsx'],
    load: async () => (await import('../lessons/training/Page.tsx')).Page,
  },
]

export function routeOf(path: string): Route | undefined {
  return ROUTES.find((route) => route.path === path)
}

const pages = new Map<string, Promise<ComponentType>>()
/** The component of a page, loaded once. */
export function loadPage(route: Route, language: Language): Promise<ComponentType> {
  const key = `${language}/${route.path}`
  const page = pages.get(key) ?? route.load(language)
  pages.set(key, page)
  return page
}
