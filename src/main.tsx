import 'katex/dist/katex.min.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { keepOffline } from './app/offline.ts'
import { loadPage } from './app/pages.ts'
import { ROUTES, routeOf } from './app/routes.ts'
import { createClient } from './engine/client.ts'
import { CodedError } from './engine/engine-error.ts'
import { createFiles } from './engine/files.ts'
import type { Need } from './engine/protocol.ts'
import { createShelf } from './engine/shelf.ts'
import { stockedShelf } from './engine/stocked-shelf.ts'
import { workerPort } from './engine/worker-port.ts'
import type { House } from './stage/House.tsx'
import { createRecordBook, deviceStorage } from './stage/record/record-book.ts'
import type { Language } from './ui/language.tsx'

/** The root of the page. Wiring only. */
const files = createFiles()
const root = document.getElementById('root') as HTMLElement
const site = new URL(/* @vite-ignore */ '../', import.meta.url)
const NETWORKS = ['resnet-fashion', 'mobilenet-fashion', 'resnet-digits']
const shelf = stockedShelf(createShelf(), NETWORKS, (name) => fetch(new URL(`networks/${name}.safetensors`, site)))

async function provide(need: Need): Promise<Uint8Array> {
  if (need.kind === 'file') return files.read(need, need.begin, need.end)
  if (need.kind === 'shelf') return shelf.get(need.name)
  throw new CodedError('unexpected', `a page cannot provide a need of kind ${need.kind}`)
}

const house: House = {
  client: createClient({
    open: () => workerPort((name) => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name })),
    provide,
    keep: (name, bytes) => void shelf.put(name, bytes),
  }),
  files,
  shelf,
  // In a frame nothing is written down: the page around it was not asked.
  record: createRecordBook(window === window.top ? deviceStorage() : null),
  measured: JSON.parse(document.getElementById('measured')?.textContent || '{}'),
}

// A relative address would follow the page's path from lesson to lesson.
for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')) icon.href = String(icon.href)

const base = site.pathname.replace(/\/$/, '')
const app = <App base={base} house={house} offline={import.meta.env.PROD ? keepOffline(site) : null} />
if (root.firstChild) {
  const route = routeOf(document.documentElement.dataset.path ?? '') ?? ROUTES[0]
  await loadPage(route, document.documentElement.lang as Language)
  hydrateRoot(root, app)
} else createRoot(root).render(app)
document.documentElement.dataset.alive = ''
