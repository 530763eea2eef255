import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkImports, readSource } from './check-imports.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The messages for one planted file. */
const planted = (file, text) => checkImports(new Map([[file, text]])).map(({ message }) => message)
const FIGURE = 'src/lessons/binning/figures/A.tsx'
const JOB = 'src/lessons/binning/jobs/a.ts'

describe('the import table', () => {
  it('holds in the whole source', () => {
    expect(checkImports(readSource(root))).toEqual([])
  })

  it.each([
    ['the core taking React', 'src/core/a.ts', "import { useState } from 'react'"],
    ['the core taking the engine, as a type', 'src/core/a.ts', "import type { Text } from '../engine/params.ts'"],
    ['a package of Node in the core', 'src/core/quant/a.ts', "import { readFileSync } from 'node:fs'"],
    ['the engine taking React', 'src/engine/a.ts', "import * as React from 'react'"],
    ['the engine taking what React offers further in', 'src/engine/a.ts', "import { jsx } from 'react/jsx-runtime'"],
    ['the engine taking a value of the core', 'src/engine/a.ts', "import { sampleSource } from '../core/index.ts'"],
    ['the engine taking a lesson', 'src/engine/a.ts', "import '../lessons/binning/contract.ts'"],
    ['charts taking the core', 'src/charts/a.ts', "import { encode } from '../core/index.ts'"],
    ['charts taking a type of the core', 'src/charts/geometry/a.ts', "import type { Q } from '../../core/index.ts'"],
    ['charts taking controls', 'src/charts/A.tsx', "import { Slider } from '../ui/Slider.tsx'"],
    ['controls taking charts', 'src/ui/A.tsx', "export * from '../charts/AxisBottom.tsx'"],
    ['controls taking a store', 'src/ui/A.tsx', "import { useStore } from 'zustand'"],
    ['the stage taking a value of the core', 'src/stage/A.tsx', "import { encode } from '../core/index.ts'"],
    ['the stage taking a lesson', 'src/stage/A.tsx', "const page = () => import('../lessons/binning/Page.tsx')"],
    ['a lesson taking another', FIGURE, "import type { Frame } from '../../ptq/contract.ts'"],
    ['a lesson taking many others', FIGURE, "const all = import.meta.glob('../../*/Page.tsx')"],
    ['a figure taking a value of the core', FIGURE, "import { encode } from '../../../core/index.ts'"],
    ['a figure running a job', FIGURE, "import { data } from '../jobs/data.ts'"],
    ['a page loading the core lazily', 'src/lessons/a/Page.tsx', "await import('../../core/index.ts')"],
    ['a contract taking what only the page has', 'src/lessons/a/contract.ts', "import { A } from './figures/A.tsx'"],
    ['a job taking the page’s side of the engine', JOB, "import { createSession } from '../../../engine/session.ts'"],
    ['a job taking React', JOB, "import { useState } from 'react'"],
    ['a job taking another lesson’s job', JOB, "import { data } from '../../ptq/jobs/data.ts'"],
    ['the app taking the core', 'src/app/A.tsx', "import { encode } from '../core/index.ts'"],
    ['the app running a job', 'src/app/A.tsx', "import { data } from '../lessons/binning/jobs/data.ts'"],
    ['the page’s root running the worker', 'src/main.tsx', "import './worker.ts'"],
    ['the worker loading jobs at once', 'src/worker.ts', "import { lesson } from './lessons/binning/jobs/index.ts'"],
    ['the worker loading a page', 'src/worker.ts', "import('./lessons/binning/Page.tsx')"],
    ['what runs taking what is for tests', 'src/core/a.ts', "import { reference } from './testing/reference.ts'"],
    ['a test taking another lesson', 'src/lessons/a/jobs/a.test.ts', "import { data } from '../../b/jobs/data.ts'"],
    ['a test of the core taking the engine', 'src/core/a.test.ts', "import { serve } from '../engine/serve.ts'"],
  ])('is broken by %s', (_, file, text) => {
    expect(planted(file, text)).toHaveLength(1)
  })

  it.each([
    ['src/core/quant/a.ts', "import { sampleSource } from './sample-source.ts'"],
    ['src/engine/a.ts', "import type { Q } from '../core/index.ts'\nimport { k } from '../core/kernels/reference.ts'"],
    ['src/engine/a.ts', "import { createStore } from 'zustand/vanilla'"],
    ['src/charts/A.tsx', "import styles from './A.module.css'\nimport { scaleLinear } from 'd3'"],
    [FIGURE, "import type { Q } from '../../../core/index.ts'\nimport { i } from '../../../core/inspect.ts'"],
    [FIGURE, "import type { data } from '../jobs/data.ts'\nlet q: import('../../../core/index.ts').Quantizer"],
    ['src/lessons/a/Page.tsx', "const prose = import.meta.glob('./prose/*/*.mdx', { eager: true })"],
    [JOB, "import { encode } from '../../../core/index.ts'\nimport { asset } from '../../../engine/job.ts'"],
    ['src/app/routes.ts', "const page = () => import('../lessons/binning/Page.tsx')"],
    ['src/main.tsx', "new Worker(new URL('./worker.ts', import.meta.url))\nnew URL('../', import.meta.url)"],
    ['src/worker.ts', "const jobs = () => import('./lessons/binning/jobs/index.ts')"],
    ['src/core/a.test.ts', "import { it } from 'vitest'\nimport { reference } from './testing/reference.ts'"],
    [
      'src/lessons/a/jobs/a.test.ts',
      "import { encode } from '../../../core/index.ts'\nimport fs from 'node:fs/promises'",
    ],
    ['src/engine/testing/fake.ts', 'new URL(`./data/` + name, import.meta.url)\nMath.random()'],
  ])('allows in %s: %s', (file, text) => {
    expect(planted(file, text)).toEqual([])
  })

  it('sees every way of naming a module', () => {
    const ways = [
      "import a from 'react'",
      "import 'react'",
      "import { type A } from 'react'",
      "import type { A } from 'react'",
      "export { a } from 'react'",
      "export * as a from 'react'",
      "export type { A } from 'react'",
      "const a = import('react')",
      'const a = import(`react`)',
      "const a = require('react')",
      "import a = require('react')",
      "type A = import('react').A",
      "type A = typeof import('react')",
      "const a = new URL('react', import.meta.url)",
      "const a = import.meta.glob(['react', '!./b.ts'])",
    ]
    for (const way of ways)
      expect([way, planted('src/core/a.ts', way)]).toEqual([way, [expect.stringContaining('react')]])
  })

  it('refuses what it cannot read', () => {
    expect(planted('src/core/a.ts', 'import(name)')).toEqual([expect.stringContaining('plain string')])
    expect(planted('src/core/a.ts', 'new URL(`./` + name, import.meta.url)')).toHaveLength(1)
    expect(planted('src/core/a.ts', 'const = 1')).toEqual([expect.stringContaining('Parse failed')])
    expect(planted('src/elsewhere/a.ts', '')).toEqual([expect.stringContaining('no row')])
  })

  it('takes neither comments nor texts for imports', () => {
    const text = `
      // import a from 'react'
      /* import('react') */
      const told = "import a from 'react'"
      const also = \`export * from 'react'; \${told}\`
      const pattern = /import 'react'/`
    expect(planted('src/core/a.ts', text)).toEqual([])
  })

  it('tells a type from a value', () => {
    const from = "from '../../../core/index.ts'"
    expect(planted(FIGURE, `import type { Q } ${from}`)).toEqual([])
    expect(planted(FIGURE, `export type * ${from}`)).toEqual([])
    for (const value of [`import { type Q } ${from}`, `import { type Q, encode } ${from}`, `export { type Q } ${from}`])
      expect(planted(FIGURE, value)).toEqual([expect.stringContaining('only by import type')])
  })

  it('names the line, also after letters that take several bytes', () => {
    const text = "// 양자화 😀\n\nimport type { A } from '../core/a.ts'\nimport { b } from 'react'\n"
    expect(checkImports(new Map([['src/engine/a.ts', text]]))).toMatchObject([{ file: 'src/engine/a.ts', line: 4 }])
  })

  it('keeps prose from importing past it', () => {
    expect(planted('src/lessons/a/prose/en/one.mdx', "# One\n\nimport { encode } from '../x.ts'\n")).toHaveLength(1)
    expect(planted('src/lessons/a/prose/en/one.mdx', 'We import it.\n\n```js\nimport a from "a"\n```\n')).toEqual([])
  })
})

