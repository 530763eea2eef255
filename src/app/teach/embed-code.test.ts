import { describe, expect, it } from 'vitest'
import { embedCode, embedPath } from './embed-code.ts'

describe('the code of an embed', () => {
  it('names language, colours, lesson and scene', () => {
    expect(embedPath({ lesson: 'binning', link: '', language: 'ko', colours: 'system' })).toBe('ko/embed/#binning/v=1')
    expect(embedPath({ lesson: 'ptq', link: 'scene=clip&images=64', language: 'en', colours: 'dark' })).toBe(
      'en/embed/?theme=dark#ptq/v=1&scene=clip&images=64',
    )
  })

  it('cannot be broken out of', () => {
    const code = embedCode('https://a.b/en/embed/#ptq/v=1&x="><script>', 'A "title" <b>')
    expect(code).toContain('src="https://a.b/en/embed/#ptq/v=1&amp;x=&quot;>&lt;script>"')
    expect(code).toContain('title="A &quot;title&quot; &lt;b>"')
  })
})
