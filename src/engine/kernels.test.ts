import { afterEach, describe, expect, it, vi } from 'vitest'
import { createKernelFile, loadKernels } from './kernels.ts'
import { createHouse, type House } from './testing/house.ts'
import { kernelBytes } from './testing/kernel-bytes.ts'

let house: House | undefined
afterEach(() => {
  house?.client.close()
  vi.unstubAllGlobals()
})

async function productFrame(kernels?: () => Promise<Uint8Array>): Promise<unknown> {
  house = createHouse({ kernels })
  house.session.load({})
  await house.settle()
  const { status, shown } = house.session.store.getState().channels.multiply
  expect(status).toBe('done')
  return shown?.frame
}

describe('a job that asks for kernels', () => {
  it('gets the compiled ones', async () => {
    expect(await productFrame()).toEqual({ kernels: 'simd', product: 32 })
  })

  it('computes in plain TypeScript when the file cannot be had', async () => {
    const gone = () => Promise.reject(new Error('no line'))
    expect(await productFrame(gone)).toEqual({ kernels: 'reference', product: 32 })
  })

  it('computes in plain TypeScript when the file is not what it should be', async () => {
    const page = async () => new TextEncoder().encode('<!doctype html>')
    expect(await productFrame(page)).toEqual({ kernels: 'reference', product: 32 })
  })

  it('computes in plain TypeScript where WebAssembly is switched off, or has no SIMD', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    expect(await productFrame()).toEqual({ kernels: 'reference', product: 32 })
    house?.client.close()
    vi.stubGlobal('WebAssembly', { validate: () => false })
    expect(await productFrame()).toEqual({ kernels: 'reference', product: 32 })
  })

  it('hears of an arena that is no size: that is no reason to go on in TypeScript', () => {
    const loading = loadKernels(-1)
    expect(loading.next().value).toEqual({ need: { kind: 'kernels' } })
    expect(() => loading.next(kernelBytes())).toThrow('floats must be a whole number from 0, got -1')
  })
})

describe('the file of the kernels', () => {
  const url = new URL('https://example.org/kernels.wasm')

  it('is fetched once, and again after a failure', async () => {
    const answers = [new Response(null, { status: 503 }), new Response(Uint8Array.of(1, 2, 3))]
    const fetched: URL[] = []
    const file = createKernelFile(url, async (asked) => {
      fetched.push(asked)
      return answers[fetched.length - 1]
    })
    await expect(file()).rejects.toMatchObject({ code: 'asset-refused', detail: { status: 503 } })
    expect(fetched).toEqual([url])
    expect(await Promise.all([file(), file()])).toEqual([Uint8Array.of(1, 2, 3), Uint8Array.of(1, 2, 3)])
    expect(fetched.length).toBe(2)
  })
})
