// Prose: MDX to React at build, formulas to HTML and MathML. A formula or a page that does not parse fails the build.
import { compile } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'

export function mdx() {
  return {
    name: 'mdx',
    enforce: 'pre',
    async transform(source, id) {
      if (!id.split('?')[0].endsWith('.mdx')) return null
      const file = await compile(source, {
        remarkPlugins: [remarkGfm, remarkCjkFriendly, remarkMath],
        rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: 'error', throwOnError: true }]],
      })
      if (file.messages.length > 0) throw new Error(`${id}: ${file.messages.join('; ')}`)
      return { code: String(file), map: null }
    },
  }
}

/** KaTeX brings each font three times; every browser that runs this site reads woff2. */
export function slimKatex() {
  return {
    name: 'slim-katex',
    enforce: 'pre',
    transform(source, id) {
      if (!id.includes('katex') || !id.split('?')[0].endsWith('.css')) return null
      return { code: source.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''), map: null }
    },
  }
}
