// A plain static file server, as any host is one: no special headers, a page is its folder's index.html.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file that an address below `base` names, or null. */
function fileOf(folder, base, address) {
  const path = decodeURIComponent(new URL(address, 'http://host').pathname)
  if (!path.startsWith(base)) return null
  const file = normalize(join(folder, path.slice(base.length)))
  if (file !== folder && !file.startsWith(folder + sep)) return null
  if (!existsSync(file)) return null
  return statSync(file).isDirectory() ? join(file, 'index.html') : file
}

/** Serves `folder` under the path `base` ('/' or '/some/where/') on loopback. Resolves to the server and its address. */
export function serveFolder(folder, { port = 0, base = '/' } = {}) {
  const root = normalize(folder).replace(/[\\/]$/, '')
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname
    const file = fileOf(root, base, request.url)
    if (file && !path.endsWith('/') && file.endsWith('index.html') && !path.endsWith('.html')) {
      response.writeHead(301, { location: `${path}/` }).end()
    } else if (!file || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
    } else {
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': statSync(file).size,
      })
      createReadStream(file).pipe(response)
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, address: `http://127.0.0.1:${server.address().port}${base}` }),
    )
  })
}
