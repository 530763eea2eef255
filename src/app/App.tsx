import { Suspense, use, useEffect, useMemo } from 'react'
import { type AroundNavHandler, Router, useLocation } from 'wouter'
import { type House, HouseProvider } from '../stage/House.tsx'
import { WayOnProvider } from '../stage/way-on.ts'
import { type Language, LanguageProvider } from '../ui/language.tsx'
import { AfterLesson } from './AfterLesson.tsx'
import { ErrorScreen } from './ErrorScreen.tsx'
import { Header } from './Header.tsx'
import type { Offline } from './offline.ts'
import { loadPage } from './pages.ts'
import { AfterTask } from './questions/AfterTask.tsx'
import type { Route } from './route.ts'
import { ROUTES, routeOf } from './routes.ts'
import { UpdateNotice } from './UpdateNotice.tsx'
import { OfflineProvider } from './useOffline.ts'

const WAY_ON = { afterLesson: <AfterLesson />, afterTask: (key: string) => <AfterTask of={key} /> }

/** The whole page. `base` is the path of the site's root without its last slash; `ssrPath` is told when prerendering. */
export function App({
  base,
  house,
  offline = null,
  ssrPath,
}: {
  base: string
  house: House
  offline?: Offline | null
  ssrPath?: string
}) {
  const aroundNav = useMemo(() => whenLoaded(base), [base])
  return (
    <HouseProvider value={house}>
      <OfflineProvider value={offline}>
        <Router base={base} ssrPath={ssrPath === undefined ? undefined : base + ssrPath} aroundNav={aroundNav}>
          <Located />
        </Router>
      </OfflineProvider>
    </HouseProvider>
  )
}

function placeOf(location: string): { language: Language; route: Route } {
  const [, language = 'en', rest = ''] = /^\/(en|ko)(?:\/([^#?]*))?/.exec(location) ?? []
  const path = rest === '' ? '' : rest.replace(/\/?$/, '/')
  return { language: language as Language, route: routeOf(path) ?? ROUTES[0] }
}

/** The old page stays until the new one is there. One that cannot be loaded is opened as a link is, so that the browser says why. */
function whenLoaded(base: string): AroundNavHandler {
  return async (navigate, to, options) => {
    const { route, language } = placeOf(to.slice(base.length))
    try {
      await loadPage(route, language)
    } catch {
      return window.location.assign(to)
    }
    navigate(to, options)
    if (!to.includes('#')) scrollTo(0, 0)
  }
}

function Located() {
  const [location] = useLocation()
  const { language, route } = placeOf(location)
  useDocument(language, route)
  return (
    <LanguageProvider value={language}>
      {!route.bare && (
        <>
          <Header route={route} />
          <UpdateNotice />
        </>
      )}
      <ErrorScreen key={`${language}/${route.path}`}>
        <Suspense>
          <WayOnProvider value={WAY_ON}>
            <Shown route={route} language={language} />
          </WayOnProvider>
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
