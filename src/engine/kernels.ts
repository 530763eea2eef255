import { arenaFloats } from '../core/kernels/arena-floats.ts'
import { referenceKernels } from '../core/kernels/reference.ts'
import { type KernelInstance, simdKernels } from '../core/kernels/simd.ts'
import type { Kernels } from '../core/kernels/types.ts'
import { CodedError } from './engine-error.ts'
import type { Need } from './protocol.ts'

/** What is built on the fastest kernels to be had, with room for just that: `yield* onKernels((kernels) => …)`. It is built twice, once to be measured. */
export function* onKernels<T>(build: (kernels: Kernels) => T): Generator<{ need: Need }, T, Uint8Array> {
  return build(yield* loadKernels(arenaFloats(build)))
}

/**
 * The fastest kernels to be had, with an arena of so many floats.
 * Those in plain TypeScript where the browser has no WebAssembly SIMD or the file does not come: the digits are the same,
 * and `kernels.name` says which it became. Compiling 3 KB takes less than a millisecond.
 */
export function* loadKernels(floats: number): Generator<{ need: Need }, Kernels, Uint8Array> {
  const instance = instantiate(yield* askForKernels())
  return instance ? simdKernels(instance, floats) : referenceKernels
}

function* askForKernels(): Generator<{ need: Need }, Uint8Array | null, Uint8Array> {
  try {
    return yield { need: { kind: 'kernels' } }
  } catch {
    return null
  }
}

/** Null where there is nothing to compile, or nothing to compile it with (some browsers can be locked down so far). */
function instantiate(bytes: Uint8Array | null): KernelInstance | null {
  const source = bytes as BufferSource | null
  if (!source || typeof WebAssembly === 'undefined' || !WebAssembly.validate(source)) return null
  return new WebAssembly.Instance(new WebAssembly.Module(source)).exports as unknown as KernelInstance
}

/** Fetches the compiled kernels when they are first asked for, and keeps them; after a failure the next run asks again. */
export function createKernelFile(url: URL, fetch: (url: URL) => Promise<Response>): () => Promise<Uint8Array> {
  let bytes: Promise<Uint8Array> | null = null
  const load = async () => {
    const response = await fetch(url)
    if (!response.ok)
      throw new CodedError('asset-refused', `kernels: the server answered ${response.status}`, {
        name: 'kernels.wasm',
        status: response.status,
      })
    return new Uint8Array(await response.arrayBuffer())
  }
  return () => {
    bytes ??= load().catch((error) => {
      bytes = null
      throw error
    })
    return bytes
  }
}
