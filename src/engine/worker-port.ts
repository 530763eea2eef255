import type { FromWorker, PagePort, ToWorker } from './protocol.ts'

/**
 * The line to a real worker, as the page holds it. A worker that is killed says nothing; but it holds a lock under its own
 * name as long as it lives, so whoever asks for that lock hears of its death at once (where the Web Locks API is
 * there; elsewhere the client's watch over silence notices it later).
 */
export function workerPort(open: (name: string) => Worker): PagePort {
  const name = `fewer-bits-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
  const worker = open(name)
  const closed = new AbortController()
  return {
    post: (message: ToWorker, transfer = []) => worker.postMessage(message, transfer as Transferable[]),
    listen(heard, dead) {
      const die = (reason: string) => {
        if (closed.signal.aborted) return
        closed.abort()
        worker.terminate()
        dead?.({ code: 'worker-died', message: reason })
      }
      let watching = false
      worker.onmessage = (event: MessageEvent<FromWorker>) => {
        if (closed.signal.aborted) return
        if (!watching) {
          watching = true
          watchLock(name, closed.signal, () => die('the worker has ended'))
        }
        heard(event.data)
      }
      worker.onerror = (event) => die(event.message || 'the worker could not be loaded')
      worker.onmessageerror = () => die('a message could not be read')
    },
    close() {
      closed.abort()
      worker.terminate()
    },
  }
}

/** The worker has spoken, so it holds its lock by now: see `worker.ts`. */
function watchLock(name: string, signal: AbortSignal, freed: () => void): void {
  navigator.locks?.request(name, { signal }, freed).catch(() => {})
}