describe('the purity of the core', () => {
  it.each([
    'const x = Math.random()',
    'const x = Math.exp(1)',
    "const x = Math['tanh'](1)",
    'const x = Math[name](1)',
    'const { sqrt, exp } = Math',
    'const { ...all } = Math',
    'const { [name]: f } = Math',
    'const f = Math',
    'const x = a ** 2',
    'const x = 2 ** k',
    'const x = 10 ** 3',
    'let x = 1; x **= 2',
    'const now = Date.now()',
    'const now = new Date()',
    'const now = performance.now()',
    'const now = globalThis.performance.now()',
    "const text = new Intl.NumberFormat('en')",
    'const { Date: Clock } = { Date }',
  ])('is broken by %s', (text) => {
    expect(planted('src/core/a.ts', text)).toHaveLength(1)
    expect(planted('src/core/a.test.ts', text)).toEqual([])
    expect(planted('src/engine/a.ts', text)).toEqual([])
  })

  it.each([
    'const x = Math.sqrt(Math.abs(-Math.PI))',
    "const x = Math['floor'](1.5)",
    'const { fround, sqrt: root } = Math',
    'const x = 2 ** 32 + 2 ** -52',
    'const x = 2n ** 64n',
    'const x = row.Date + row.performance',
    'const x = { Date: 1, Math: 2 }',
    "// Math.random()\nconst x = 'Math.random()'",
  ])('allows %s', (text) => {
    expect(planted('src/core/a.ts', text)).toEqual([])
  })
})

describe('node scripts/check-imports.mjs', () => {
  const run = (where) =>
    spawnSync(process.execPath, [join(root, 'scripts/check-imports.mjs'), where], { encoding: 'utf8' })

  it('prints file, line and message, and ends with 1; with 0 and silent where all is well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'))
    try {
      const file = join(folder, 'src/core/a.ts')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, "\nimport 'react'\n")
      const { status, stdout } = run(folder)
      expect([status, stdout]).toEqual([
        1,
        'src/core/a.ts:2: may not import react: the core imports nothing but itself\n',
      ])
      writeFileSync(file, 'export const a = 1\n')
      expect(run(folder)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
