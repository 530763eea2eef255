import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type KernelInstance, simdKernels } from '../../core/kernels/simd.ts'
import type { Kernels } from '../../core/kernels/types.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
let bytes: Uint8Array<ArrayBuffer> | null = null

/** The compiled kernels, never older than their sources: a test that is run alone finds them, too. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  if (!bytes) {
    execFileSync(process.execPath, [`${root}scripts/build-kernels.mjs`])
    bytes = Uint8Array.from(readFileSync(`${root}src/engine/kernels.wasm`))
  }
  return bytes
}

/** A SIMD set of its own, for tests below the engine's loader. */
export function simdForTests(floats: number): Kernels {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes()))
  return simdKernels(exports as unknown as KernelInstance, floats)
}
