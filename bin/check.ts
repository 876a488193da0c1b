import { spawn } from 'node:child_process'

const run = (name: string, args: string[]) =>
  new Promise<boolean>((resolve) => {
    spawn(`node_modules/.bin/${name}`, args, { stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', (code) =>
      resolve(code === 0),
    )
  })

/** Types and lint; true when both are clean. */
export async function check(): Promise<{ types: boolean; lint: boolean }> {
  const [types, lint] = await Promise.all([run('tsc', ['--noEmit']), run('biome', ['check', '.'])])
  return { types, lint }
}

if (import.meta.main) {
  const { types, lint } = await check()
  console.log(`types ${types ? 'clean' : 'NOT clean'}, lint ${lint ? 'clean' : 'NOT clean'}`)
  process.exit(types && lint ? 0 : 1)
}
