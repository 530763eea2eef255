import { Suspense, use, useEffect } from 'react'
import { Router, useLocation } from 'wouter'
import { type House, HouseProvider } from '../stage/House.tsx'
import { type Language, LanguageProvider } from '../ui/language.tsx'
import { ErrorScreen } from './ErrorScreen.tsx'
import { Header } from './Header.tsx'
import { loadPage, ROUTES, type Route, routeOf } from './routes.ts'

/** The whole page. `base` is the path of the site's root without its last slash; `ssrPath` is told when prerendering. */
export function App({ base, house, ssrPath }: { base: string; house: House; ssrPath?: string }) {
  return (
    <HouseProvider value={house}>
      <Router base={base} ssrPath={ssrPath === undefined ? undefined : base + ssrPath}>
        <Located />
      </Router>
    </HouseProvider>
  )
}

function Located() {
  const [location] = useLocation()
  const [, language = 'en', rest = ''] = /^\/(en|ko)(?:\/(.*))?$/.exec(location) ?? []
  const path = rest === '' ? '' : rest.replace(/\/?$/, '/')
  const route = routeOf(path) ?? ROUTES[0]
  useDocument(language as Language, route)
  return (
    <LanguageProvider value={language as Language}>
      <Header route={route} />
      <ErrorScreen key={`${language}/${route.path}`}>
        <Suspense>
          <Shown route={route} language={language as Language} />
        </Suspense>
      </ErrorScreen>
    </LanguageProvider>
  )
}

function Shown({ route, language }: { route: Route; language: Language }) {
  const Page = use(loadPage(route, language))
  return <Page />
}

function useDocument(language: Language, route: Route): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.title = route.title[language]
  }, [language, route])
}
