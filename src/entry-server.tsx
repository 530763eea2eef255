import { prerender } from 'react-dom/static'
import { App } from './app/App.tsx'
import { modulesOf } from './app/pages.ts'
import { ROUTES, routeOf } from './app/routes.ts'
import { createClient } from './engine/client.ts'
import { createFiles } from './engine/files.ts'
import { createShelf } from './engine/shelf.ts'
import type { Measured } from './stage/House.tsx'
import { createRecordBook } from './stage/record/record-book.ts'
import { LANGUAGES, type Language } from './ui/language.tsx'

/** What the build asks for, to write every page as HTML. Nothing computes here: figures are empty frames, prose has the measured numbers. */
export const languages = LANGUAGES
export const pages = ROUTES.map((route) => ({
  path: route.path,
  modules: (language: Language) => modulesOf(route, language),
}))

export async function render({ language, path, measured }: { language: Language; path: string; measured: Measured }) {
  const route = routeOf(path)
  if (!route) throw new RangeError(`path must be one of a page, got ${path}`)
  const nothing = async (): Promise<never> => {
    throw new Error('nothing computes while pages are written')
  }
  const client = createClient({ open: () => nothing() as never, provide: nothing, keep: () => {} })
  const house = {
    ...{ client, measured },
    files: createFiles(),
    shelf: createShelf(nothing),
    record: createRecordBook(null),
  }
  const { prelude } = await prerender(<App base="" house={house} ssrPath={`/${language}/${path}`} />)
  return {
    html: await new Response(prelude).text(),
    title: route.title[language],
    description: route.description[language],
  }
}
