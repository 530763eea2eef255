// Serves dist/ on loopback and prints the address. PORT chooses the port (else the first free one), BASE a path to serve under.
import { fileURLToPath } from 'node:url'
import { serveFolder } from './static-server.mjs'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const wanted = Number(process.env.PORT ?? 4173)

async function firstFree(port, tries) {
  try {
    return await serveFolder(dist, { port, base: process.env.BASE ?? '/' })
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || tries === 0) throw error
    return firstFree(port + 1, tries - 1)
  }
}
const { address } = await firstFree(wanted, process.env.PORT ? 0 : 20)
console.log(`\nFewer Bits is at ${address}\nStop it with Ctrl+C.`)
