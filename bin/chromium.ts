import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export const findChromium = (): string | undefined => places.find((place) => place && existsSync(place))

const quiet = {
  stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
}

/** The browser for the tests; on Debian it is installed from Debian's own packages. @throws saying what to do */
export function ensureChromium(): string {
  const known = findChromium()
  if (known) return known
  console.log('Installing Chromium …')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  for (const step of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...args] = [...asRoot, ...step]
    spawnSync(program, args, quiet)
  }
  const fresh = findChromium()
  if (!fresh)
    throw new Error(
      'No Chromium was found, and it could not be installed. Install it, or set CHROMIUM_PATH to its program.',
    )
  return fresh
}
