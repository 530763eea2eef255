/**
 * Who may import whom, the one table. `check-imports.mjs` reads it; ARCHITECTURE.md says why.
 *
 * A row holds for the files that its `files` match; where several match, the last one. Targets are paths from the root or
 * names of packages. `**` stands for any path, `*` for one part of it, `:lesson` for the same folder as in `files`; a target
 * that begins with `!` takes back what one before it gave, and the last that matches decides.
 *   values  may be imported in any way
 *   types   only by `import type`
 *   lazy    only by a dynamic `import()`
 *   urls    only by `new URL('…', import.meta.url)`
 *   tests   what the row's tests import besides (as values; and the row's types as values, too)
 */
const REACT = ['react', 'react-dom']
const THE_PAGE = [
  ...['src/app/**', 'src/stage/**', 'src/glossary/**', 'src/ui/**', 'src/engine/**', ...REACT],
  ...['src/lessons/**', '!src/lessons/*/jobs/**'],
]

export const ROWS = [
  {
    files: 'src/core/**',
    values: ['src/core/**'],
    says: 'the core imports nothing but itself',
  },
  {
    files: 'src/engine/**',
    values: ['src/engine/**', 'src/core/kernels/**', 'src/core/data/{image-set,scaled-images}.ts', 'zustand', 'fflate'],
    types: ['src/core/**'],
    says: 'the engine knows no lesson, no figure and no React; of the core it takes kernels, images and types',
  },
  {
    files: 'src/charts/**',
    values: ['src/charts/**', 'd3', ...REACT],
    says: 'charts draw columns and know neither core, engine, controls nor lessons',
  },
  {
    files: 'src/ui/**',
    values: ['src/ui/**', 'd3', ...REACT],
    says: 'controls know neither core, engine, charts nor lessons',
  },
  {
    files: 'src/glossary/**',
    values: ['src/glossary/**'],
    types: ['src/ui/language.tsx'],
    says: 'the glossary is a table of words: it draws nothing and knows no lesson',
  },
  {
    files: 'src/stage/**',
    values: ['src/stage/**', 'src/engine/**', 'src/ui/**', 'src/charts/**', 'zustand', ...REACT],
    types: ['src/core/**', 'src/glossary/term.ts'],
    lazy: ['src/glossary/glossary.ts'],
    tests: ['src/core/**'],
    says: 'the stage computes nothing and knows no lesson',
  },
  {
    files: 'src/lessons/:lesson/**',
    values: [
      'src/lessons/:lesson/**',
      '!src/lessons/:lesson/jobs/**',
      'src/engine/**',
      'src/stage/**',
      'src/charts/**',
      'src/ui/**',
      'src/core/inspect.ts',
      'd3',
      'zustand',
      ...REACT,
    ],
    types: ['src/core/**', 'src/lessons/:lesson/jobs/**'],
    tests: ['src/core/**'],
    says: 'a lesson knows no other lesson, and outside its jobs no value of the core but core/inspect',
  },
  {
    files: 'src/lessons/:lesson/{contract,frames,*-frames,*-setting}.ts',
    values: ['src/engine/job.ts', 'src/engine/params.ts', 'src/lessons/:lesson/*-setting.ts'],
    types: ['src/core/**', 'src/engine/timing.ts', 'src/lessons/:lesson/{contract,frames,*-frames}.ts'],
    says: 'a contract is read in both threads: it holds settings and the types of frames',
  },
  {
    files: 'src/lessons/:lesson/jobs/**',
    values: [
      'src/lessons/:lesson/jobs/**',
      'src/lessons/:lesson/{contract,*-setting}.ts',
      'src/core/**',
      'src/engine/job.ts',
      'src/engine/kernels.ts',
      'src/engine/remembered.ts',
      'src/engine/shipped-images.ts',
      'src/engine/timing.ts',
      'src/engine/unseen.ts',
    ],
    types: ['src/engine/params.ts', 'src/engine/protocol.ts', 'src/lessons/:lesson/{frames,*-frames}.ts'],
    tests: ['src/engine/**'],
    says: 'jobs know the core, their contract and the job side of the engine',
  },
  {
    files: 'src/app/**',
    values: [...THE_PAGE, 'wouter', 'zustand'],
    types: ['mdx/types'],
    tests: ['src/core/**'],
    says: 'the app wires lessons, engine, stage and controls',
  },
  {
    files: 'src/{main,entry-server}.tsx',
    values: [...THE_PAGE, 'wouter', 'katex/dist/katex.min.css'],
    urls: ['src/worker.ts'],
    says: 'the root of the page wires lessons, engine, stage and controls',
  },
  {
    files: 'src/worker.ts',
    values: ['src/engine/**'],
    lazy: ['src/lessons/*/jobs/**'],
    says: 'the root of the worker knows the engine, and each lesson’s jobs lazily',
  },
  {
    files: 'src/service-worker.ts',
    values: [],
    says: 'the service worker stands alone: a page that it brings must not depend on it',
  },
]

/** What a test is, and what every test may import. Only a test imports what lies in a folder `testing`, or a test. */
export const TESTS = {
  files: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/**/testing/**'],
  values: ['vitest', 'fast-check', 'node:**', 'public/**'],
}

/** What the core must not use, because it reads a clock, or gives other digits in another engine or country. Tests may. */
export const PURE = {
  files: 'src/core/**',
  names: ['Date', 'performance', 'Intl', 'globalThis'],
  /** of `Math`, what the language defines to the last digit; the rest is in core/real.ts */
  math: [
    ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
    ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
  ],
}
