import type { ComponentType } from 'react'
import type { Language } from '../ui/language.tsx'
import { isLesson } from './lesson-ids.ts'
import { lessonModules, loadLesson } from './lessons.tsx'
import type { Route } from './route.ts'

/** What draws a page that is no lesson, with its text in one language. */
interface PageSource {
  /** source modules, for the build to preload */
  modules(language: Language): string[]
  load(language: Language): Promise<ComponentType>
}

/** One whose text is in its own file. */
const page = (file: string, load: () => Promise<ComponentType>): PageSource => ({
  modules: () => [`src/app/${file}`],
  load,
})

const SOURCE_OF_PATH: Readonly<Record<string, PageSource>> = {
  '': page('HomePage.tsx', async () => (await import('./HomePage.tsx')).HomePage),
  'questions/': page(
    'questions/QuestionsPage.tsx',
    async () => (await import('./questions/QuestionsPage.tsx')).QuestionsPage,
  ),
  'teach/': page('teach/TeachPage.tsx', async () => (await import('./teach/TeachPage.tsx')).TeachPage),
  'lecture/': page('lecture/LecturePage.tsx', async () => (await import('./lecture/LecturePage.tsx')).LecturePage),
  'speaker/': page('speaker/SpeakerPage.tsx', async () => (await import('./speaker/SpeakerPage.tsx')).SpeakerPage),
  'embed/': page('embed/EmbedPage.tsx', async () => (await import('./embed/EmbedPage.tsx')).EmbedPage),
  'handout/': page('handout/HandoutPage.tsx', async () => (await import('./handout/HandoutPage.tsx')).HandoutPage),
  'glossary/': page('GlossaryPage.tsx', async () => (await import('./GlossaryPage.tsx')).GlossaryPage),
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

function sourceOf({ path }: Route): PageSource {
  const lesson = path.replace(/\/$/, '')
  if (!isLesson(lesson)) return SOURCE_OF_PATH[path]
  return { modules: (language) => lessonModules(lesson, language), load: (language) => loadLesson(lesson, language) }
}

export const modulesOf = (route: Route, language: Language): string[] => sourceOf(route).modules(language)

const loaded = new Map<string, Promise<ComponentType>>()
/** The component of a page, loaded once; after a failure it is asked for again. */
export function loadPage(route: Route, language: Language): Promise<ComponentType> {
  const key = `${language}/${route.path}`
  const page = loaded.get(key) ?? sourceOf(route).load(language)
  loaded.set(key, page)
  page.catch(() => loaded.delete(key))
  return page
}
