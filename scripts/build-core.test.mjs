import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCore } from './build-core.mjs'

const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
/** A folder that knows nothing of this one: no packages, no settings. */
const folder = mkdtempSync(`${tmpdir()}/core-`)

beforeAll(() => buildCore(`${folder}/dist-core`), 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args) {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

it('is imported from a foreign folder and computes there, with both sets of kernels', () => {
  const program = `
    import { arenaFloats, createNetwork, createRandom, distortion, heInitialize, referenceKernels, sampleSource, toySet, train, uniformQuantizer } from './dist-core/core.js'
    import { loadKernels } from './dist-core/kernels.js'
    const { mse } = distortion(uniformQuantizer({ min: 0, max: 4, levels: 2 }), sampleSource([0, 1, 2, 3]))
    const learn = (kernels) => {
      const random = createRandom(1)
      const { points, labels } = toySet('circles', { n: 50, noise: 0.1 }, random)
      const layers = [{ kind: 'dense', outputs: 9 }, { kind: 'relu' }, { kind: 'dense', outputs: 2 }]
      const network = createNetwork({ inputShape: [2], layers }, kernels)
      heInitialize(network.parameters, random)
      return train(network, points, labels, { batch: 10, steps: 20, learningRate: 0.1, random }, kernels)
    }
    const losses = [referenceKernels, await loadKernels(arenaFloats(learn))].map((kernels) => ({
      name: kernels.name,
      losses: Array.from(learn(kernels), ({ loss }) => loss),
    }))
    console.log(JSON.stringify({ mse, losses }))
  `
  writeFileSync(`${folder}/program.mjs`, program)
  const { mse, losses } = JSON.parse(run('program.mjs'))
  expect(mse).toBe(0.5)
  expect(losses.map(({ name }) => name)).toEqual(['reference', 'simd'])
  expect(losses[0].losses.length).toBe(20)
  expect(losses[1].losses).toEqual(losses[0].losses)
})

it('brings the types of both modules', () => {
  const program = `
    import { arenaFloats, createNetwork, type Kernels, referenceKernels } from './dist-core/core.js'
    import { loadKernels } from './dist-core/kernels.js'
    const build = (kernels: Kernels) => void createNetwork({ inputShape: [2], layers: [{ kind: 'dense', outputs: 3 }] }, kernels)
    export const kernels: Kernels = await loadKernels(arenaFloats(build))
    // @ts-expect-error there is no such layer
    createNetwork({ inputShape: [2], layers: [{ kind: 'thick', outputs: 3 }] }, referenceKernels)
    // @ts-expect-error floats is a number
    loadKernels('12')
  `
  writeFileSync(`${folder}/program.mts`, program)
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--lib',
    'es2023',
    '--types',
    '',
  ]
  expect(run(compiler, ...options, 'program.mts')).toBe('')
})

it('depends on nothing', () => {
  const core = readFileSync(`${folder}/dist-core/core.js`, 'utf8')
  expect(core).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(/m)
})
