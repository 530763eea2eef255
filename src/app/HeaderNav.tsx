import { useLayoutEffect, useRef } from 'react'
import { useLanguage, useText } from '../ui/language.tsx'
import styles from './Header.module.css'
import { Link } from './Link.tsx'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

const LESSONS = { en: 'Lessons', ko: '수업' }

/** The lessons, in a row that is scrolled where it is too narrow for all: the page that is open is in sight, and an end behind which there is more fades. */
export function HeaderNav({ route }: { route: Route }) {
  const text = useText()
  const ref = useRef<HTMLElement>(null)
  const language = useLanguage()
  const { path } = route
  // biome-ignore lint/correctness/useExhaustiveDependencies: which link is the open page's, and how wide they are, follows from these
  useLayoutEffect(() => {
    const nav = ref.current
    if (!nav) return
    const tell = () => {
      nav.toggleAttribute('data-before', nav.scrollLeft > 1)
      nav.toggleAttribute('data-after', nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 1)
    }
    const show = () => {
      const here = nav.querySelector<HTMLElement>('[aria-current]')
      if (here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2
      tell()
    }
    show()
    nav.addEventListener('scroll', tell, { passive: true })
    const observer = new ResizeObserver(show)
    observer.observe(nav)
    return () => {
      nav.removeEventListener('scroll', tell)
      observer.disconnect()
    }
  }, [path, language])
  return (
    <nav ref={ref} className={styles.nav} aria-label={text(LESSONS)}>
      {ROUTES.filter(({ listed }) => listed).map(({ path: to, name }) => (
        <Link key={to} to={to} current={to === path} className={to === path ? styles.here : undefined}>
          {text(name)}
        </Link>
      ))}
    </nav>
  )
}
