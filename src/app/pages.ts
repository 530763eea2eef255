import type { ComponentType } from 'react'
import type { Language } from '../ui/language.tsx'
import type { Route } from './routes.ts'

/** What draws a page, with its prose in one language. */
interface PageSource {
  /** source modules, for the build to preload */
  modules(language: Language): string[]
  load(language: Language): Promise<ComponentType>
}

const SOURCE_OF_PATH: Readonly<Record<string, PageSource>> = {
  '': {
    modules: () => ['src/app/HomePage.tsx'],
    load: async () => (await import('./HomePage.tsx')).HomePage,
  },
  'binning/': {
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
  'ptq/': {
    modules: (language) => ['src/lessons/ptq/Page.tsx', `src/lessons/ptq/prose/${language}/index.ts`],
    async load(language) {
      const [{ Page }, { prose }] = await Promise.all([
        import('../lessons/ptq/Page.tsx'),
        language === 'ko' ? import('../lessons/ptq/prose/ko/index.ts') : import('../lessons/ptq/prose/en/index.ts'),
      ])
      return () => Page({ prose })
    },
  },
  'qat/': {
    modules: (language) => ['src/lessons/qat/Page.tsx', `src/lessons/qat/prose/${language}/index.ts`],
    async load(language) {
      const [{ Page }, { prose }] = await Promise.all([
        import('../lessons/qat/Page.tsx'),
        language === 'ko' ? import('../lessons/qat/prose/ko/index.ts') : import('../lessons/qat/prose/en/index.ts'),
      ])
      return () => Page({ prose })
    },
  },
  'errors/': {
    modules: (language) => ['src/lessons/errors/Page.tsx', `src/lessons/errors/prose/${language}/index.ts`],
    async load(language) {
      const [{ Page }, { prose }] = await Promise.all([
        import('../lessons/errors/Page.tsx'),
        language === 'ko'
          ? import('../lessons/errors/prose/ko/index.ts')
          : import('../lessons/errors/prose/en/index.ts'),
      ])
      return () => Page({ prose })
    },
  },
  'about/': {
    modules: (language) => ['src/app/AboutPage.tsx', `src/app/prose/${language}/about.mdx`],
    async load(language) {
      const [{ AboutPage }, { default: Text }] = await Promise.all([
        import('./AboutPage.tsx'),
        language === 'ko' ? import('./prose/ko/about.mdx') : import('./prose/en/about.mdx'),
      ])
      return () => AboutPage({ Text })
    },
  },
}

export function modulesOf({ path }: Route, language: Language): string[] {
  return SOURCE_OF_PATH[path].modules(language)
}

const loaded = new Map<string, Promise<ComponentType>>()
/** The component of a page, loaded once; after a failure it is asked for again. */
export function loadPage({ path }: Route, language: Language): Promise<ComponentType> {
  const key = `${language}/${path}`
  const page = loaded.get(key) ?? SOURCE_OF_PATH[path].load(language)
  loaded.set(key, page)
  page.catch(() => loaded.delete(key))
  return page
}
