import { createAssets } from './engine/assets.ts'
import { createKernelFile } from './engine/kernels.ts'
import type { FromWorker, ToWorker, WorkerPort } from './engine/protocol.ts'
import { serve } from './engine/serve.ts'

/** The compute thread: each lesson's jobs, loaded when first asked for. Wiring only. */
const scope = self as unknown as DedicatedWorkerGlobalScope

/** Messages wait until the lock is held by which the page knows that this worker lives (see `engine/worker-port.ts`). */
const alive = new Promise<void>((resolve) => {
  if (!scope.navigator.locks) return resolve()
  scope.navigator.locks
    .request(scope.name, () => {
      resolve()
      return new Promise(() => {})
    })
    .catch(() => resolve())
})

const port: WorkerPort = {
  post: (message: FromWorker, transfer = []) => scope.postMessage(message, transfer as Transferable[]),
  listen(heard) {
    scope.onmessage = (event: MessageEvent<ToWorker>) => void alive.then(() => heard(event.data))
  },
  close: () => scope.close(),
}

const breath = new MessageChannel()
let breathed: () => void = () => {}
breath.port2.onmessage = () => breathed()

serve(port, {
  lessons: {
    why: () => import('./lessons/why/jobs/index.ts').then(({ lesson }) => lesson),
    binning: () => import('./lessons/binning/jobs/index.ts').then(({ lesson }) => lesson),
    integers: () => import('./lessons/integers/jobs/index.ts').then(({ lesson }) => lesson),
    ptq: () => import('./lessons/ptq/jobs/index.ts').then(({ lesson }) => lesson),
    choose: () => import('./lessons/choose/jobs/index.ts').then(({ lesson }) => lesson),
    qat: () => import('./lessons/qat/jobs/index.ts').then(({ lesson }) => lesson),
    errors: () => import('./lessons/errors/jobs/index.ts').then(({ lesson }) => lesson),
  },
  asset: createAssets({
    root: new URL(/* @vite-ignore */ '../', import.meta.url),
    fetch: (input, init) => fetch(input, init),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }),
  kernels: createKernelFile(new URL('./engine/kernels.wasm', import.meta.url), (url) => fetch(url)),
  now: () => performance.now(),
  breathe: () =>
    new Promise((resolve) => {
      breathed = resolve
      breath.port1.postMessage(null)
    }),
})
