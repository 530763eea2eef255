import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mdx, slimKatex } from './scripts/mdx-plugin.mjs'
import { pageShell } from './scripts/page-shell.mjs'

/** In development every page is an empty shell: the same main.tsx draws it. */
function devShell() {
  return {
    name: 'dev-shell',
    configureServer(server: import('vite').ViteDevServer) {
      server.middlewares.use(async (request, response, next) => {
        const match = /^\/(en|ko)\/((?:[\w-]+\/)*)(?:[?#].*)?$/.exec(request.url ?? '')
        if (!match) return next()
        const [, language, path] = match
        const shell = pageShell({
          language,
          path,
          root: '/',
          title: 'Fewer Bits',
          description: '',
          scripts: ['/src/main.tsx'],
          styles: [],
          languages: ['en', 'ko'],
          siteUrl: '',
          hasPicture: false,
          // hot reload needs inline scripts and a socket
        }).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(await server.transformIndexHtml(request.url ?? '/', shell))
      })
    },
  }
}

export default defineConfig({
  base: './',
  // each checkout its own, also where checkouts share their packages
  cacheDir: 'build/vite',
  plugins: [mdx(), slimKatex(), react({ include: /\.(mdx|[jt]sx?)$/ }), devShell()],
  worker: {
    format: 'es',
    // What lessons share with the worker's entry is a chunk of its own: WebKit runs an entry a second time when a module
    // imports it (`scripts/build.mjs` refuses such a build).
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: /\/src\/(engine|core)\// }] } } },
  },
  build: {
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    license: { fileName: 'licenses.md' },
    rolldownOptions: { input: 'src/main.tsx' },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
    testTimeout: 120_000,
  },
})
