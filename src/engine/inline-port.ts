import type { FromWorker, PagePort, Port, ToWorker, WorkerPort } from './protocol.ts'

/**
 * Both ends of the line with no thread between: for tests, and for scripts that run lessons in Node. Messages are copied
 * as a thread would copy them and arrive later, in order. `deliver` decides when.
 */
export function inlinePorts(deliver: (arrive: () => void) => void = queueMicrotask): {
  page: PagePort
  worker: WorkerPort
} {
  const toWorker = oneWay<ToWorker>(deliver)
  const toPage = oneWay<FromWorker>(deliver)
  const end = <Out, In>(out: OneWay<Out>, back: OneWay<In>): Port<Out, In> => ({
    post: out.post,
    listen: (heard) => back.listen(heard),
    close() {
      out.close()
      back.close()
    },
  })
  return { page: end(toWorker, toPage), worker: end(toPage, toWorker) }
}

interface OneWay<M> {
  post(message: M): void
  listen(heard: (message: M) => void): void
  close(): void
}

function oneWay<M>(deliver: (arrive: () => void) => void): OneWay<M> {
  const queue: M[] = []
  let hear: ((message: M) => void) | null = null
  let open = true
  return {
    post(message) {
      queue.push(structuredClone(message))
      deliver(() => {
        if (open && hear && queue.length > 0) hear(queue.shift() as M)
      })
    },
    listen(heard) {
      hear = heard
    },
    close() {
      open = false
    },
  }
}
