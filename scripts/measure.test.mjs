import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildKernels } from './build-kernels.mjs'
import { measureScenes } from './measure-scenes.mjs'

it('the numbers of the prerendered pages are those that this core computes', async () => {
  await buildKernels()
  const { core, scenes } = JSON.parse(readFileSync(new URL('../public/measured.json', import.meta.url), 'utf8'))
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(core).toBe(version)
  expect(await measureScenes()).toEqual(scenes)
}, 120_000)
