import { describe, expect, it } from 'vitest'
import { languageChooser, pageShell } from './page-shell.mjs'

const page = (more) =>
  pageShell({
    language: 'ko',
    languages: ['en', 'ko'],
    path: 'binning/',
    root: '../../',
    title: 'Levels & <bits>',
    description: 'say "how"',
    html: '<main>text</main>',
    scripts: ['assets/main.js'],
    styles: ['assets/main.css'],
    measured: { 'binning/x': { numbers: { a: 1 }, link: '</script>' } },
    siteUrl: '',
    hasPicture: true,
    ...more,
  })

describe('the HTML around a page', () => {
  it('says nothing of where it is unless it is told', () => {
    expect(page({})).not.toMatch(/https?:\/\/|canonical|og:/)
    expect(languageChooser({ siteUrl: '', languages: ['en', 'ko'] })).not.toMatch(/https?:\/\//)
  })

  it('has canonical links, both languages and the social picture where SITE_URL is given', () => {
    const html = page({ siteUrl: 'https://example.org/course/' })
    expect(html).toContain('<link rel="canonical" href="https://example.org/course/ko/binning/">')
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://example.org/course/en/binning/">')
    expect(html).toContain('<link rel="alternate" hreflang="ko" href="https://example.org/course/ko/binning/">')
    expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://example.org/course/en/binning/">')
    expect(html).toContain('<meta property="og:image" content="https://example.org/course/social.png">')
    expect(page({ siteUrl: 'https://example.org/', hasPicture: false })).not.toContain('og:image')
  })

  it('lets scripts and styles come from the site alone', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page({}))
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
    expect(rules['default-src']).toEqual(["'none'"])
    expect(rules['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(rules['style-src']).toEqual(["'self'"])
    expect(rules['connect-src']).toEqual(["'self'"])
    expect(page({})).not.toMatch(/<script(?![^>]*(src=|application\/json))/)
  })

  it('escapes what it is given, and addresses everything from the page', () => {
    const html = page({})
    expect(html).toContain('<title>Levels &amp; &lt;bits></title>')
    expect(html).toContain('content="say &quot;how&quot;"')
    expect(html).toContain('\\u003c/script>')
    expect(html).toContain('src="../../assets/main.js"')
    expect(html).toMatch(/<html lang="ko"/)
  })
})
