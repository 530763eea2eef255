// The peak that a compiled kernel can be measured against, found anew in each run: see assembly/peak.ts.
import { fileURLToPath } from 'node:url'
import { main } from 'assemblyscript/asc'

const BYTES = 4096
/** for every 32 bytes */
const PRODUCTS = 32

/** { products, run }: `run()` computes so many products and sums. */
export async function loadPeak(rounds) {
  let binary
  const { error, stderr } = await main(
    [
      ...['peak.ts', '--baseDir', fileURLToPath(new URL('assembly', import.meta.url)), '--outFile', 'binary'],
      ...['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--initialMemory', '2'],
    ],
    {
      writeFile: (_, content) => {
        binary = content
      },
    },
  )
  if (error || !binary) throw new Error(`bench/assembly does not compile: ${error?.message ?? 'no output'}\n${stderr}`)
  const { instance } = await WebAssembly.instantiate(binary)
  const { memory, peak } = instance.exports
  // The second page: where the compiler puts its own constants is the first.
  const at = 65536 + 64
  new Float32Array(memory.buffer, at - 64, BYTES / 4 + 16).forEach((_, i, all) => {
    all[i] = ((i * 7) % 11) / 16
  })
  return { products: (rounds * BYTES * PRODUCTS) / 32, run: () => peak(at, BYTES, rounds) }
}
