// Builds dist/: the app, and every page of it as HTML in every language, readable without scripts.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { buildKernels } from './build-kernels.mjs'
import { languageChooser, pageShell } from './page-shell.mjs'
import { writeServiceWorker } from './write-service-worker.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = `${root}dist`
const server = `${root}build/server`
const siteUrl = process.env.SITE_URL ? new URL(process.env.SITE_URL.replace(/\/?$/, '/')).href : ''

await buildKernels()
rmSync(dist, { recursive: true, force: true })
await build({ root, logLevel: 'warn', build: { outDir: dist } })
await build({
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir: server,
    manifest: false,
    license: false,
    rolldownOptions: { input: 'src/entry-server.tsx' },
  },
})

// A module that imports the worker's entry would run it a second time in WebKit, with a second empty state.
const worker = readdirSync(`${dist}/assets`).find((name) => /^worker-.*\.js$/.test(name))
for (const name of readdirSync(`${dist}/assets`).filter((name) => name.endsWith('.js'))) {
  const code = readFileSync(`${dist}/assets/${name}`, 'utf8')
  if (new RegExp(`(from|import)\\s*["']\\./${worker}["']`).test(code))
    throw new Error(`${name} imports the worker's entry`)
}

// Vite lists what the pages bundle; this the worker does.
appendFileSync(
  `${dist}/licenses.md`,
  `\n## fflate (MIT)\n\n${readFileSync(`${root}node_modules/fflate/LICENSE`, 'utf8')}`,
)

const manifest = JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8'))
rmSync(`${dist}/manifest.json`)
const { languages, pages, render } = await import(pathToFileURL(`${server}/entry-server.js`).href)
const measuredFile = `${root}public/measured.json`
const measured = JSON.parse(readFileSync(measuredFile, 'utf8')).scenes

/** An entry of the manifest with all that it imports statically. */
function closure(key, found = new Set()) {
  if (found.has(key) || !manifest[key]) return found
  found.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, found)
  return found
}
const filesOf = (keys) => [...new Set([...keys].map((key) => manifest[key].file))]
const stylesOf = (keys) => [...new Set([...keys].flatMap((key) => manifest[key].css ?? []))]

let count = 0
for (const language of languages) {
  for (const { path, modules } of pages) {
    const toRoot = '../'.repeat(path.split('/').length)
    const { html, title, description } = await render({ language, path, measured })
    const keys = new Set(['src/main.tsx', ...modules(language)].flatMap((key) => [...closure(key)]))
    const missing = modules(language).filter((key) => !manifest[key])
    if (missing.length > 0) throw new Error(`not in the build: ${missing}`)
    const [main, ...preloads] = filesOf(keys)
    const page = pageShell({
      language,
      languages,
      path,
      root: toRoot,
      title,
      description,
      html,
      scripts: [main],
      preloads,
      styles: stylesOf(keys),
      measured,
      siteUrl,
      hasPicture: existsSync(`${root}public/social.png`),
    })
    mkdirSync(`${dist}/${language}/${path}`, { recursive: true })
    writeFileSync(`${dist}/${language}/${path}index.html`, page)
    count++
  }
}
writeFileSync(`${dist}/index.html`, languageChooser({ siteUrl, languages }))
writeFileSync(`${dist}/404.html`, languageChooser({ siteUrl, languages }))
await writeServiceWorker(dist)
console.log(`dist/: ${count} pages in ${languages.join(', ')}${siteUrl ? ` for ${siteUrl}` : ''}`)
