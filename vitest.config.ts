import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: [{ find: /^#(?=[a-z])/, replacement: `${import.meta.dirname}/` }] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: process.env.LONG === '1' ? [] : ['tests/**/*.long.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // A file that runs nothing is a mistake, not a pass.
    passWithNoTests: false,
  },
})
