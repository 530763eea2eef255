import type { Language } from '../../ui/language.tsx'
import type { Entry } from '../show/show.ts'

/** From the root of the site. */
export function embedPath({
  lesson,
  link,
  language,
  colours,
}: Entry & { readonly language: Language; readonly colours: 'system' | 'light' | 'dark' }): string {
  const query = colours === 'system' ? '' : `?theme=${colours}`
  return `${language}/embed/${query}#${lesson}/${link === '' ? 'v=1' : `v=1&${link}`}`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** A frame, and a script of its own that gives it the height it asks for. Any number of them can stand on one page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escaped(address)}"
  title="${escaped(title)}" width="100%" height="560" loading="lazy"
  allow="fullscreen; clipboard-write" style="border: 1px solid #ddd; border-radius: 8px"></iframe>
<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.source !== 'fewer-bits' || data.event !== 'size') return
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = data.height
  })
</script>`
}
