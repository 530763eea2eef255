/** The site as it is kept on the device, by its service worker. */
export interface Offline {
  /** Tells whenever `state` is another; returns a function that ends it. */
  listen(heard: () => void): () => void
  state(): OfflineState
  /** Lets the version that waits take over, and opens the page anew in it. */
  update(): void
}
/** 'kept': works without the network; 'newer': a newer version has come and waits; 'replaced': it has taken over from another window. */
export type OfflineState = 'unknown' | 'kept' | 'newer' | 'replaced'

/** a page that is being opened has better to do than to fetch the others */
const BEGINS_AFTER_MS = 4000

/** Keeps the site below `site` on the device where the browser allows it. In a frame nothing is kept: the page around it was not asked. */
export function keepOffline(site: URL): Offline {
  const listeners = new Set<() => void>()
  let state: OfflineState = 'unknown'
  let waiting: ServiceWorker | null = null
  let asked = false
  const become = (next: OfflineState) => {
    state = next
    for (const heard of listeners) heard()
  }

  function watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      waiting = registration.waiting
      if (state === 'replaced') return
      if (waiting && registration.active) become('newer')
      else if (registration.active) become('kept')
    }
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    registration.installing?.addEventListener('statechange', look)
    look()
  }

  async function begin(): Promise<void> {
    const { serviceWorker } = navigator
    const wasKept = serviceWorker.controller !== null
    serviceWorker.addEventListener('controllerchange', () => {
      if (asked) location.reload()
      else if (wasKept) become('replaced')
    })
    try {
      watch(await serviceWorker.register(new URL('service-worker.js', site)))
    } catch {
      // Refused, or no such file in development: the page works as it does without.
    }
  }

  if ('serviceWorker' in navigator && window.top === window.self) setTimeout(begin, BEGINS_AFTER_MS)
  return {
    state: () => state,
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    update() {
      asked = true
      if (waiting) waiting.postMessage('take over')
      else location.reload()
    },
  }
}
