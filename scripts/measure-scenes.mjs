// Runs every scene and every question of every lesson in Node, with the same jobs and engine as the page but no thread, and reads its numbers.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Resolves to { 'lesson/scene': { link, numbers } }; `only` picks some of them. */
export async function measureScenes(only = () => true) {
  const vite = await createServer({ root, logLevel: 'error', server: { middlewareMode: true }, appType: 'custom' })
  try {
    const load = (path) => vite.ssrLoadModule(path)
    const engine = Object.assign(
      {},
      ...(await Promise.all(
        ['assets', 'client', 'inline-port', 'kernels', 'params', 'scene', 'serve', 'session'].map((name) =>
          load(`/src/engine/${name}.ts`),
        ),
      )),
    )
    const measured = {}
    const { LESSONS } = await load('/src/app/lesson-ids.ts')
    for (const lesson of LESSONS) {
      const { scenes: told } = await load(`/src/lessons/${lesson}/scenes.ts`)
      const { tasks } = existsSync(`${root}src/lessons/${lesson}/tasks.ts`)
        ? await load(`/src/lessons/${lesson}/tasks.ts`)
        : { tasks: [] }
      const scenes = [...told, ...tasks].filter(engine.isMeasured)
      const { lesson: jobs } = await load(`/src/lessons/${lesson}/jobs/index.ts`)
      for (const scene of scenes) {
        const key = `${lesson}/${scene.id}`
        if (only(key)) measured[key] = await measureScene(engine, jobs, scenes, scene)
      }
    }
    return measured
  } finally {
    await vite.close()
  }
}

async function measureScene(engine, lesson, scenes, scene) {
  const runs = []
  let link = ''
  const settingsOf = (own) => ({ ...engine.defaultsOf(lesson.contract.settings), ...own })
  for (const settings of scene.runs) {
    const { page, worker } = engine.inlinePorts((arrive) => setImmediate(arrive))
    const stop = engine.serve(worker, {
      lessons: { [lesson.contract.lesson]: async () => lesson },
      asset: engine.createAssets({
        root: new URL('../public/', import.meta.url),
        fetch: fromDisk,
        wait: async () => {},
      }),
      kernels: async () => new Uint8Array(readFileSync(`${root}src/engine/kernels.wasm`)),
      now: () => performance.now(),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    })
    const client = engine.createClient({ open: () => page, provide: fromShelf, keep: () => {} })
    const session = engine.createSession({
      contract: lesson.contract,
      client,
      now: () => performance.now(),
      scenes: Object.fromEntries(scenes.map(({ id, runs }) => [id, runs[0]])),
    })
    session.load({ scene: scene.id, settings: settingsOf(settings) })
    link ||= session.link()
    await finish(session)
    runs.push(engine.framesOf(session.store.getState().channels))
    client.close()
    stop()
  }
  const numbers = engine.sceneNumbers(scene, runs, settingsOf(scene.runs[0]))
  // What this machine alone has is no number of the site's.
  for (const name of scene.here ?? []) delete numbers[name]
  return { link, numbers }
}

/** Every job to its end: those that run by themselves, and those that play. */
async function finish(session) {
  const playing = Object.entries(session.contract.jobs).filter(([, { pace }]) => pace.mode === 'play')
  for (;;) {
    const { channels } = session.store.getState()
    const failed = Object.values(channels).find(({ error }) => error)
    if (failed) throw new Error(`${failed.error.code}: ${failed.error.message}`)
    if (Object.values(channels).every(({ end, shown }) => end !== null && (shown?.step ?? -1) === end)) return
    for (const [job] of playing) {
      const { end, shown, status } = channels[job]
      if (shown && status !== 'working' && shown.step !== end) session.goTo(job, end ?? shown.step + 5000)
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function fromDisk(url) {
  return new Response(readFileSync(url))
}
/** Of what only a page has, a scene may need the networks that the site brings. */
async function fromShelf(need) {
  if (need.kind !== 'shelf') throw new Error(`no scene needs a ${need.kind}`)
  return new Uint8Array(readFileSync(`${root}public/networks/${need.name}.safetensors`))
}
