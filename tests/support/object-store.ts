import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { ObjectStore } from '#server/settings.ts'

const program = '/usr/bin/swift-proxy-server'
const kinds = ['account', 'container', 'object'] as const

/** OpenStack Swift speaks S3 and comes with Debian; elsewhere there is none, and the tests that need it say so. */
function ensureSwift(): boolean {
  if (existsSync(program)) return true
  if (!existsSync('/usr/bin/apt-get')) return false
  console.log('Installing OpenStack Swift for the tests of the object store …')
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const packages = ['swift-proxy', 'swift-account', 'swift-container', 'swift-object']
  for (const step of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
  ]) {
    const [name = '', ...args] = [...asRoot, ...step]
    spawnSync(name, args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  return existsSync(program)
}

/** Said at the top of a test file: the store's address, or null where it cannot be had. */
export const hasObjectStore = ensureSwift()
if (!hasObjectStore)
  console.warn('SKIPPED: no OpenStack Swift here, so nothing was tested against an S3 server.')

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof bound === 'object' && bound ? bound.port : 0
}

/** One node on the loopback, in a folder of its own: account, container and object server, and the proxy that speaks S3. */
export async function startObjectStore(): Promise<{ settings: ObjectStore; stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-swift-'))
  mkdirSync(join(dir, 'devices', 'd1'), { recursive: true })
  const common = `workers = 0\nswift_dir = ${dir}\nuser = ${userInfo().username}\nbind_ip = 127.0.0.1\nlog_address = ${join(dir, 'no-log')}\n`
  const rings = ['from swift.common.ring import RingBuilder']
  for (const kind of kinds) {
    const port = await freePort()
    rings.push(
      `b = RingBuilder(2, 1, 0); b.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': ${port}, 'device': 'd1', 'weight': 1.0}); b.rebalance(); b.get_ring().save('${join(dir, `${kind}.ring.gz`)}')`,
    )
    writeFileSync(
      join(dir, `${kind}.conf`),
      `[DEFAULT]\n${common}bind_port = ${port}\nmount_check = false\ndisable_fallocate = true\ndevices = ${dir}/devices\n[pipeline:main]\npipeline = ${kind}-server\n[app:${kind}-server]\nuse = egg:swift#${kind}\n`,
    )
  }
  spawnSync('/usr/bin/python3', ['-c', rings.join('\n')], { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(
    join(dir, 'swift.conf'),
    '[swift-hash]\nswift_hash_path_prefix = tripoint\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = only\ndefault = yes\n',
  )
  const port = await freePort()
  const filters = {
    cache: 'memcache\nmemcache_servers = 127.0.0.1:1',
    listing_formats: 'listing_formats',
    s3api: 's3api\nlocation = us-east-1\nauth_pipeline_check = false',
    tempauth: 'tempauth\nuser_test_tester = a-real-secret .admin',
    slo: 'slo',
  }
  writeFileSync(
    join(dir, 'proxy.conf'),
    `[DEFAULT]\n${common}bind_port = ${port}\n[pipeline:main]\npipeline = ${Object.keys(filters).join(' ')} proxy-server\n[app:proxy-server]\nuse = egg:swift#proxy\nallow_account_management = true\naccount_autocreate = true\n${Object.entries(
      filters,
    )
      .map(([name, used]) => `[filter:${name}]\nuse = egg:swift#${used}\n`)
      .join('')}`,
  )
  const running: ChildProcess[] = [...kinds, 'proxy'].map((kind) =>
    spawn(`/usr/bin/swift-${kind}-server`, [join(dir, `${kind}.conf`)], { stdio: 'ignore' }),
  )
  const stop = async () => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const settings = {
    url: `http://127.0.0.1:${port}`,
    bucket: 'evidence-tests',
    region: 'us-east-1',
    accessKey: 'test:tester',
    secretKey: 'a-real-secret',
    lockDays: 0,
  }
  try {
    await makeBucket(settings)
  } catch (thrown) {
    await stop()
    throw thrown
  }
  return { settings, stop }
}

async function makeBucket({ url, bucket, region, accessKey, secretKey }: ObjectStore) {
  const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3')
  const client = new S3Client({
    endpoint: url,
    region,
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  })
  for (let attempt = 0; ; attempt += 1)
    try {
      await client.send(new CreateBucketCommand({ Bucket: bucket }))
      return client.destroy()
    } catch (thrown) {
      if (attempt > 450) throw thrown
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
}
