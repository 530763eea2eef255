// The libraries that are measured beside the core: packages of their own, so that working on the project does not need them.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** { require, wanted }: of a package of tools/, installed if it was not yet; wanted are its versions by name. */
function openTool(name) {
  const { status } = spawnSync(process.execPath, [path('scripts/ensure-tool.mjs'), name], { stdio: 'inherit' })
  if (status !== 0) {
    console.error('These suites need no other library: npm run bench -- sort gemm training networks input')
    process.exit(1)
  }
  const manifest = path(`tools/${name}/package.json`)
  return { require: createRequire(manifest), wanted: JSON.parse(readFileSync(manifest, 'utf8')).dependencies }
}

/** skmeans and ml-kmeans, and their names with versions. */
export async function loadKmeans() {
  const { require, wanted } = openTool('bench-peers')
  const { kmeans } = await import(pathToFileURL(require.resolve('ml-kmeans')).href)
  return {
    skmeans: require('skmeans'),
    mlKmeans: kmeans,
    named: Object.fromEntries(['skmeans', 'ml-kmeans'].map((name) => [name, `${name} ${wanted[name]}`])),
  }
}

/** { tf, layers, version }: TensorFlow.js with its plain and its WebAssembly backend, on one thread. */
export async function loadTfjs() {
  const { require, wanted } = openTool('bench-peers')
  const [tf, , wasm, layers] = ['core', 'backend-cpu', 'backend-wasm', 'layers'].map((part) =>
    requireModern(require, part),
  )
  wasm.setWasmPaths(path('tools/bench-peers/node_modules/@tensorflow/tfjs-backend-wasm/dist/'))
  wasm.setThreadsCount(1)
  tf.enableProdMode()
  await leavingListeners(async () => {
    for (const backend of ['cpu', 'wasm'])
      if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no backend ${backend}`)
  })
  return { tf, layers, version: wanted['@tensorflow/tfjs-core'] }
}

/**
 * A package of TensorFlow.js as it is built for browsers of today, also for those that ask for it afterwards. What Node would take is the build
 * for ES5, whose plain backend is two to three times slower.
 */
function requireModern(require, part) {
  const name = `@tensorflow/tfjs-${part}`
  const modern = require.resolve(`${name}/dist/tf-${part}.es2017.js`)
  const loaded = require(modern)
  require.cache[require.resolve(name)] = require.cache[modern]
  return loaded
}

/** The WebAssembly backend listens for whatever goes wrong in the process, and an error then shows all of its source before its message. */
async function leavingListeners(act) {
  const events = ['uncaughtException', 'unhandledRejection']
  const before = events.map((event) => process.listeners(event))
  await act()
  for (const [i, event] of events.entries())
    for (const listener of process.listeners(event))
      if (!before[i].includes(listener)) process.removeListener(event, listener)
}

/** { ort, version }: ONNX Runtime compiled to WebAssembly, on one thread. */
export function loadOnnxRuntime() {
  const { require, wanted } = openTool('onnxruntime')
  const ort = require('onnxruntime-web')
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  return { ort, version: wanted['onnxruntime-web'] }
}
