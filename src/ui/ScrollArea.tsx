import type { ReactNode } from 'react'

/** What may be longer than its place: keys can reach it and scroll it. */
export function ScrollArea({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
