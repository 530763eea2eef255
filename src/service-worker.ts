/// <reference lib="webworker" />
/**
 * Keeps one version of the site on the device, whole or not at all. What is kept lies under its path and the hash of its bytes, so
 * that a new version fetches only what has changed, and what a page is served never mixes two versions: each worker knows the
 * hashes of its own. A new worker waits until the reader asks for it.
 */
declare const self: ServiceWorkerGlobalScope
/** Of each file of the site, by its path from the root: SHA-256 of its bytes, in hexadecimal. Written in by the build. */
declare const FILES: Readonly<Record<string, string>>

const HASH_OF = FILES
const CACHE = 'fewer-bits'
/** what the version before kept: a page of it that is still open may ask for it */
const PREVIOUS = 'previous-version.json'

const scope = self.registration.scope
const keyOf = (path: string) => `${scope}${path}?${HASH_OF[path]}`

/** The path of the file that an address names; undefined for what is not of this site, or not of this version. */
function pathOf(address: string): string | undefined {
  const url = new URL(address)
  if (!url.href.startsWith(scope)) return
  const path = (url.origin + url.pathname).slice(scope.length).replace(/(^|\/)$/, '$1index.html')
  return Object.hasOwn(HASH_OF, path) ? path : undefined
}

/** Where an address without its last slash leads, as a host would say: a page is its folder. */
function folderOf(address: string): string | undefined {
  const url = new URL(address)
  if (pathOf(address) || url.pathname.endsWith('/')) return
  url.pathname += '/'
  return pathOf(url.href) && url.href
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Fetches what is not yet kept. Fails for a file of another version, as on a host that is just being updated: it is tried again later. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const [path, hash] of Object.entries(HASH_OF)) {
    if (await cache.match(keyOf(path))) continue
    const response = await fetch(scope + path, { cache: 'no-cache' })
    const bytes = await response.arrayBuffer()
    if (!response.ok || (await hashOf(bytes)) !== hash) throw new Error(`${path} is not the file of this version`)
    // What was compressed on its way is kept as it is.
    const headers = {
      'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
      'content-length': String(bytes.byteLength),
    }
    await cache.put(keyOf(path), new Response(bytes, { headers }))
  }
}

/** Takes away what neither this version nor the one before is made of. */
async function tidy(): Promise<void> {
  const cache = await caches.open(CACHE)
  const before: string[] = await cache.match(scope + PREVIOUS).then((said) => said?.json() ?? [])
  const own = Object.keys(HASH_OF).map(keyOf)
  const kept = new Set([...own, ...before, scope + PREVIOUS])
  for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url)
  await cache.put(scope + PREVIOUS, Response.json(own))
}

async function answer(request: Request): Promise<Response> {
  const folder = folderOf(request.url)
  if (folder) return Response.redirect(folder)
  const path = pathOf(request.url)
  const cache = await caches.open(CACHE)
  // What is not of this version may be a part that a page of the version before asks for.
  const kept = path ? await cache.match(keyOf(path)) : await cache.match(request.url, { ignoreSearch: true })
  return kept ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())))
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(scope)) event.respondWith(answer(event.request))
})

export {}
