import type { MouseEvent, ReactNode } from 'react'
import { useLocation } from 'wouter'
import { type Language, useLanguage } from '../ui/language.tsx'

/** A link to a page of the site: relative, so that it works under any path and without scripts; with scripts nothing is loaded anew. */
export function Link({
  to,
  language: toLanguage,
  keepHash = false,
  hash = '',
  newWindow = false,
  className,
  current,
  children,
}: {
  to: string
  language?: Language
  keepHash?: boolean
  /** what follows `#` */
  hash?: string
  /** from within a frame */
  newWindow?: boolean
  className?: string
  current?: boolean
  children: ReactNode
}) {
  const here = useLanguage()
  const language = toLanguage ?? here
  const [location, navigate] = useLocation()
  const depth = location.replace(/^\//, '').split('/').filter(Boolean).length
  const after = hash === '' ? '' : `#${hash}`
  const follow = (event: MouseEvent) => {
    if (newWindow || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    navigate(`/${language}/${to}${keepHash ? window.location.hash : after}`)
  }
  return (
    <a
      href={`${'../'.repeat(Math.max(1, depth))}${language}/${to}${after}`}
      target={newWindow ? '_blank' : undefined}
      rel={newWindow ? 'noopener' : undefined}
      hrefLang={language}
      lang={language === here ? undefined : language}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}
