// npm run data: makes the image files of public/data from what their makers publish. The same sources give the same bytes.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { buildCore } from './build-core.mjs'
import { readPart, SETS } from './image-sets.mjs'

const target = fileURLToPath(new URL('../public/data/', import.meta.url))
const SIDE = 28

/** What is served: a first screen needs the small ones; the rest is had when it is asked for. Images [from, to) of a part. */
const FILES = [
  { name: 'fashion-mnist-test-1000', set: 'fashion', part: 't10k', from: 0, to: 1000 },
  { name: 'fashion-mnist-test-9000', set: 'fashion', part: 't10k', from: 1000, to: 10_000 },
  { name: 'fashion-mnist-train-1024', set: 'fashion', part: 'train', from: 0, to: 1024 },
  { name: 'fashion-mnist-train-5120', set: 'fashion', part: 'train', from: 1024, to: 6144 },
  { name: 'digits-test-1000', set: 'digits', part: 't10k', from: 0, to: 1000 },
  { name: 'digits-test-9000', set: 'digits', part: 't10k', from: 1000, to: 10_000 },
  { name: 'digits-train-1024', set: 'digits', part: 'train', from: 0, to: 1024 },
]
const PARTS = { t10k: 'test', train: 'training' }

await buildCore()
const { writeSafetensors } = await import(new URL('../dist-core/core.js', import.meta.url).href)
mkdirSync(target, { recursive: true })
const files = {}
for (const { name, set, part, from, to } of FILES) {
  const { images, labels } = readPart(set, part)
  const { name: title, source, licence } = SETS[set]
  const decoded = writeSafetensors(
    [
      {
        name: 'images',
        shape: [to - from, SIDE, SIDE],
        data: images.slice(from * SIDE * SIDE, to * SIDE * SIDE),
      },
      { name: 'labels', shape: [to - from], data: labels.slice(from, to) },
    ],
    { source: `${title} ${PARTS[part]} set, images ${from} to ${to - 1}; ${licence}` },
  )
  const bytes = deflateSync(decoded, { level: 9 })
  const file = `${name}.safetensors.zz`
  writeFileSync(target + file, bytes)
  files[file] = {
    holds: `${PARTS[part]} images ${from} to ${to - 1} of ${title}, ${SIDE} x ${SIDE} bytes each, and their labels`,
    bytes: bytes.length,
    decodedBytes: decoded.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    source,
    licence,
  }
}
writeFileSync(`${target}index.json`, `${JSON.stringify({ files }, null, 2)}\n`)
for (const [name, { bytes }] of Object.entries(files)) console.log(`${name} ${bytes} bytes`)
console.log(`${Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0)} bytes in all`)
